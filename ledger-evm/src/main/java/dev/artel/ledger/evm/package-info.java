/**
 * The ledger on an Ethereum-compatible chain, by JSON-RPC. The law is the contracts', which restate
 * the Java law; here its records are written as ABI and its events read back.
 */
@NullMarked
package dev.artel.ledger.evm;

import org.jspecify.annotations.NullMarked;
