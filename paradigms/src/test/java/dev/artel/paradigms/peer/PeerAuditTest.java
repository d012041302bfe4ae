package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Finding.Opinion;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Updates;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Ending;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What an auditor who was named, and what anyone, finds of masked rounds. */
class PeerAuditTest {
  private static final int MEMBERS = 4;
  private static final int AUDITOR = MEMBERS + 1;

  @Test
  void shouldRepeatAMaskedSumWhoeverWasAbsent() {
    var findings = audit(play(Bending.without(PeerCommand.Publish.class)), AUDITOR);

    assertThat(findings).allMatch(Finding::agrees);
    assertThat(findings)
        .extracting(Finding::subject)
        .contains("pay", "round 1: publishers", "round 1: outcome", "round 1: keys")
        .filteredOn(subject -> subject.startsWith("report 1 of "))
        .hasSize(MEMBERS);
  }

  @Test
  void shouldTellWhatAnyoneCanTell() {
    var findings = audit(play(Attack.NONE), 0);

    assertThat(findings).noneMatch(finding -> finding.opinion() == Opinion.DISAGREES);
    assertThat(findings)
        .filteredOn(finding -> finding.opinion() == Opinion.UNCHECKED)
        .extracting(Finding::subject)
        .hasSize(MEMBERS)
        .allMatch(subject -> subject.startsWith("report 1 of "));
  }

  @Test
  void shouldAgreeThatARoundWasVoidWhereAKeyWasKept() {
    var findings = audit(play(Bending.without(PeerCommand.Release.class)), AUDITOR);

    assertThat(findings).allMatch(Finding::agrees);
    assertThat(detail(findings, "round 1: outcome")).contains("VOID");
  }

  @Test
  void shouldFindAResultThatIsNotTheSum() {
    var ending =
        play(Bending.work("mean/", (job, view) -> tools -> forged(job.run(tools), tools, view)));

    assertThat(disagreeing(audit(ending, AUDITOR)))
        .containsExactly("report 1 of " + ending.address(1));
  }

  @Test
  void shouldFindAReportOnOtherModelsThanThereAre() {
    var ending =
        play(
            sending(
                PeerCommand.Report.class,
                r ->
                    new PeerCommand.Report(
                        r.task(),
                        r.round(),
                        r.commitment(),
                        r.grant(),
                        r.manifest(),
                        Hash.ZERO,
                        r.own(),
                        r.leftOut())));

    assertThat(disagreeing(audit(ending, 0))).containsExactly("round 1: reports");
  }

  @Test
  void shouldFindAKeyThatIsNone() {
    var ending =
        play(
            sending(
                PeerCommand.Release.class,
                r -> new PeerCommand.Release(r.task(), r.round(), new Cid(r.task()))));

    assertThat(disagreeing(audit(ending, 0))).containsExactly("round 1: keys");
    assertThat(detail(audit(ending, 0), "round 1: keys"))
        .isEqualTo(ending.address(1) + ": what it released is no key");
  }

  private static <C extends PeerCommand> Attack sending(Class<C> type, Function<C, C> other) {
    return Bending.sending(type, other::apply);
  }

  /** Another model of its own making, committed to and sealed as it should be. */
  private static Done.Averaged forged(Record honest, Tools tools, View view) throws IOException {
    var made = (Done.Averaged) honest;
    var ref = Prospect.of(view).orElseThrow().ref(view.self());
    var self = view.self().address();
    var label = ref.report(1, self);
    var plain = Updates.encode(MomentsLearner.sums(1, 5));
    var sealed = Averaging.seal(new Vault(tools), plain, label);
    var key = tools.sealing().derive(label, Digests.sha256(plain));
    return new Done.Averaged(
        sealed,
        ref.commitment(1, self, sealed.hash(), key.hash()),
        made.manifest(),
        made.own(),
        made.leftOut());
  }

  /** The first of the members does this. */
  private static Ending play(Attack attack) {
    var members = List.of(attack, Attack.NONE, Attack.NONE, Attack.NONE);
    var auditor = SumCircles.of(true, "", members).address(AUDITOR);
    return SumCircles.of(true, "\"" + auditor + "\"", members)
        .with(Actor.of(Auditor.ROLE, Circles.COINS))
        .run();
  }

  private static List<Finding> audit(Ending ending, int actor) {
    return new PeerParadigm().audit(ending.view(actor), ending.tools(actor));
  }

  private static List<String> disagreeing(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.opinion() == Opinion.DISAGREES)
        .map(Finding::subject)
        .toList();
  }

  private static String detail(List<Finding> findings, String subject) {
    return findings.stream()
        .filter(finding -> finding.subject().equals(subject))
        .findFirst()
        .orElseThrow()
        .detail();
  }
}
