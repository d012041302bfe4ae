/** One suite for each port, that every adapter passes, and the ports in memory. */
@NullMarked
package dev.artel.testkit;

import org.jspecify.annotations.NullMarked;
