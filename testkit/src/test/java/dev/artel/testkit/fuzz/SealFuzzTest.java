package dev.artel.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Grants;
import dev.artel.core.seal.Label;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.seal.Wrap;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Domain;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.fuzz.Target.Effort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Ciphertexts, grants, and the wraps in them. */
class SealFuzzTest extends FuzzSuite {
  /** An exchange of keys is far slower than any parsing. */
  private static final Effort COSTLY = new Effort(20_000, 8 << 20, 1024);

  private static final Domain DOMAIN = Domain.offChain(Seeds.of(0, "genesis"));
  private static final List<PartySealing> PARTIES =
      FiveParties.KEYS.stream().map(keys -> PartySealing.of(keys, DOMAIN)).toList();
  private static final PartySealing ANN = PARTIES.getFirst();
  private static final Label LABEL = new Label(Seeds.of(0, "task"), ANN.address(), "update/1");
  private static final byte[] PLAIN = "sealed".getBytes(StandardCharsets.UTF_8);

  @Override
  protected List<Target> targets() {
    var two = grant(2);
    return List.of(
        new Target(
            "ciphertext",
            SealFuzzTest::ciphertext,
            List.of(),
            List.of(sealed(PLAIN), sealed(new byte[0])),
            new Effort(100_000, 8 << 20, 1024)),
        new Target(
            "grant",
            SealFuzzTest::grant,
            List.of(),
            List.of(Grants.write(grant(0)), Grants.write(two), Grants.write(grant(5))),
            Effort.USUAL),
        new Target(
            "wrap",
            SealFuzzTest::wrap,
            List.of(),
            List.of(two.wraps().getFirst().sealed().toArray()),
            COSTLY));
  }

  private static byte[] sealed(byte[] plain) {
    return ANN.seal(plain, ANN.derive(LABEL, Hash.ZERO), LABEL);
  }

  private static Grant grant(int receivers) {
    var key = ANN.derive(LABEL, Hash.ZERO);
    var wraps =
        IntStream.range(0, receivers)
            .mapToObj(PARTIES::get)
            .map(to -> ANN.wrap(key, to.address(), to.sealingKey(), LABEL))
            .toList();
    return new Grant(new Cid(Seeds.of(0, "ciphertext")), key.hash(), wraps);
  }

  /** Nobody without the key makes one: what opens is what was sealed. */
  private static String ciphertext(byte[] input) {
    var plain = ANN.open(input, ANN.derive(LABEL, Hash.ZERO), LABEL);
    plain.ifPresent(opened -> assertThat(sealed(opened)).isEqualTo(input));
    return plain.map(opened -> Target.ACCEPTED + " " + (opened.length > 0)).orElse("closed");
  }

  /** A grant has one form. */
  private static String grant(byte[] input) {
    var grant = Grants.read(input);
    grant.ifPresent(found -> assertThat(Grants.write(found)).isEqualTo(input));
    return grant.map(found -> Target.ACCEPTED + "/" + count(found)).orElse("none");
  }

  private static String count(Grant grant) {
    return "w".repeat(Math.min(8, grant.wraps().size()));
  }

  private static String wrap(byte[] input) {
    var wrap = new Wrap(ANN.address(), Bytes.of(input));
    var other = new Wrap(Address.ZERO, Bytes.of(input));
    var keyHash = ANN.derive(LABEL, Hash.ZERO).hash();
    var key = ANN.unwrap(new Grant(Cid.NONE, keyHash, List.of(other, wrap)), LABEL);
    return key.isPresent() ? Target.ACCEPTED : "closed";
  }
}
