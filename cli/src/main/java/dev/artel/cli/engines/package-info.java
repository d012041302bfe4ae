/** Programs of others that a network stands on: a chain, IPFS nodes. */
@NullMarked
package dev.artel.cli.engines;

import org.jspecify.annotations.NullMarked;
