package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.wire.Term;
import dev.artel.learning.data.KnownCorpus;
import dev.artel.learning.data.LabelFault;
import dev.artel.learning.data.Partition;
import dev.artel.node.runfile.RunFile;
import dev.artel.testkit.ReferencePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/run-file.md to the code; the paradigm's own part of it is tested there. */
class RunFilePageTest {
  private static final List<String> OF_PARADIGMS = List.of("worker", "validator");
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern CASE = Pattern.compile("case \"([a-z-]+/[0-9])\"");

  private final ReferencePage page = ReferencePage.of("run-file.md");

  @Test
  void shouldHoldEveryKeyWithItsDefaultAndNoOther() {
    var held = new ArrayList<>(page.shouldHold(ReferencePage.ROOT, RunFile.class));
    held.addAll(page.shouldHold("data", DataPlan.class));
    held.addAll(OF_PARADIGMS);

    assertThat(page.sections("").stream().filter(title -> !title.startsWith("task.rules")))
        .containsExactlyInAnyOrderElementsOf(held);
  }

  @Test
  void shouldHoldEveryPartitionAndLabelFault() throws IOException {
    assertThat(forms("data", "partition"))
        .containsExactlyInAnyOrderElementsOf(cases(Partition.class));
    assertThat(forms("parties[]", "fault"))
        .containsExactlyInAnyOrderElementsOf(cases(LabelFault.class));
  }

  @Test
  void shouldHoldEverySourceOfData() {
    assertThat(words("data", "source")).containsExactly(KnownCorpus.words().split(", "));
  }

  private List<String> forms(String section, String key) {
    return words(section, key).stream()
        .map(Term::parse)
        .flatMap(Optional::stream)
        .map(Term::form)
        .toList();
  }

  /** What the last cell of a key's row holds in quotes. */
  private List<String> words(String section, String key) {
    var row = page.section(section).stream().filter(line -> line.startsWith("| `" + key + "`"));
    var meaning = row.findFirst().orElseThrow().split(" \\| ", 3)[2];
    return SPAN.matcher(meaning).results().map(span -> span.group(1)).toList();
  }

  /** What a switch knows is nowhere but in its text. */
  private static List<String> cases(Class<?> reader) throws IOException {
    var name = reader.getName().replace('.', '/') + ".java";
    var source = Files.readString(Path.of("..", "learning", "src", "main", "java", name));
    return CASE.matcher(source).results().map(form -> form.group(1)).toList();
  }
}
