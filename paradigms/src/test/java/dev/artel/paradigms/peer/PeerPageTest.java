package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testkit.ReferencePage;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what docs/peer.md says of terms, commands, reasons and verdicts to the code. */
class PeerPageTest {
  private static final int ARGUMENTS = 2;
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)*\\b");

  private final ReferencePage page = ReferencePage.of("peer.md");

  @Test
  void shouldHoldEveryKeyOfTheRulesWithItsDefaultAndNoOther() {
    var held = page.shouldHold("task.rules", PeerRules.class);

    assertThat(page.sections("task.rules")).containsExactlyInAnyOrderElementsOf(held);
  }

  @Test
  void shouldHoldEveryCommandWithItsArguments() {
    var told = firstCells("Phases and commands").collect(Collectors.joining("\n"));

    assertThat(Arrays.stream(PeerCommand.class.getPermittedSubclasses()).flatMap(this::leaves))
        .hasSizeGreaterThan(9)
        .allSatisfy(command -> assertThat(told).containsPattern(signature(command)));
  }

  private Stream<Class<?>> leaves(Class<?> type) {
    return type.isInterface()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(this::leaves)
        : Stream.of(type);
  }

  /** Where there are several, each is named. */
  private static String signature(Class<?> command) {
    var arguments =
        Arrays.stream(command.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("task"))
            .toList();
    boolean isTold = arguments.size() >= ARGUMENTS && !command.equals(PeerCommand.Post.class);
    var name = "\\b" + command.getSimpleName();
    return isTold ? name + Pattern.quote("(" + String.join(", ", arguments) + ")") : name + "\\b";
  }

  @Test
  void shouldHoldEveryReasonAndNoOther() {
    var reasons = constants(firstCells("Phases and commands"));

    assertThat(reasons)
        .containsExactlyElementsOf(Stream.of(PeerReason.values()).map(Enum::name).toList());
  }

  @Test
  void shouldHoldEveryVerdictInTheOrderInWhichItIsLookedFor() {
    var verdicts = constants(firstCells("2. What a peer averages"));

    assertThat(verdicts)
        .containsExactlyElementsOf(
            Stream.of(Verdict.values()).filter(v -> v != Verdict.KEPT).map(Enum::name).toList());
  }

  @Test
  void shouldNameEveryPhase() {
    var text = String.join("\n", page.section("Phases and commands"));

    assertThat(Phase.values()).allSatisfy(phase -> assertThat(text).contains(phase.name()));
  }

  private Stream<String> firstCells(String section) {
    return page.section(section).stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", -1)[1]);
  }

  private static List<String> constants(Stream<String> cells) {
    return cells
        .flatMap(cell -> CONSTANT.matcher(cell).results())
        .map(MatchResult::group)
        .filter(word -> word.length() > 1)
        .toList();
  }
}
