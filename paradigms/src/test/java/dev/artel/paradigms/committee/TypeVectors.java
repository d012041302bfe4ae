package dev.artel.paradigms.committee;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Command;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Signed;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Types, the encoding of records, and signatures over commands. */
final class TypeVectors {
  private static final LawBook BOOK = new LawBook(Map.of(CommitteeLaw.NAME, new CommitteeLaw()));
  private static final List<Domain> DOMAINS =
      List.of(
          Court.DOMAIN,
          Domain.onChain(1_337, Address.hex("0x00000000000000000000000000000000000a27e1")));

  private TypeVectors() {}

  private record Preimage(Tree value, Domain domain, Hash digest) {}

  private record Preimaging(String about, List<Preimage> updates, List<Preimage> commits) {}

  private record Signing(String about, List<Separator> domains, List<Signature> signatures) {}

  private record Separator(Domain domain, Hash separator) {}

  private record Signature(
      Bytes secret,
      Address sender,
      Domain domain,
      long nonce,
      Tree command,
      Hash digest,
      Bytes signature) {}

  static List<VectorFile> files() {
    return List.of(
        new VectorFile("types.json", types().types()),
        new VectorFile("encodings.json", types().encodings()),
        new VectorFile("preimages.json", preimages()),
        new VectorFile("signatures.json", signatures()));
  }

  private static TypeFiles types() {
    return new TypeFiles(
        BOOK,
        List.of(Preimages.Update.class, Preimages.Commit.class),
        SequenceVectors.files().stream()
            .map(file -> (Transcript.Sequence) file.content())
            .toList());
  }

  private static Preimaging preimages() {
    var sender = Court.party(3);
    var task = Seeds.of(1, "task");
    var update = new Preimages.Update(task, 2, sender, Seeds.of(2, "weights"), Seeds.of(3, "key"));
    var commit =
        new Preimages.Commit(task, 2, 1, sender, Seeds.of(4, "manifest"), Seeds.of(5, "salt"));
    return new Preimaging(
        "What a worker and a seat commit to: EIP-712 digests under a domain",
        DOMAINS.stream().map(domain -> preimage(domain, update)).toList(),
        DOMAINS.stream().map(domain -> preimage(domain, commit)).toList());
  }

  private static Preimage preimage(Domain domain, Record value) {
    return new Preimage(Json.toTree(value), domain, Eip712.digest(domain, value));
  }

  private static Signing signatures() {
    var commands = types().firsts().stream().map(TypeVectors::record).toList();
    var all = commands.stream().filter(Command.class::isInstance).map(Command.class::cast).toList();
    var signatures =
        IntStream.range(0, all.size())
            .mapToObj(i -> signature(i, all.get(i), DOMAINS.get(i % DOMAINS.size())))
            .toList();
    var separators = DOMAINS.stream().map(d -> new Separator(d, Eip712.separator(d))).toList();
    return new Signing(
        "Commands under their senders' signatures (r, s, v; RFC 6979), by keys that are for tests",
        separators,
        signatures);
  }

  private static Record record(Tree tagged) {
    return Json.readTagged(tagged, BOOK.catalogue());
  }

  private static Signature signature(int number, Command command, Domain domain) {
    var secret = Seeds.of(number, "vector key").bytes();
    var keys = KeyPair.of(secret.toArray());
    long nonce = 1_000_003L * number;
    var digest = Signed.digest(domain, keys.address(), nonce, command);
    return new Signature(
        secret,
        keys.address(),
        domain,
        nonce,
        Json.tagged((Record) command),
        digest,
        keys.sign(digest).bytes());
  }
}
