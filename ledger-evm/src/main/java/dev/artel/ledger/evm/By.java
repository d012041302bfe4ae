package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;

/**
 * The first argument of every command's function: who asks, by which nonce, under which signature.
 *
 * @param signature empty where the transaction itself is the sender's
 */
record By(Address sender, long nonce, Bytes signature) {}
