/** What a node costs that waits. */
@NullMarked
package dev.artel.bench.idle;

import org.jspecify.annotations.NullMarked;
