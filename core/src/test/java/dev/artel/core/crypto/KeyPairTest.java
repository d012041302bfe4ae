package dev.artel.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyPairTest {
  private static final long SEED = 20_110_815;

  static Stream<Curve> curves() {
    return Stream.concat(NativeCurve.load().stream(), Stream.of(new BouncyCurve()));
  }

  @ParameterizedTest
  @MethodSource("curves")
  void shouldNameAKeyAsEthereumDoes(Curve curve) {
    var one = new KeyPair(Words.octets(BigInteger.ONE), curve);
    var cow = new KeyPair(Digests.keccak256(text("cow")).bytes().toArray(), curve);

    assertThat(one.address()).isEqualTo(Address.hex("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"));
    assertThat(cow.address()).isEqualTo(Address.hex("0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826"));
  }

  /** The example of EIP-712: the digest of the mail, signed by Cow. */
  @ParameterizedTest
  @MethodSource("curves")
  void shouldSignTheExampleOfEip712(Curve curve) {
    var cow = new KeyPair(Digests.keccak256(text("cow")).bytes().toArray(), curve);

    var signature =
        cow.sign(Hash.hex("be609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2"));

    assertThat(signature.bytes())
        .isEqualTo(
            Bytes.hex(
                "4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d"
                    + "07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b915621c"));
  }

  /** The widely used vectors of RFC 6979 on secp256k1 with SHA-256. */
  @ParameterizedTest
  @MethodSource("curves")
  void shouldTakeTheNonceOfRfc6979(Curve curve) {
    var key = new KeyPair(Words.octets(BigInteger.ONE), curve);

    var compact =
        key.sign(Digests.sha256(text("Satoshi Nakamoto"))).bytes().slice(0, 2 * Words.SIZE);

    assertThat(compact)
        .isEqualTo(
            Bytes.hex(
                "934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8"
                    + "2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5"));
  }

  @Test
  void shouldComputeAlikeWithAndWithoutTheNativeLibrary() {
    var random = new SplittableRandom(SEED);
    var loaded = NativeCurve.load();
    assumeThat(loaded).as("libsecp256k1 has a native here").isPresent();
    var library = loaded.orElseThrow();
    var plain = new BouncyCurve();
    for (int i = 0; i < 50; i++) {
      var secret = secret(random);
      var digest = hash(random);
      var scalar = new BigInteger(1, secret(random));
      var point = library.generate(secret);
      var other = library.generate(secret(random));

      assertThat(plain.generate(secret)).as("seed %d, %d", SEED, i).isEqualTo(point);
      assertThat(new KeyPair(secret, plain).sign(digest))
          .as("seed %d, %d", SEED, i)
          .isEqualTo(new KeyPair(secret, library).sign(digest));
      assertThat(plain.multiply(point, scalar)).isEqualTo(library.multiply(point, scalar));
      assertThat(plain.add(point, other)).isEqualTo(library.add(point, other));
      assertThat(plain.add(point, point)).isEqualTo(library.add(point, point));
    }
  }

  @ParameterizedTest
  @MethodSource("curves")
  void shouldHaveNoSumAtInfinity(Curve curve) {
    var point = curve.generate(Words.octets(BigInteger.TWO));
    var negative = new Point(point.x(), Point.FIELD.subtract(point.y()));

    assertThat(curve.add(point, negative)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("curves")
  void shouldRecoverTheSignerAndNobodyFromAnAlteredSignature(Curve curve) {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < 40; i++) {
      var key = new KeyPair(secret(random), curve);
      var digest = hash(random);
      var signature = key.sign(digest);
      var altered = signature.bytes().toArray();
      altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));

      assertThat(KeyPair.recover(curve, digest, signature)).contains(key.address());
      assertThat(KeyPair.recover(curve, digest, new Signature(Bytes.of(altered))))
          .as("seed %d, %d", SEED, i)
          .isNotEqualTo(Optional.of(key.address()));
    }
  }

  @ParameterizedTest
  @MethodSource("curves")
  void shouldRefuseTheOtherFormsOfASignature(Curve curve) {
    var key = new KeyPair(Words.octets(BigInteger.TEN), curve);
    var digest = Digests.sha256(text("one form"));
    var bytes = key.sign(digest).bytes();
    var r = bytes.slice(0, 32);
    var s = Words.number(bytes.slice(32, 64));
    int v = bytes.at(64);
    var upper = Words.of(Point.ORDER.subtract(s));

    assertThat(KeyPair.recover(curve, digest, signature(r, upper, 55 - v))).isEmpty();
    for (int other : new int[] {0, 1, 26, 29, 31, 255}) {
      assertThat(KeyPair.recover(curve, digest, signature(r, Words.of(s), other))).isEmpty();
    }
    var zero = Words.of(BigInteger.ZERO);
    assertThat(KeyPair.recover(curve, digest, signature(zero, Words.of(s), v))).isEmpty();
    assertThat(KeyPair.recover(curve, digest, signature(r, zero, v))).isEmpty();
    var order = Words.of(Point.ORDER);
    assertThat(KeyPair.recover(curve, digest, signature(order, Words.of(s), v))).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNoScalar() {
    assertThatThrownBy(() -> KeyPair.of(new byte[32])).hasMessageContaining("from 1");
    assertThatThrownBy(() -> KeyPair.of(Words.octets(Point.ORDER))).hasMessageContaining("order");
    assertThatThrownBy(() -> KeyPair.of(new byte[31])).hasMessageContaining("32 bytes");
    assertThat(KeyPair.of(Words.octets(Point.ORDER.subtract(BigInteger.ONE))).publicPoint().x())
        .isEqualTo(KeyPair.of(Words.octets(BigInteger.ONE)).publicPoint().x());
  }

  @Test
  void shouldDeriveADifferentSecretForEachPurposeAndContext() {
    var key = KeyPair.of(Words.octets(BigInteger.TEN));

    assertThat(Stream.of("a", "b").flatMap(p -> Stream.of("", "x").map(c -> hex(key, p, c))))
        .doesNotHaveDuplicates()
        .containsAll(Stream.of(hex(key, "a", "x")).toList());
    assertThatThrownBy(() -> key.derive("a\0", text("x"))).hasMessageContaining("zero");
  }

  @Test
  void shouldNotPrintTheSecret() {
    var key = KeyPair.generate(new SecureRandom());

    assertThat(key.toString())
        .contains(key.address().toString())
        .doesNotContain(HexFormat.of().formatHex(key.exposeSecret()));
  }

  @Test
  void shouldFollowRfc5869() {
    var okm =
        Hkdf.derive(
            HexFormat.of().parseHex("0b".repeat(22)),
            HexFormat.of().parseHex("000102030405060708090a0b0c"),
            HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9"),
            42);

    assertThat(okm)
        .asHexString()
        .isEqualToIgnoringCase(
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                + "34007208d5b887185865");
  }

  private static String hex(KeyPair key, String purpose, String context) {
    return HexFormat.of().formatHex(key.derive(purpose, text(context)));
  }

  private static Signature signature(Bytes r, Bytes s, int v) {
    return new Signature(r.concat(s).concat(Bytes.of(new byte[] {(byte) v})));
  }

  private static byte[] secret(SplittableRandom random) {
    var secret = new byte[32];
    random.nextBytes(secret);
    secret[0] = 1;
    return secret;
  }

  private static Hash hash(SplittableRandom random) {
    var octets = new byte[32];
    random.nextBytes(octets);
    return Hash.of(octets);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
