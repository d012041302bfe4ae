package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testkit.ReferencePage;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what docs/run-file.md and docs/committee.md say of a committee's rules to the code. */
class RulesPageTest {
  private final ReferencePage page = ReferencePage.of("run-file.md");

  @Test
  void shouldHoldEveryKeyOfTheRulesWithItsDefaultAndNoOther() {
    var held = page.shouldHold("task.rules", CommitteeRules.class);

    assertThat(page.sections("task.rules")).containsExactlyInAnyOrderElementsOf(held);
  }

  @Test
  void shouldHoldEveryOptionOfARole() {
    page.shouldHold("worker", Worker.Options.class);
    page.shouldHold("validator", Validator.Options.class);
  }

  @Test
  void shouldNameEveryTermInTheProtocol() {
    var protocol = String.join("\n", ReferencePage.of("committee.md").section("2. Task"));

    assertThat(terms(CommitteeTerms.class))
        .allSatisfy(term -> assertThat(protocol).containsPattern("\\b" + term + "\\b"));
  }

  private static Stream<String> terms(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).flatMap(RulesPageTest::names);
  }

  private static Stream<String> names(RecordComponent component) {
    return component.getType().getName().startsWith(CommitteeTerms.class.getName())
            && component.getType().isRecord()
        ? terms(component.getType())
        : Stream.of(component.getName());
  }
}
