package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.DataVersion;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Held;
import dev.artel.core.paradigm.Step;
import dev.artel.core.values.Hash;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Fault;
import dev.artel.testkit.sim.Scenario;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Newcomers, new data, crashes without rounds; and what members can repeat of each other. */
class ComingAndGoingTest {
  private static final int LATE = 4;

  /** Members 1 to 3, and one more that does something else than an honest one. */
  private static Ending with(int least, String terms, Attack habit) {
    var circle = Circles.of(5, LATE, least, terms, "{}");
    var scenario = Scenario.of(new PeerParadigm(), circle.setting().file()).seed(5);
    for (int i = 0; i < LATE; i++) {
      scenario = scenario.with(circle.cast().get(i));
    }
    Actor last = circle.cast().get(LATE).with(habit);
    return scenario.with(last).run();
  }

  private static Attack without(Predicate<Step> unwanted, long until) {
    return (honest, view) ->
        view.now().time() >= until
            ? honest
            : new Agenda(
                honest.steps().stream().filter(unwanted.negate()).toList(),
                Math.min(honest.wakeAt(), until));
  }

  @Test
  void shouldLetANewcomerStartFromWhatTheOthersReported() {
    var terms = "\"pace\": {\"rounds\": 5, \"roundFor\": 60}";
    var ending = with(LATE - 1, terms, without(step -> step.path().equals("send/join"), 1_000_030));
    var history = new History(ending.rows(), ending.task());
    var member = ending.rows().get(PeerRow.MEMBERS, ending.task(), ending.address(LATE));

    assertThat(ending.isOver()).as(ending.toString()).isTrue();
    assertThat(member).as(ending.toString()).isPresent();
    int first = member.orElseThrow().from();
    assertThat(first).as(ending.toString()).isGreaterThan(1);
    var model = history.model(first, ending.address(LATE)).orElseThrow();
    var found =
        history.reports().stream().filter(r -> model.parents().contains(r.grant())).toList();
    assertThat(found).as(ending + " " + model).hasSize(1);
  }

  @Test
  void shouldPublishANewVersionForNewDataAndLetTheOthersAverageAnew() {
    Attack freshData =
        (honest, view) -> {
          boolean late = view.now().time() > 1_000_060;
          if (late && DataVersion.last(view.journal()) == 0) {
            view.journal().put(DataVersion.path(1), new DataVersion(Hash.ZERO));
          }
          return new Agenda(honest.steps(), Math.min(honest.wakeAt(), 1_000_061));
        };
    var ending = with(LATE, "\"mode\": \"LATEST\", \"pace\": {\"runFor\": 200}", freshData);
    var history = new History(ending.rows(), ending.task());

    assertThat(history.model(2, ending.address(LATE))).as(ending.toString()).isPresent();
    var latest = Question.seen(history.latest());
    assertThat(history.members())
        .as(ending.toString())
        .allSatisfy(m -> assertThat(history.report(m).orElseThrow().seen()).isEqualTo(latest));
  }

  @Test
  void shouldKnowWhatAMemberGaveToWhatItHolds() {
    for (var scenario : List.of(Circles.latest(3, 3, 120), Circles.rounds(3, 3, 2))) {
      var ending = scenario.run();
      for (int i = 1; i <= 3; i++) {
        var view = ending.view(i);
        var history = new History(ending.rows(), ending.task());
        var member = ending.rows().get(PeerRow.MEMBERS, ending.task(), ending.address(i));
        int version = member.orElseThrow().published();
        var model = history.model(version, ending.address(i)).orElseThrow();

        assertThat(new PeerParadigm().given(view))
            .as(ending.toString())
            .contains(new Held("model/" + version, model.cid()));
      }
    }
  }

  /** What was made of newer data while an older version was on its way is published next. */
  @Test
  void shouldPublishNewDataThatCameWhileAnOlderVersionWasOnItsWay() {
    Attack twoAtOnce =
        (honest, view) -> {
          boolean published =
              honest.steps().stream().anyMatch(step -> step.path().equals("send/publish"));
          if (published && DataVersion.last(view.journal()) == 0) {
            view.journal().put(DataVersion.path(1), new DataVersion(Hash.ZERO));
            var made = view.journal().find("model/1@data/0", Done.Trained.class).orElseThrow();
            var other = new Done.Trained(made.sealed(), made.sealed().hash(), 0, made.parent());
            view.journal().put("model/1@data/1", other);
          }
          return honest;
        };
    var ending = with(LATE, "\"mode\": \"LATEST\", \"pace\": {\"runFor\": 200}", twoAtOnce);
    var history = new History(ending.rows(), ending.task());

    assertThat(history.model(2, ending.address(LATE))).as(ending.toString()).isPresent();
  }

  @Test
  void shouldComeToTheSameModelsWithoutRoundsWhereverSomebodyCrashes() {
    var scenario = Circles.latest(2, 2, 120);
    var calm = scenario.run();
    for (int step = 1; step <= calm.steps(); step++) {
      for (var moment : Fault.Moment.values()) {
        var ending = scenario.with(new Fault.CrashAtStep(step, moment, true)).run();
        var history = new History(ending.rows(), ending.task());

        assertThat(ending.isOver()).as(ending.toString()).isTrue();
        assertThat(history.latest())
            .as(ending.toString())
            .extracting(PeerEvent.ModelPublished::commitment)
            .containsExactlyInAnyOrderElementsOf(
                new History(calm.rows(), calm.task())
                    .latest().stream().map(PeerEvent.ModelPublished::commitment).toList());
        assertThat(history.members())
            .as(ending.toString())
            .allSatisfy(
                m ->
                    assertThat(history.report(m).orElseThrow().seen())
                        .isEqualTo(Question.seen(history.latest())));
      }
    }
  }

  @Test
  void shouldRepeatEveryAverageThatIsSealedToTheAuditor() {
    var ending = Circles.rounds(6, 3, 2).run();

    var findings = new PeerParadigm().audit(ending.view(1), ending.tools(1));

    assertThat(findings).as(ending.toString()).hasSize(1 + 2 * 3 + 6).allMatch(Finding::agrees);
    assertThat(new PeerParadigm().audit(ending.view(0), ending.tools(0)))
        .as("the requester was given manifests only")
        .filteredOn(finding -> finding.subject().startsWith("report "))
        .extracting(Finding::opinion)
        .containsOnly(Finding.Opinion.UNCHECKED);
    assertThat(new PeerParadigm().exhibits(ending.view(0))).hasSizeGreaterThan(3);
  }
}
