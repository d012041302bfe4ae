package dev.artel.paradigms.committee;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Command;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Signed;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Shape;
import dev.artel.core.wire.Tree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Types, the encoding of records, and signatures over commands. */
final class TypeVectors {
  private static final LawBook BOOK = new LawBook(Map.of(CommitteeLaw.NAME, new CommitteeLaw()));
  private static final List<Domain> DOMAINS =
      List.of(
          Court.DOMAIN,
          Domain.onChain(1_337, Address.hex("0x00000000000000000000000000000000000a27e1")));

  private TypeVectors() {}

  /**
   * @param catalogue hash of all type strings, ascending, joined by a line feed
   */
  private record Types(
      String about, Hash catalogue, List<Type> types, List<Type> preimages, List<Choice> enums) {}

  /** The constants of one component, from 0: on the wire they are numbers, in JSON names. */
  private record Choice(String component, List<String> constants) {}

  private record Type(String type, Hash hash) {}

  private record Encodings(String about, List<Encoding> records) {}

  private record Encoding(Tree value, Hash structHash) {}

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
        new VectorFile("types.json", types()),
        new VectorFile("encodings.json", encodings()),
        new VectorFile("preimages.json", preimages()),
        new VectorFile("signatures.json", signatures()));
  }

  private static Types types() {
    var types = BOOK.catalogue().typeStrings().stream().map(TypeVectors::type).toList();
    var preimages =
        Stream.of(Preimages.Update.class, Preimages.Commit.class)
            .map(Eip712::typeString)
            .map(TypeVectors::type)
            .toList();
    return new Types(
        "EIP-712 type strings of all commands and events, and of what is committed to",
        BOOK.catalogue().hash(),
        types,
        preimages,
        choices());
  }

  private static List<Choice> choices() {
    Map<String, Choice> choices = new TreeMap<>();
    for (var type : BOOK.catalogue().typeStrings()) {
      var name = type.substring(0, type.indexOf('('));
      gather(BOOK.catalogue().find(name).orElseThrow(), choices);
    }
    return List.copyOf(choices.values());
  }

  private static void gather(Class<?> record, Map<String, Choice> into) {
    for (var component : record.getRecordComponents()) {
      var type = component.getType();
      if (type.isEnum()) {
        var name = Shape.of(record).name() + "." + component.getName();
        var constants = Stream.of(type.getEnumConstants()).map(Object::toString).toList();
        into.put(name, new Choice(name, constants));
      } else if (type.isRecord() && !type.getPackage().equals(Hash.class.getPackage())) {
        gather(type, into);
      }
    }
  }

  private static Type type(String text) {
    return new Type(text, Digests.keccak256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The first of each type that the sequences show. */
  private static Map<String, Tree> firsts() {
    Map<String, Tree> firsts = new TreeMap<>();
    for (var file : SequenceVectors.files()) {
      for (var line : ((Transcript.Sequence) file.content()).lines()) {
        Stream.concat(Stream.of(line.command()), line.events().stream())
            .forEach(tree -> firsts.putIfAbsent(name(tree), tree));
      }
    }
    return firsts;
  }

  private static String name(Tree tagged) {
    return ((Tree.Obj) tagged).fields().keySet().iterator().next();
  }

  private static Encodings encodings() {
    var records = firsts().values().stream().map(TypeVectors::encoding).toList();
    return new Encodings("EIP-712 struct hashes of commands and events, one of each type", records);
  }

  private static Encoding encoding(Tree tagged) {
    return new Encoding(tagged, Eip712.structHash(Json.readTagged(tagged, BOOK.catalogue())));
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
    var commands = firsts().values().stream().map(TypeVectors::record).toList();
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
