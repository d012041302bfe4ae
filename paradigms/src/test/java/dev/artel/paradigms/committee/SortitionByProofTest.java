package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Vrf;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same with true proofs: of some keys over the seeds of some rounds. */
class SortitionByProofTest {
  private static final long SEED = 5;
  private static final int KEYS = 20;
  private static final int ROUNDS = 50;
  private static final int UNITS = 2;
  private static final int TAU = 3;
  private static final int ALL = 8;
  private static final Hash[][] OUTPUTS = new Hash[KEYS][ROUNDS];

  @BeforeAll
  static void prove() {
    var base = Seeds.of(SEED, "base");
    for (int key = 0; key < KEYS; key++) {
      var keys = KeyPair.of(Seeds.of(SEED, "key", key).bytes().toArray());
      for (int round = 0; round < ROUNDS; round++) {
        var seed = Lots.seed(base, round + 1, 1);
        var proof = Vrf.prove(keys, seed).bytes();
        OUTPUTS[key][round] = Lots.output(seed, proof).orElseThrow().output();
      }
    }
  }

  @Test
  void shouldHaveUniformOutputs() {
    var bytes = new long[256];
    for (var output : all().toList()) {
      for (byte octet : output.bytes().toArray()) {
        bytes[Byte.toUnsignedInt(octet)]++;
      }
    }

    assertThat(all()).doesNotHaveDuplicates();
    ChiSquare.even(bytes).holds("bytes of outputs, seed " + SEED);
  }

  @Test
  void shouldSetEachBitOfAnOutputHalfOfTheTime() {
    var set =
        IntStream.range(0, Byte.SIZE * Hash.SIZE)
            .mapToLong(bit -> all().filter(output -> isSet(output, bit)).count())
            .toArray();

    ChiSquare.ofChances(set, KEYS * ROUNDS, 1.0 / 2).holds("bits of outputs, seed " + SEED);
  }

  private static boolean isSet(Hash output, int bit) {
    return ((output.bytes().toArray()[bit / Byte.SIZE] >> (bit % Byte.SIZE)) & 1) != 0;
  }

  @Test
  void shouldDrawAKeysNextRoundWhateverItDrewBefore() {
    var pairs = new long[1 << (2 * UNITS)];
    for (int key = 0; key < KEYS; key++) {
      for (int round = 0; round < ROUNDS; round += 2) {
        pairs[pair(OUTPUTS[key][round], OUTPUTS[key][round + 1])]++;
      }
    }

    holdApart(pairs, "two rounds of a key");
  }

  @Test
  void shouldDrawAKeyWhateverAnotherDrew() {
    var pairs = new long[1 << (2 * UNITS)];
    for (int key = 0; key < KEYS; key += 2) {
      for (int round = 0; round < ROUNDS; round++) {
        pairs[pair(OUTPUTS[key][round], OUTPUTS[key + 1][round])]++;
      }
    }

    holdApart(pairs, "two keys of a round");
  }

  private static int pair(Hash one, Hash other) {
    return (int) ((Lots.units(one, UNITS, TAU, ALL) << UNITS) | Lots.units(other, UNITS, TAU, ALL));
  }

  /** As the product of their laws says. */
  private static void holdApart(long[] pairs, String what) {
    double each = (double) TAU / ALL;
    var law =
        IntStream.range(0, pairs.length)
            .mapToDouble(
                won ->
                    Math.pow(each, Integer.bitCount(won))
                        * Math.pow(1 - each, 2 * UNITS - Integer.bitCount(won)))
            .toArray();
    double count = Arrays.stream(pairs).sum();
    ChiSquare.of(pairs, SortitionTest.times(count, law)).holds(what + ", seed " + SEED);
  }

  private static Stream<Hash> all() {
    return Arrays.stream(OUTPUTS).flatMap(Arrays::stream);
  }
}
