/** Whole tasks in one thread and virtual time: begin at {@link dev.artel.testkit.sim.Scenario}. */
@NullMarked
package dev.artel.testkit.sim;

import org.jspecify.annotations.NullMarked;
