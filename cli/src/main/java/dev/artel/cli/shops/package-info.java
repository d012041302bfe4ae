/** Shops that learn together, each with a site of its own, on one machine. */
@NullMarked
package dev.artel.cli.shops;

import org.jspecify.annotations.NullMarked;
