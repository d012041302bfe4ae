package dev.artel.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The two published proofs are those of Chainlink's own contract tests (VRFV2Plus.t.sol), made with
 * the secret key 10; their seed is the hash of the proof's "pre-seed" and a block hash.
 */
class VrfTest {
  private static final long SEED = 9_381;
  private static final KeyPair TEN = KeyPair.of(Words.octets(BigInteger.TEN));
  private static final Hash ALPHA = Digests.keccak256(new byte[] {7});
  private static final int WORD = Words.SIZE;

  record Published(String blockHash, List<String> words) {
    Hash alpha() {
      return Digests.keccak256(
          Words.octets(new BigInteger(words.get(6))), Bytes.hex(blockHash).toArray());
    }

    VrfProof proof() {
      var numbers = words.stream().map(VrfTest::number).toArray(BigInteger[]::new);
      numbers[6] = Words.number(alpha().bytes());
      return new VrfProof(Arrays.stream(numbers).map(Words::of).reduce(Bytes.EMPTY, Bytes::concat));
    }
  }

  static Stream<Published> published() {
    return Stream.of(
        new Published(
            "c65a7bb8d6351c1cf70c95a316cc6a92839c986682d98bc35f958f4883f9d2a8",
            List.of(
                "72488970228380509287422715226575535698893157273063074627791787432852706183111",
                "62070622898698443831883535403436258712770888294397026493185421712108624767191",
                "10830968831408817299286328072948563751266617283457374427677894787821912684248",
                "34064048612734122681879842448454987641562360192561048200814739992577122880847",
                "63725379828000390771524005728883678012282181852557166771345825408167048865660",
                "97808867205489523319110506893874874827871734866626811538777384843461883623994",
                "13714996887206592842461012086314820616508389247376788950918941632704821243910",
                "0x39662ff35D89426C037b39C57409a68c92ec6734",
                "84594555109760864015522909163273494556725483635528029263595693094295537287262",
                "44677309224813669490565671895053097218477075677911905648551933672179760031341",
                "43646613762737585648656199388085638747211739567332473253340899547460401855851",
                "86892856532786047520259958869850191204544449404182447221064213511693983627089",
                "97943490849654864646720430789953313263530796085195768651617596877440187329570")),
        new Published(
            "ce6d7b5282bd9a3661ae061feed1dbda4e52ab073b1f9285be6e155d9c38d4ec",
            List.of(
                "72488970228380509287422715226575535698893157273063074627791787432852706183111",
                "62070622898698443831883535403436258712770888294397026493185421712108624767191",
                "9213909891299158238678397557894190997161409676925647782025851038548861018357",
                "30388710601271275699347125629056458937975808725140505285262060153136901366522",
                "36178393464075995169753375721378188671231193159889015389315372200250786912935",
                "34658550918215218126849373486161256672107508960059849423524596174932995152451",
                "32202182914465917174682914645467646365181802932576347966129085476138605649033",
                "0x9263dc2F496A1eEB953Adf2f0DA7d2501BCF5464",
                "12425963954076315646788985804419521966062310590695463299753151651380560088905",
                "47801021074468849657385711941434242866857067093133285745061375890795320950309",
                "83430473178167009997386145620425373826721559810958483763011881460138601094131",
                "20298937072876155040126100483180444279365883156640190373189373539989121844064",
                "99482829206397251854226781467730375332392233669589547065919632869745512282233")));
  }

  @ParameterizedTest
  @MethodSource("published")
  void shouldAcceptThePublishedProofs(Published published) {
    var proof = published.proof();

    var expected = new VrfOutput(TEN.address(), VrfHashes.output(proof.gamma()));
    assertThat(Vrf.verify(published.alpha(), proof)).contains(expected);
    assertThat(Vrf.verify(new BouncyCurve(), published.alpha(), proof)).contains(expected);
  }

  /** The published s tells the nonce that was drawn for it: with it, all 13 words must follow. */
  @ParameterizedTest
  @MethodSource("published")
  void shouldMakeThePublishedProofsFromTheirNonce(Published published) {
    var proof = published.proof();
    var nonce = proof.s().add(proof.c().multiply(BigInteger.TEN)).mod(Point.ORDER);

    assertThat(Vrf.prove(TEN, published.alpha(), nonce)).isEqualTo(proof);
    var plain = new KeyPair(Words.octets(BigInteger.TEN), new BouncyCurve());
    assertThat(Vrf.prove(plain, published.alpha(), nonce)).isEqualTo(proof);
  }

