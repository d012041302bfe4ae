package dev.artel.node.runfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.fuzz.FuzzSuite;
import dev.artel.testkit.fuzz.Target;
import dev.artel.testkit.fuzz.Target.Effort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** YAML from anybody. */
class YamlFuzzTest extends FuzzSuite {
  /** Each text is gone through twice, by a slow reader. */
  private static final Effort COSTLY = new Effort(20_000, 8 << 20, 1024);

  @Override
  protected List<Target> targets() {
    return List.of(
        new Target(
            "yaml",
            YamlFuzzTest::yaml,
            List.of(YamlException.class),
            Stream.of(
                    "a: 1\nb: [x, 0.5, true, ~]\nc:\n  - 'q'\n  - \"\\u00e9\"\n  - |\n    text\n",
                    "%YAML 1.2\n---\n? a\n: &b {c: !!str 1}\nd: *b\n...\n",
                    "[&a 0.5, *a, &b [], *b]\n",
                    "- - - 0x1f\n    # more\n    - >-\n     folded\n     text\n- {a: [], }\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList(),
            COSTLY));
  }

  /** What is read is of JSON's model, and all lines are lines of the text. */
  private static String yaml(byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    try {
      var tree = YamlTrees.parse(text);
      requireLines(tree, lines(text));
      assertThat(Json.canonical(Json.parse(Json.write(tree)))).isEqualTo(Json.canonical(tree));
      return Target.ACCEPTED + " " + tree.getClass().getSimpleName();
    } catch (YamlException e) {
      assertThat(e.line()).isBetween(0, lines(text));
      throw e;
    }
  }

  private static int lines(String text) {
    return text.split("\r\n|[\r\n\u0085\u2028\u2029]", -1).length;
  }

  private static void requireLines(Tree tree, int lines) {
    assertThat(tree.line()).isBetween(1, lines);
    switch (tree) {
      case Tree.Obj(var fields, _) -> fields.values().forEach(t -> requireLines(t, lines));
      case Tree.Arr(var items, _) -> items.forEach(t -> requireLines(t, lines));
      default -> {}
    }
  }
}
