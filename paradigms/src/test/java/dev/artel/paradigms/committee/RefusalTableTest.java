package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonReason;
import dev.artel.core.law.Reason;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.paradigms.committee.RefusalRule.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everybody sends every command in every scene, rightly and with each flaw. */
class RefusalTableTest {
  private static final Path PAGE = Path.of("..", "docs", "refusals.md");

  private final List<String> wrong = new ArrayList<>();
  private final Set<Reason> reached = new HashSet<>();

  record Unheard() implements Command {}

  @Test
  void shouldRefuseEachCommandForItsOwnReasonAndReachThemAll() {
    Scene.ALL.forEach(this::askAll);

    assertThat(wrong).isEmpty();
    assertThat(CommitteeReason.values()).as("reasons not reached").allMatch(reached::contains);
  }

  @Test
  void shouldReachEveryReasonOfTheCommonLaw() {
    var troupe = Troupe.of("");
    var self = Court.party(troupe.number(Person.PAUPER));
    ask(troupe, new Unheard());
    ask(troupe, new CommonCommand.Enrol(Hash.ZERO));
    ask(troupe, new CommonCommand.Transfer(self, Coins.ZERO));
    ask(troupe, new CommonCommand.Transfer(self, Coins.of(1)));
    ask(troupe, new CommonCommand.Withdraw());

    // NOT_ENROLLED is for laws that have no such reason of their own.
    assertThat(CommonReason.values())
        .as("reasons not reached")
        .filteredOn(reason -> !reached.contains(reason))
        .containsExactly(CommonReason.NOT_ENROLLED);
  }

  @Test
  void shouldStandInTheDocumentation() throws IOException {
    if (Boolean.getBoolean("artel.write")) {
      Files.writeString(PAGE, RefusalPage.text());
    }

    assertThat(PAGE).as("to write it anew: -Dartel.write=true").hasContent(RefusalPage.text());
  }

  private void askAll(Scene scene) {
    var troupe = scene.play().get();
    for (var rule : RefusalRules.ALL) {
      for (var person : Person.values()) {
        for (var variant : rule.variants()) {
          var found = troupe.ask(person, rule.make(troupe, person, variant));
          found.ifPresent(reached::add);
          hold(rule, new Asked(scene, person, variant), found);
        }
      }
    }
  }

  private void hold(RefusalRule rule, Asked asked, Optional<Reason> found) {
    var outcome = found.map(Reason::name).orElse(RefusalRule.ACCEPTED);
    if (!outcome.equals(rule.outcome(asked))) {
      wrong.add(
          "%s: %s %s by %s: %s, not %s"
              .formatted(
                  asked.scene().title(),
                  rule.name(),
                  asked.variant().words(),
                  asked.person().title(),
                  outcome,
                  rule.outcome(asked)));
    }
  }

  private void ask(Troupe troupe, Command command) {
    troupe.ask(Person.PAUPER, command).ifPresent(reached::add);
  }
}
