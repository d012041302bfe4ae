package dev.artel.bench.robust;

import dev.artel.core.values.Micros;

/**
 * One number of the table.
 *
 * @param accuracy on the test data, in millionths; zero where no model came of it
 */
record Cell(String partition, Sabotage sabotage, String rule, boolean gated, Micros accuracy) {}
