/** Immutable, validated values: the only component types of commands, events and rows. */
@NullMarked
package dev.artel.core.values;

import org.jspecify.annotations.NullMarked;
