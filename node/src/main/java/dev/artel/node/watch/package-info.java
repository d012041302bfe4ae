/** What those see who watch a node: its log, and its answers over HTTP. */
@NullMarked
package dev.artel.node.watch;

import org.jspecify.annotations.NullMarked;
