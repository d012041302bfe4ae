/** A task with all its parties on this machine: wiring, data, closing summary. */
@NullMarked
package dev.artel.cli.run;

import org.jspecify.annotations.NullMarked;
