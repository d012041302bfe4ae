/** What an Ethereum chain bears. */
@NullMarked
package dev.artel.bench.evm;

import org.jspecify.annotations.NullMarked;
