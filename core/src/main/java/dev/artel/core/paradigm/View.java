package dev.artel.core.paradigm;

import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;

/** All that a participant may look at. {@code now} is the node's clock, never before the head. */
public record View(Rows rows, Position now, Journal journal, Self self) {}
