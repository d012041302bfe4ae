package dev.artel.paradigms.committee;

import dev.artel.core.crypto.Vrf;
import dev.artel.core.crypto.VrfOutput;
import dev.artel.core.crypto.VrfProof;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * All that is drawn by lot: the base of the seeds, a round's workers, and seats by sortition (Gilad
 * et al., Algorand, SOSP 2017, over units instead of a binomial). Source: docs/committee.md,
 * sections 5.1 and 6. {@code H(TAG, x..)} is Keccak-256 over 32 byte words, the tag's own hash
 * first.
 */
final class Lots {
  private static final int LANES = 4;
  private static final int LANE_BITS = 64;

  private Lots() {}

  /** Fixed once all nonces are in and the beacon is known: after it nothing can be ground. */
  static Hash base(Domain domain, Hash task, Hash beacon, List<Hash> nonces) {
    var joined = nonces.stream().map(Hash::bytes).reduce(Bytes.EMPTY, Bytes::concat);
    return tagged(
        "BASE", Eip712.separator(domain), task, beacon, Digests.keccak256(joined.toArray()));
  }

  static Hash seed(Hash base, int round, int draw) {
    return tagged("SEED", base, number(round), number(draw));
  }

  /** Where a worker stands in the order of a round's draw: the smallest are drawn. */
  static Hash workerTicket(Hash seed, Address worker) {
    return tagged("WORKER", seed, word(worker));
  }

  static Hash nonceHash(Hash nonce) {
    return Digests.keccak256(nonce.bytes().toArray());
  }

  /** Who proved, and the output that decides its seats; empty for no valid proof over the seed. */
  static Optional<VrfOutput> output(Hash seed, Bytes proof) {
    return VrfProof.of(proof).flatMap(p -> Vrf.verify(seed, p));
  }

  /**
   * Which of n units (1 to 64) win a seat, as a bitmap: each with probability tau / all,
   * independently, so that units split over names have the same joint law.
   */
  static long units(Hash output, int n, int tau, int all) {
    if (tau >= all) {
      return n == Long.SIZE ? -1L : (1L << n) - 1;
    }
    long threshold =
        BigInteger.valueOf(tau).shiftLeft(LANE_BITS).divide(BigInteger.valueOf(all)).longValue();
    long bitmap = 0;
    for (int unit = 0; unit < n; unit++) {
      if (Long.compareUnsigned(lane(output, unit), threshold) < 0) {
        bitmap |= 1L << unit;
      }
    }
    return bitmap;
  }

  private static long lane(Hash output, int unit) {
    var block = Digests.keccak256(output.bytes().toArray(), number(unit / LANES).bytes().toArray());
    return new BigInteger(1, block.bytes().toArray())
        .shiftRight(LANE_BITS * (unit % LANES))
        .longValue();
  }

  private static Hash tagged(String tag, Hash... words) {
    var parts = new byte[words.length + 1][];
    parts[0] = Digests.keccak256(tag.getBytes(StandardCharsets.UTF_8)).bytes().toArray();
    for (int i = 0; i < words.length; i++) {
      parts[i + 1] = words[i].bytes().toArray();
    }
    return Digests.keccak256(parts);
  }

  private static Hash number(long value) {
    return new Hash(Bytes.hex("%064x".formatted(value)));
  }

  private static Hash word(Address address) {
    return new Hash(Bytes.hex("00".repeat(Hash.SIZE - Address.SIZE)).concat(address.bytes()));
  }
}
