package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.CommonReason;
import dev.artel.core.law.DoorReason;
import dev.artel.core.paradigm.Gambit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what docs/threats.md refers to, to what there is. */
class ThreatsPageTest {
  private static final Path ROOT = Path.of("..");

  private final String page;

  ThreatsPageTest() throws IOException {
    page = Files.readString(ROOT.resolve("docs").resolve("threats.md"));
  }

  private List<String> quoted(String form) {
    var matcher = Pattern.compile("`(" + form + ")`").matcher(page);
    return matcher.results().map(word -> word.group(1)).distinct().toList();
  }

  @Test
  void shouldNameEveryAttackAndNoOther() {
    var names = Gambits.all().stream().map(Gambit::name).toList();

    assertThat(quoted("[a-z-]+")).containsAll(names);
    assertThat(names).containsAll(quoted("[a-z]+(?:-[a-z]+)+"));
  }

  @Test
  void shouldNameOnlyReasonsAndVerdictsThatThereAre() {
    var known =
        Stream.<Enum<?>[]>of(
                CommitteeReason.values(),
                Verdict.values(),
                CommonReason.values(),
                DoorReason.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .toList();

    assertThat(known).containsAll(quoted("[A-Z_]{4,}"));
  }

  @Test
  void shouldNameOnlyTestsThatThereAre() throws IOException {
    assertThat(classes()).containsAll(quoted("[A-Z][a-z]+[A-Z][A-Za-z]+"));
  }

  private static List<String> classes() throws IOException {
    var names = new ArrayList<String>();
    try (var modules = Files.newDirectoryStream(ROOT, dir -> Files.exists(dir.resolve("src")))) {
      for (var module : modules) {
        try (var files = Files.walk(module.resolve("src"))) {
          files.map(file -> file.getFileName().toString().replace(".java", "")).forEach(names::add);
        }
      }
    }
    return names;
  }
}
