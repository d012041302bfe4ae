/** Web pages, server-sent events and the HTTP API of a node: shop sites and the explorer. */
@NullMarked
package dev.artel.console;

import org.jspecify.annotations.NullMarked;
