package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.LawBook;
import dev.artel.core.seal.Label;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.paradigms.vectors.Transcript;
import dev.artel.paradigms.vectors.TypeFiles;
import dev.artel.paradigms.vectors.VectorFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What another implementation of the peer law, and of its masks, must come to. */
final class PeerVectors {
  static final LawBook BOOK = new LawBook(Map.of(PeerLaw.NAME, new PeerLaw()));

  private static final int RANDOM = 10;
  private static final int LONGS = 4;
  private static final List<Domain> DOMAINS =
      List.of(
          Domain.offChain(Hash.hex("77".repeat(32))),
          Domain.onChain(1_337, Address.hex("0x00000000000000000000000000000000000a27e1")));
  private static final List<VectorFile> SEQUENCES =
      Stream.concat(
              Stream.of(
                  sequence("rounds", rounds().sequence("two rounds, one who is left out, and pay")),
                  sequence("masked", masked().sequence("a masked round with an absent member")),
                  sequence("void", kept().sequence("a masked round in which a key is kept")),
                  sequence("latest", latest().sequence("versions without rounds, and bonds"))),
              IntStream.range(0, RANDOM).mapToObj(PeerVectors::random))
          .toList();

  private PeerVectors() {}

  private record Preimage(Tree value, Domain domain, Hash digest) {}

  private record Preimages(String about, List<Preimage> updates) {}

  /**
   * @param seed shared by both for this label: HKDF over X25519 of their keys
   * @param stream what the smaller address adds first, and the other subtracts
   */
  private record Mask(
      Bytes one,
      Bytes other,
      Domain domain,
      Hash task,
      String path,
      Hash seed,
      List<Long> stream) {}

  private record Masking(String about, List<Mask> masks) {}

  static List<VectorFile> sequences() {
    return SEQUENCES;
  }

  static List<VectorFile> files() {
    var told = SEQUENCES.stream().map(file -> (Transcript.Sequence) file.content()).toList();
    var types = new TypeFiles(BOOK, List.of(Ref.Update.class), told);
    return Stream.concat(
            Stream.of(
                new VectorFile("peer-types.json", types.types()),
                new VectorFile("peer-encodings.json", types.encodings()),
                new VectorFile("peer-preimages.json", preimages()),
                new VectorFile("peer-masks.json", masks())),
            SEQUENCES.stream())
        .toList();
  }

  private static VectorFile sequence(String name, Transcript.Sequence told) {
    return new VectorFile("peer-sequence-" + name + ".json", told);
  }

  private static VectorFile random(int number) {
    long seed = Seeds.number(2026, "peer vector", number);
    var about = "random commands of seed " + seed;
    return sequence(
        "random-%02d".formatted(number),
        RandomSequencesTest.play(seed, new TreeMap<>()).sequence(about));
  }

  private static Assembly rounds() {
    var assembly = new Assembly(4).post(Terms.rounds(2, 3, 3)).join(1, 2, 3).tick();
    var made = assembly.publication(1, 1);
    var parents = List.of(Assembly.cid("nobody's"));
    refuse(
        assembly,
        1,
        new PeerCommand.Publish(made.task(), 1, made.commitment(), made.cid(), 0, parents),
        PeerReason.UNKNOWN_PARENT);
    assembly.publish(1, 1, 2, 3).tick().report(1, 1, 3).report(1, 2, 3).report(1, 3);
    assembly.publish(2, 1, 2).late().tick().report(2, 1).report(2, 2).tick();
    for (int member = 1; member <= 2; member++) {
      assembly.accept(member, new PeerCommand.Collect(assembly.task()));
    }
    return assembly;
  }

  private static Assembly masked() {
    var assembly = new Assembly(5).post(Terms.masked(1, 4, 4)).join(1, 2, 3, 4).tick();
    assembly.publish(1, 1, 2, 4).late().tick();
    var key = new PeerCommand.Release(assembly.task(), 1, Assembly.cid("key"));
    refuse(assembly, 3, key, PeerReason.NOT_PUBLISHED);
    assembly.release(1, 1, 2, 4).tick();
    return assembly.report(1, 1).report(1, 2).report(1, 4).tick();
  }

  private static Assembly kept() {
    var assembly = new Assembly(4).post(Terms.masked(1, 3, 3)).join(1, 2, 3).tick();
    return assembly.publish(1, 1, 2, 3).tick().release(1, 1, 2).late().tick();
  }

  private static Assembly latest() {
    var assembly = new Assembly(4).post(Terms.latest(2, 3)).join(1, 2).tick();
    assembly.publish(1, 1, 2).report(1, 1).join(3).publish(1, 3).report(1, 2);
    refuse(assembly, 4, new PeerCommand.Join(assembly.task()), PeerReason.FULL);
    assembly.at(assembly.now() + 30).publish(2, 1).report(2, 2).late().tick();
    assembly.accept(1, new PeerCommand.Collect(assembly.task()));
    return assembly;
  }

  private static void refuse(Assembly assembly, int party, PeerCommand command, PeerReason reason) {
    assertThat(assembly.send(party, command)).isEqualTo(reason.name());
  }

  private static Preimages preimages() {
    var update =
        new Ref.Update(
            Seeds.of(1, "task"), 2, Assembly.party(3), Seeds.of(2, "weights"), Seeds.of(3, "key"));
    return new Preimages(
        "What a member commits to: EIP-712 digests under a domain",
        DOMAINS.stream()
            .map(d -> new Preimage(Json.toTree(update), d, Eip712.digest(d, update)))
            .toList());
  }

  private static Masking masks() {
    return new Masking(
        "What two members add and subtract: the seed that they share, and the first longs of its"
            + " stream (AES-256 in counter mode from zero, big endian)",
        IntStream.range(0, 2 * DOMAINS.size()).mapToObj(PeerVectors::mask).toList());
  }

  private static Mask mask(int number) {
    var domain = DOMAINS.get(number % DOMAINS.size());
    var task = Seeds.of(number, "task");
    var label = new Label(task, Address.ZERO, "mask/" + (number + 1));
    var one = Seeds.of(number, "one").bytes();
    var other = Seeds.of(number, "other").bytes();
    var sealing = PartySealing.of(KeyPair.of(one.toArray()), domain);
    var peer = PartySealing.of(KeyPair.of(other.toArray()), domain);
    var seed = sealing.shared(peer.address(), peer.sealingKey(), label).orElseThrow();
    var stream = new long[LONGS];
    Masks.add(stream, seed, Assembly.party(1), Assembly.party(2));
    return new Mask(
        one, other, domain, task, label.path(), seed, Arrays.stream(stream).boxed().toList());
  }
}
