package dev.artel.paradigms.vectors;

import dev.artel.core.law.LawBook;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Eip712;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Shape;
import dev.artel.core.wire.Tree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The types of a law book and how its records are encoded.
 *
 * @param preimages of what is committed to
 * @param sequences that show records of its types
 */
public record TypeFiles(
    LawBook book, List<Class<? extends Record>> preimages, List<Transcript.Sequence> sequences) {
  public TypeFiles {
    preimages = List.copyOf(preimages);
    sequences = List.copyOf(sequences);
  }

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

  public Record types() {
    return new Types(
        "EIP-712 type strings of all commands and events, and of what is committed to",
        book.catalogue().hash(),
        book.catalogue().typeStrings().stream().map(TypeFiles::type).toList(),
        preimages.stream().map(Eip712::typeString).map(TypeFiles::type).toList(),
        choices());
  }

  private List<Choice> choices() {
    Map<String, Choice> choices = new TreeMap<>();
    for (var type : book.catalogue().typeStrings()) {
      var name = type.substring(0, type.indexOf('('));
      gather(book.catalogue().find(name).orElseThrow(), choices);
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

  public Record encodings() {
    return new Encodings(
        "EIP-712 struct hashes of commands and events, one of each type",
        firsts().stream().map(this::encoding).toList());
  }

  /** The first of each type that the sequences show, by name. */
  public List<Tree> firsts() {
    Map<String, Tree> firsts = new TreeMap<>();
    for (var sequence : sequences) {
      for (var line : sequence.lines()) {
        Stream.concat(Stream.of(line.command()), line.events().stream())
            .forEach(tree -> firsts.putIfAbsent(name(tree), tree));
      }
    }
    return List.copyOf(firsts.values());
  }

  private static String name(Tree tagged) {
    return ((Tree.Obj) tagged).fields().keySet().iterator().next();
  }

  private Encoding encoding(Tree tagged) {
    return new Encoding(tagged, Eip712.structHash(Json.readTagged(tagged, book.catalogue())));
  }
}
