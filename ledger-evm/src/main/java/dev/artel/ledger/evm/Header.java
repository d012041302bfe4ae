package dev.artel.ledger.evm;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.math.BigInteger;

/**
 * A block, as far as it matters here.
 *
 * @param baseFee wei for a unit of gas; 0 on a chain without EIP-1559
 * @param bloom 2,048 bits that tell which contracts and topics are surely not in its log
 */
record Header(long number, Hash hash, Hash parent, long time, BigInteger baseFee, Bytes bloom) {
  private static final int BLOOM_BYTES = 256;
  private static final int BLOOM_BITS = BLOOM_BYTES * Byte.SIZE;

  static Header of(Reply block) throws EvmException {
    var bloom = block.has("logsBloom") ? block.at("logsBloom").bytes() : Bytes.EMPTY;
    var fee = block.at("baseFeePerGas");
    return new Header(
        block.at("number").number(),
        block.at("hash").hash(),
        block.at("parentHash").hash(),
        block.at("timestamp").number(),
        fee.isNull() ? BigInteger.ZERO : fee.quantity(),
        bloom.size() == BLOOM_BYTES ? bloom : Bytes.EMPTY);
  }

  /** Whether the node gave a summary of the block's log. */
  boolean isSummed() {
    return bloom.size() == BLOOM_BYTES;
  }

  /** Whether the log may hold the item. Source: Ethereum Yellow Paper, section 4.3.1. */
  boolean mayHold(Bytes item) {
    if (!isSummed()) {
      return false;
    }
    var hash = Digests.keccak256(item.toArray()).bytes();
    for (int i = 0; i < 6; i += 2) {
      int bit = ((hash.at(i) & 0xff) << 8 | (hash.at(i + 1) & 0xff)) % BLOOM_BITS;
      if ((bloom.at(BLOOM_BYTES - 1 - bit / Byte.SIZE) >> bit % Byte.SIZE & 1) == 0) {
        return false;
      }
    }
    return true;
  }
}
