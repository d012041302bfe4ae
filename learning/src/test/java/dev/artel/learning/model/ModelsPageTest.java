package dev.artel.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.weights.Aggregations;
import dev.artel.core.wire.Term;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.ReferencePage;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/models.md to the code. */
class ModelsPageTest {
  private static final Pattern ZOO = Pattern.compile("\\| `([a-z0-9-]+)` \\| ([0-9,]+) \\| .*");
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern CASE = Pattern.compile("case \"([a-z-]+/[0-9])\"");

  private final ReferencePage page = ReferencePage.of("models.md");

  @Test
  void shouldHoldEveryKeyOfModelsWithItsDefault() {
    page.shouldHold("zoo", Zoo.Wanted.class);
    page.shouldHold("layers", NetworkReader.Written.class);
  }

  @Test
  void shouldHoldEveryKeyOfPlansWithItsDefault() {
    page.shouldHold("plan", LocalPlan.Written.class);
    page.shouldHold("sgd", LocalPlan.Sgd.class);
    page.shouldHold("adam", LocalPlan.Adam.class);
    page.shouldHold("privacy", LocalPlan.Noised.class);
  }

  @Test
  void shouldHoldEveryNetworkOfTheZoo() {
    var section = page.section("Networks of the zoo");
    var told = found(ZOO, section, row -> row.group(1) + " " + row.group(2));

    assertThat(told)
        .containsExactlyElementsOf(
            Networks.zoo().stream()
                .map(m -> String.format(Locale.ROOT, "%s %,d", m.name(), m.network().parameters()))
                .toList());
  }

  @Test
  void shouldHoldEveryLayerWithItsKeysAndDefaults() {
    var cells = new LinkedHashMap<String, String>();
    LayerWords.forms().forEach((word, form) -> cells.put(word, keys(form)));

    page.shouldHold("The layers", cells);
  }

  private static String keys(Form<?> form) {
    var keys =
        Arrays.stream(form.type().getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> "`" + name + ofDefault(form.defaults(), name) + "`")
            .collect(Collectors.joining(", "));
    return keys.isEmpty() ? "none" : keys;
  }

  private static String ofDefault(Map<String, Tree> defaults, String name) {
    return defaults.get(name) instanceof Tree.Num(BigDecimal number, int _)
        ? ": " + number.stripTrailingZeros().toPlainString()
        : "";
  }

  @Test
  void shouldHoldEveryAggregationRule() throws IOException {
    var rows = page.section("Aggregation").stream().filter(line -> line.startsWith("| `"));
    var names = rows.map(line -> line.split(" \\| ", 2)[0]).toList();
    var told = found(SPAN, names, span -> Term.parse(span.group(1)).orElseThrow().form());

    assertThat(told).containsExactlyInAnyOrderElementsOf(cases());
  }

  /** What a switch knows is nowhere but in its text. */
  private static List<String> cases() throws IOException {
    var name = Aggregations.class.getName().replace('.', '/') + ".java";
    var source = Files.readAllLines(Path.of("..", "core", "src", "main", "java", name));
    return found(CASE, source, form -> form.group(1));
  }

  private static List<String> found(
      Pattern pattern, List<String> lines, Function<MatchResult, String> word) {
    return lines.stream().flatMap(line -> pattern.matcher(line).results()).map(word).toList();
  }
}
