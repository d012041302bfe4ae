package dev.artel.cli.run;

import dev.artel.core.wire.Tree;
import java.util.List;

/** How a run ended: for people, for programs, and how the figures came about. */
public record Report(List<String> lines, Tree tree, String note) {}
