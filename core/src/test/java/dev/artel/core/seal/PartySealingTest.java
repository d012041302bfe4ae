package dev.artel.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Vrf;
import dev.artel.core.crypto.VrfOutput;
import dev.artel.core.law.Command;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartySealingTest {
  private static final long SEED = 5_869;
  private static final Hash TASK = Digests.sha256(text("task"));
  private static final Domain DOMAIN = Domain.offChain(Digests.sha256(text("genesis")));
  private static final Hash CONTENT = Digests.sha256(text("content"));

  private final PartySealing alice = party("alice", DOMAIN);
  private final PartySealing bob = party("bob", DOMAIN);
  private final PartySealing carol = party("carol", DOMAIN);
  private final Label label = new Label(TASK, alice.address(), "update/3");

  record Ping(String text) implements Command {}

  @Test
  void shouldDeriveTheSameAfterARestart() {
    var again = party("alice", DOMAIN);

    assertThat(again.derive(label, CONTENT).hash()).isEqualTo(alice.derive(label, CONTENT).hash());
    assertThat(again.secret(label)).isEqualTo(alice.secret(label));
    assertThat(again.sealingKey()).isEqualTo(alice.sealingKey());
    var key = alice.derive(label, CONTENT);
    assertThat(again.wrap(key, bob.address(), bob.sealingKey(), label))
        .isEqualTo(alice.wrap(key, bob.address(), bob.sealingKey(), label));
  }

  @Test
  void shouldDeriveDifferentSecretsForAnyDifferenceInWhatTheyAreFor() {
    var otherLedger = party("alice", Domain.offChain(Hash.ZERO));
    var otherRound = new Label(TASK, alice.address(), "update/4");
    var otherTask = new Label(CONTENT, alice.address(), "update/3");

    assertThat(
            List.of(
                alice.secret(label),
                alice.secret(otherRound),
                alice.secret(otherTask),
                bob.secret(label),
                otherLedger.secret(label),
                new Hash(alice.derive(label, CONTENT).octets()),
                new Hash(alice.derive(label, TASK).octets()),
                new Hash(alice.derive(otherRound, CONTENT).octets()),
                new Hash(otherLedger.derive(label, CONTENT).octets())))
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldDrawTheSameForATaskFileOnEveryLedger() {
    var file = new Cid(CONTENT);
    var drawn = alice.chance(file, "update/3");

    assertThat(party("alice", Domain.onChain(1947, alice.address())).chance(file, "update/3"))
        .isEqualTo(drawn);
    assertThat(
            List.of(
                drawn,
                alice.chance(file, "update/4"),
                alice.chance(new Cid(TASK), "update/3"),
                bob.chance(file, "update/3"),
                alice.secret(label)))
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldGiveTheContentToReceiversOnly() {
    var plain = text("weights");
    var key = alice.derive(label, Digests.sha256(plain));
    var cipher = alice.seal(plain, key, label);
    var grant = grant(key, label, bob);

    var opened = bob.unwrap(grant, label).flatMap(k -> bob.open(cipher, k, label));

    assertThat(opened).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(plain));
    assertThat(carol.unwrap(grant, label)).isEmpty();
  }

  @Test
  void shouldNotOpenACopiedEnvelopeUnderTheCopiersName() {
    var key = alice.derive(label, CONTENT);
    var cipher = alice.seal(text("weights"), key, label);
    var grant = grant(key, label, carol);
    var copied = new Label(TASK, bob.address(), "update/3");

    assertThat(carol.unwrap(grant, copied)).isEmpty();
    assertThat(carol.open(cipher, key, copied)).isEmpty();
    assertThat(carol.unwrap(grant, new Label(TASK, alice.address(), "update/4"))).isEmpty();
    assertThat(party("carol", Domain.offChain(Hash.ZERO)).unwrap(grant, label)).isEmpty();
  }

  @Test
  void shouldNotOpenAWrapAddressedToAnother() {
    var key = alice.derive(label, CONTENT);
    var wrap = alice.wrap(key, bob.address(), bob.sealingKey(), label);
    var readdressed = new Wrap(carol.address(), wrap.sealed());

    assertThat(carol.unwrap(new Grant(Cid.NONE, key.hash(), List.of(readdressed)), label))
        .isEmpty();
  }

  @Test
  void shouldRefuseAKeyThatIsNotTheCommittedOne() {
    var key = alice.derive(label, CONTENT);
    var wrap = alice.wrap(key, bob.address(), bob.sealingKey(), label);

    assertThat(bob.unwrap(new Grant(Cid.NONE, Hash.ZERO, List.of(wrap)), label)).isEmpty();
  }

  @Test
  void shouldRefuseEveryAlterationOfAWrap() {
    var random = new SplittableRandom(SEED);
    var key = alice.derive(label, CONTENT);
    var sealed = alice.wrap(key, bob.address(), bob.sealingKey(), label).sealed().toArray();
    assertThat(sealed).hasSize(WrapKey.SEALED);
    for (int i = 0; i < sealed.length; i++) {
      var altered = sealed.clone();
      altered[i] ^= (byte) (1 + random.nextInt(255));
      var wrap = new Wrap(bob.address(), Bytes.of(altered));

      // RFC 7748 ignores the top bit of a point, but HPKE hashes the point as it was sent.
      assertThat(bob.unwrap(new Grant(Cid.NONE, key.hash(), List.of(wrap)), label))
          .as("seed %d, byte %d", SEED, i)
          .isEmpty();
    }
    for (int size = 0; size < sealed.length; size++) {
      var wrap = new Wrap(bob.address(), Bytes.of(sealed).slice(0, size));
      assertThat(bob.unwrap(new Grant(Cid.NONE, key.hash(), List.of(wrap)), label)).isEmpty();
    }
  }

  @Test
  void shouldUseAnotherEncapsulationForAnotherContentKey() {
    var one = alice.wrap(alice.derive(label, CONTENT), bob.address(), bob.sealingKey(), label);
    var two = alice.wrap(alice.derive(label, TASK), bob.address(), bob.sealingKey(), label);

    assertThat(one.sealed().slice(0, 32)).isNotEqualTo(two.sealed().slice(0, 32));
  }

  /**
   * All points of low order on Curve25519 and its twist, in each of their encodings below 2^255.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      })
  void shouldGiveAnEmptyWrapForAnUnusableSealingKey(String point) {
    var key = alice.derive(label, CONTENT);

    var wrap = alice.wrap(key, bob.address(), new SealingKey(Hash.hex(point)), label);

    assertThat(wrap).isEqualTo(new Wrap(bob.address(), Bytes.EMPTY));
    assertThat(bob.unwrap(new Grant(Cid.NONE, key.hash(), List.of(wrap)), label)).isEmpty();
  }

  @Test
  void shouldMakeTheSameCiphertextByAllPartiesForAnAggregate() {
    var common = new Label(TASK, Address.ZERO, "aggregate/3");
    var plain = text("the aggregate");

    var one = alice.seal(plain, ContentKey.convergent(plain, common, DOMAIN), common);
    var two = bob.seal(plain, ContentKey.convergent(plain.clone(), common, DOMAIN), common);
    var otherRound = new Label(TASK, Address.ZERO, "aggregate/4");

    assertThat(one).isEqualTo(two);
    assertThat(ContentKey.convergent(plain, otherRound, DOMAIN).hash())
        .isNotEqualTo(ContentKey.convergent(plain, common, DOMAIN).hash());
    assertThat(ContentKey.convergent(plain, common, Domain.offChain(Hash.ZERO)).hash())
        .isNotEqualTo(ContentKey.convergent(plain, common, DOMAIN).hash());
    assertThatThrownBy(() -> ContentKey.convergent(plain, label, DOMAIN))
        .hasMessageContaining("no party");
  }

  @Test
  void shouldSignUnderItsOwnAddress() {
    var signed = alice.sign(7, new Ping("hello"));

    assertThat(KeyPair.recover(signed.id(DOMAIN), signed.signature())).contains(alice.address());
    assertThat(signed.sender()).isEqualTo(alice.address());
  }

  @Test
  void shouldProveUnderItsOwnAddress() {
    assertThat(Vrf.verify(CONTENT, alice.prove(CONTENT)).map(VrfOutput::prover))
        .contains(alice.address());
  }

  @Test
  void shouldNotPrintSecrets() {
    var key = alice.derive(label, CONTENT);

    assertThat(key.toString()).isEqualTo("ContentKey[secret]");
    assertThat(alice.toString()).isEqualTo("PartySealing[" + alice.address() + "]");
  }

  private Grant grant(ContentKey key, Label under, PartySealing receiver) {
    var wrap = alice.wrap(key, receiver.address(), receiver.sealingKey(), under);
    return new Grant(Cid.NONE, key.hash(), List.of(wrap));
  }

  static PartySealing party(String name, Domain domain) {
    return PartySealing.of(KeyPair.of(Digests.sha256(text(name)).bytes().toArray()), domain);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shouldShareASecretWithOnePartyThatNobodyElseHas() {
    var mask = new Label(TASK, Address.ZERO, "mask/3");
    var shared = alice.shared(bob.address(), bob.sealingKey(), mask);

    assertThat(shared).isPresent();
    assertThat(bob.shared(alice.address(), alice.sealingKey(), mask)).isEqualTo(shared);
    assertThat(carol.shared(bob.address(), bob.sealingKey(), mask)).isNotEqualTo(shared);
    var later = new Label(TASK, Address.ZERO, "mask/4");
    assertThat(alice.shared(bob.address(), bob.sealingKey(), later)).isNotEqualTo(shared);
    assertThat(alice.shared(bob.address(), new SealingKey(Hash.ZERO), mask)).isEmpty();
  }
}
