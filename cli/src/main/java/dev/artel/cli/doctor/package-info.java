/** Whether this machine has what Artel needs. */
@NullMarked
package dev.artel.cli.doctor;

import org.jspecify.annotations.NullMarked;
