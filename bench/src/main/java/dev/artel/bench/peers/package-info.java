/** Peers on digits: what judging each other costs and saves. */
@NullMarked
package dev.artel.bench.peers;

import org.jspecify.annotations.NullMarked;
