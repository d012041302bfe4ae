package dev.artel.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Keystore;
import dev.artel.core.crypto.Signature;
import dev.artel.core.crypto.Vrf;
import dev.artel.core.crypto.VrfProof;
import dev.artel.core.values.Base58;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.fuzz.Target.Effort;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signatures, proofs, key files, content ids. */
class CryptoFuzzTest extends FuzzSuite {
  /** A point on the curve costs tens of microseconds. */
  private static final Effort COSTLY = new Effort(60_000, 8 << 20, 1024);

  private static final KeyPair ANN = FiveParties.KEYS.getFirst();
  private static final Hash DIGEST = Seeds.of(0, "digest");

  @Override
  protected List<Target> targets() {
    var scrypt = Keystore.write(ANN, new char[0], Keystore.Strength.LIGHT);
    var pbkdf2 =
        scrypt
            .replace("\"scrypt\"", "\"pbkdf2\"")
            .replaceFirst("\"n\":.*\"p\": 1", "\"c\": 2, \"prf\": \"hmac-sha256\"");
    return List.of(
        new Target(
            "signature",
            CryptoFuzzTest::signature,
            List.of(),
            List.of(ANN.sign(DIGEST).bytes().toArray()),
            COSTLY),
        new Target(
            "proof",
            CryptoFuzzTest::proof,
            List.of(),
            List.of(Vrf.prove(ANN, DIGEST).bytes().toArray()),
            COSTLY),
        new Target(
            "keyfile",
            CryptoFuzzTest::keyFile,
            List.of(),
            List.of(octets(scrypt), octets(pbkdf2)),
            Effort.USUAL),
        new Target(
            "cid",
            CryptoFuzzTest::contentId,
            List.of(),
            List.of(octets(Base58.cidV0(Hash.ZERO)), octets(Base58.cidV0(DIGEST))),
            Effort.USUAL));
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Nobody without the key makes another signature of hers. */
  private static String signature(byte[] input) {
    if (input.length != Signature.SIZE) {
      return "of another size";
    }
    var signature = new Signature(Bytes.of(input));
    var signer = KeyPair.recover(DIGEST, signature);
    if (signer.filter(ANN.address()::equals).isPresent()) {
      assertThat(signature).isEqualTo(ANN.sign(DIGEST));
      return Target.ACCEPTED;
    }
    return signer.isPresent() ? "another's" : "nobody's";
  }

  /** An input has one output. */
  private static String proof(byte[] input) {
    var proof = VrfProof.of(Bytes.of(input));
    var output = proof.flatMap(found -> Vrf.verify(DIGEST, found));
    output.ifPresent(
        found -> assertThat(found).isEqualTo(Vrf.verify(DIGEST, Vrf.prove(ANN, DIGEST)).get()));
    return output.isPresent() ? Target.ACCEPTED : proof.isPresent() ? "false" : "none";
  }

  /** Only who it says it is of: opening takes as long as its owner likes. */
  private static String keyFile(byte[] input) {
    return switch (Keystore.owner(new String(input, StandardCharsets.UTF_8))) {
      case Keystore.Owner.Named _ -> Target.ACCEPTED;
      case Keystore.Owner.Unnamed _ -> Target.ACCEPTED + " without a name";
      case Keystore.Outcome.Unreadable(var why) -> why;
    };
  }

  private static String contentId(byte[] input) {
    var text = new String(input, StandardCharsets.ISO_8859_1);
    var id = Base58.parseCidV0(text);
    id.ifPresent(found -> assertThat(Base58.cidV0(found.digest())).isEqualTo(text));
    return id.isPresent() ? Target.ACCEPTED : "none";
  }
}
