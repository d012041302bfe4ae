package dev.artel.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Genesis;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.core.wire.Term;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.fuzz.Target.Effort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Texts: JSON, records in JSON, terms. */
class WireFuzzTest extends FuzzSuite {
  @Override
  protected List<Target> targets() {
    return List.of(
        new Target(
            "json",
            WireFuzzTest::json,
            List.of(JsonException.class),
            octets(
                "{\"a\":[1,-2.5e3,true,false,null,{}],\"\\u00e9\\n\":\"\\ud83d\\ude00/\"}",
                " [ ] ",
                "[[[[\"\"]]], 0.10, 1E+2]"),
            Effort.USUAL),
        new Target(
            "genesis",
            WireFuzzTest::genesis,
            List.of(JsonException.class, BindException.class),
            octets(Json.write(FiveParties.genesis())),
            Effort.USUAL),
        new Target(
            "term",
            WireFuzzTest::term,
            List.of(),
            octets("median", "trimmed-mean(0.2)", "nnm(2, trimmed-mean(0.2), -1.5)"),
            Effort.USUAL));
  }

  private static List<byte[]> octets(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  /** One canonical text for one document, which is read back; no line beyond the text's. */
  private static String json(byte[] input) {
    var text = text(input);
    var tree = Json.parse(text);
    var canonical = Json.canonical(tree);
    assertThat(Json.canonical(Json.parse(canonical))).isEqualTo(canonical);
    assertThat(Json.canonical(Json.parse(Json.pretty(tree)))).isEqualTo(canonical);
    assertThat(tree.line()).isBetween(1, (int) text.lines().count() + 1);
    return Target.ACCEPTED + " " + kind(tree) + " of " + kind(inner(tree));
  }

  private static String kind(Tree tree) {
    return tree.getClass().getSimpleName();
  }

  /** The first of what it holds, or itself. */
  private static Tree inner(Tree tree) {
    return switch (tree) {
      case Tree.Obj(var fields, _) when !fields.isEmpty() -> fields.values().iterator().next();
      case Tree.Arr(var items, _) when !items.isEmpty() -> items.getFirst();
      default -> tree;
    };
  }

  private static String genesis(byte[] input) {
    var genesis = Json.read(Json.parse(text(input)), Genesis.class);
    assertThat(Json.read(Json.parse(Json.write(genesis)), Genesis.class)).isEqualTo(genesis);
    return Target.ACCEPTED + " " + genesis.parties().size();
  }

  private static String term(byte[] input) {
    var term = Term.parse(text(input));
    term.ifPresent(known -> assertThat(Term.parse(known.toString())).contains(known));
    return term.map(known -> Target.ACCEPTED + " " + known.arguments().size()).orElse("none");
  }
}
