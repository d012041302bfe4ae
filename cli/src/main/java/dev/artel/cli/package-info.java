/** The command line: commands, their options, and the wiring of adapters to ports. */
@NullMarked
package dev.artel.cli;

import org.jspecify.annotations.NullMarked;