  @Test
  void shouldProveWhatVerifiesAlwaysAlike() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < 40; i++) {
      var keys = KeyPair.of(octets(random));
      var alpha = Hash.of(octets(random));

      var proof = Vrf.prove(keys, alpha);

      assertThat(Vrf.prove(keys, alpha)).isEqualTo(proof);
      assertThat(Vrf.verify(alpha, proof).map(VrfOutput::prover))
          .as("seed %d, %d", SEED, i)
          .contains(keys.address());
    }
  }

  @Test
  void shouldHaveOneOutputWhateverTheNonce() {
    var one = Vrf.prove(TEN, ALPHA, BigInteger.ONE);
    var two = Vrf.prove(TEN, ALPHA, BigInteger.TWO);

    assertThat(one).isNotEqualTo(two);
    assertThat(Vrf.verify(ALPHA, one)).isPresent().isEqualTo(Vrf.verify(ALPHA, two));
  }

  @Test
  void shouldRefuseAChangeOfAnyField() {
    var random = new SplittableRandom(SEED);
    var proof = Vrf.prove(TEN, ALPHA);
    for (int at = 0; at < VrfProof.SIZE; at++) {
      var octets = proof.bytes().toArray();
      octets[at] ^= (byte) (1 << random.nextInt(8));
      var altered = VrfProof.of(Bytes.of(octets));

      assertThat(altered.flatMap(p -> Vrf.verify(ALPHA, p)))
          .as("seed %d, byte %d", SEED, at)
          .isEmpty();
    }
  }

  @Test
  void shouldRefuseAnotherInputAndAnothersKey() {
    var proof = Vrf.prove(TEN, ALPHA);
    var other = KeyPair.of(Words.octets(BigInteger.TWO)).publicPoint();

    assertThat(Vrf.verify(Hash.ZERO, proof)).isEmpty();
    assertThat(verify(replaced(proof, 6, Words.of(BigInteger.ZERO)), Hash.ZERO)).isFalse();
    assertThat(verify(replaced(proof, 0, other.bytes()), ALPHA)).isFalse();
  }

  @Test
  void shouldRefusePointsOffTheCurveAtInfinityOrBeyondTheField() {
    var proof = Vrf.prove(TEN, ALPHA);
    var zero = new Point(BigInteger.ZERO, BigInteger.ZERO);
    for (int index : new int[] {0, 2, 8, 10}) {
      var x = Words.number(proof.bytes().slice(index * WORD, (index + 1) * WORD));
      var y = Words.number(proof.bytes().slice((index + 1) * WORD, (index + 2) * WORD));
      var off = new Point(x, y.add(BigInteger.ONE));
      var negative = new Point(x, Point.FIELD.subtract(y));
      var beyond = new Point(BigInteger.ONE.add(Point.FIELD), y);

      for (var point : new Point[] {zero, off, negative, beyond}) {
        assertThat(verify(replaced(proof, index, point.bytes()), ALPHA))
            .as("word %d: %s", index, point)
            .isFalse();
      }
    }
  }

  @Test
  void shouldRefuseScalarsThatAreZeroInTheGroup() {
    var proof = Vrf.prove(TEN, ALPHA);
    for (int index : new int[] {4, 5, 12}) {
      for (var scalar : new BigInteger[] {BigInteger.ZERO, Point.ORDER, Point.FIELD}) {
        assertThat(verify(replaced(proof, index, Words.of(scalar)), ALPHA)).isFalse();
      }
    }
  }

  @Test
  void shouldRefuseWitnessesWhoseSumHasNoInverse() {
    var proof = Vrf.prove(TEN, ALPHA);
    var same = replaced(proof, 10, proof.cGammaWitness().bytes());

    assertThat(verify(same, ALPHA)).isFalse();
  }

  @Test
  void shouldRefuseBytesOfAnotherShape() {
    var bytes = Vrf.prove(TEN, ALPHA).bytes();
    var dirty = bytes.toArray();
    dirty[7 * WORD] = 1;

    assertThat(VrfProof.of(Bytes.EMPTY)).isEmpty();
    assertThat(VrfProof.of(bytes.slice(0, VrfProof.SIZE - 1))).isEmpty();
    assertThat(VrfProof.of(bytes.concat(Bytes.of(new byte[1])))).isEmpty();
    assertThat(VrfProof.of(Bytes.of(dirty))).isEmpty();
    assertThatThrownBy(() -> new VrfProof(Bytes.EMPTY)).hasMessageContaining("13 words");
  }

  private static boolean verify(VrfProof proof, Hash alpha) {
    boolean holds = Vrf.verify(alpha, proof).isPresent();
    assertThat(Vrf.verify(new BouncyCurve(), alpha, proof).isPresent()).isEqualTo(holds);
    return holds;
  }

  private static VrfProof replaced(VrfProof proof, int index, Bytes words) {
    var bytes = proof.bytes();
    var rest = bytes.slice(index * WORD + words.size(), bytes.size());
    return new VrfProof(bytes.slice(0, index * WORD).concat(words).concat(rest));
  }

  private static BigInteger number(String text) {
    return text.startsWith("0x") ? Words.number(Address.hex(text).bytes()) : new BigInteger(text);
  }

  private static byte[] octets(SplittableRandom random) {
    var octets = new byte[32];
    random.nextBytes(octets);
    octets[0] = 1;
    return octets;
  }
}
