/** The runtime: drives any paradigm over the ports, with threads, retries and I/O. */
@NullMarked
package dev.artel.node;

import org.jspecify.annotations.NullMarked;
