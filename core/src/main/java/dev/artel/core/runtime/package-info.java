/**
 * The half of the runtime that has no threads and no I/O: the same in a process and in a
 * simulation.
 */
@NullMarked
package dev.artel.core.runtime;

import org.jspecify.annotations.NullMarked;
