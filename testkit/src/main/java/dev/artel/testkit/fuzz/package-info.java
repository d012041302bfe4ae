/**
 * Hostile bytes for readers. A module says what it reads ({@code Target}) and extends {@code
 * FuzzSuite}; inputs that were worth keeping lie in its {@code src/test/resources/fuzz}. With
 * {@code ARTEL_FUZZ_KEEP=1} in the environment a long run adds those that reached something new.
 */
@NullMarked
package dev.artel.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
