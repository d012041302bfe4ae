package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.paradigms.peer.PeerRow.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of docs/peer.md, section 1, one worked example each. */
class PeerLawTest {
  private static Assembly inRoundOne() {
    return new Assembly(6).post(Terms.rounds(3, 4, 3)).join(1, 2, 3).tick();
  }

  @Test
  void shouldBeginWithSoManyMembersAndEndWithFewerAtTheDeadline() {
    var few = new Assembly(6).post(Terms.rounds(3, 4, 3)).join(1, 2);

    assertThat(few.ask(1, new PeerCommand.Tick(few.task()))).isEqualTo("NOTHING_DUE");
    assertThat(few.late().tick().header().phase()).isEqualTo(Phase.TERMINATED);
    assertThat(few.gain(0)).isZero();
    assertThat(inRoundOne().header().round()).isEqualTo(1);
  }

  @Test
  void shouldCloseARoundWhenAllActiveHavePublished() {
    var assembly = inRoundOne().publish(1, 1, 2);

    assertThat(assembly.ask(1, new PeerCommand.Tick(assembly.task()))).isEqualTo("NOTHING_DUE");
    assembly.publish(1, 3).tick();

    assertThat(assembly.round(1).outcome()).isEqualTo(Outcome.CLOSED);
    assertThat(assembly.header().round()).isEqualTo(2);
  }

  @Test
  void shouldCountANewcomerFromTheNextRound() {
    var assembly = inRoundOne().join(4);

    assertThat(assembly.ask(4, assembly.publication(1, 4))).isEqualTo("NOT_IN_SET");
    assembly.publish(1, 1, 2, 3).tick();
    assertThat(assembly.ask(4, assembly.publication(2, 4))).isEqualTo("accepted");
    assertThat(assembly.round(2).awaits(assembly.member(4))).isTrue();
  }

  @Test
  void shouldNotWaitForWhoMissedTooManyRoundsUntilItIsBack() {
    var assembly = inRoundOne().publish(1, 1, 2).late().tick().publish(2, 1, 2).late().tick();

    assertThat(assembly.round(3).awaits(assembly.member(3))).isFalse();
    assertThat(assembly.ask(3, assembly.publication(3, 3))).isEqualTo("accepted");
    assembly.publish(3, 1, 2).tick();
    assertThat(assembly.header().phase()).isEqualTo(Phase.REPORTING);
  }

  @Test
  void shouldBringAnInactiveMemberBackByJoining() {
    var assembly = new Assembly(6).post(Terms.masked(5, 5, 4)).join(1, 2, 3, 4).tick();
    for (int round = 1; round <= 2; round++) {
      assembly.publish(round, 1, 2, 3).late().tick().release(round, 1, 2, 3).tick();
    }

    assertThat(assembly.ask(4, assembly.publication(3, 4))).isEqualTo("NOT_IN_SET");
    assembly.join(4).publish(3, 1, 2, 3).tick().release(3, 1, 2, 3).tick();
    assertThat(assembly.round(4).awaits(assembly.member(4))).isTrue();
    assertThat(assembly.ask(4, new PeerCommand.Join(assembly.task()))).isEqualTo("TWICE");
  }

  @Test
  void shouldNotWaitForWhoLeft() {
    var assembly = inRoundOne();
    assembly.accept(3, new PeerCommand.Leave(assembly.task()));
    assembly.publish(1, 1, 2).tick();

    assertThat(assembly.header().round()).isEqualTo(2);
    assertThat(assembly.ask(3, assembly.publication(2, 3))).isEqualTo("NOT_MEMBER");
    assembly.join(3).publish(2, 1, 2).tick();
    assertThat(assembly.ask(3, assembly.publication(3, 3))).isEqualTo("accepted");
  }

  @Test
  void shouldTakeReportsOnARoundUntilTheNextHasClosed() {
    var assembly = inRoundOne().publish(1, 1, 2, 3);

    assertThat(assembly.ask(1, assembly.reporting(1, 1))).isEqualTo("accepted");
    assembly.tick().report(1, 1);
    assertThat(assembly.ask(1, assembly.reporting(1, 1))).isEqualTo("TWICE");
    assembly.publish(2, 1, 2, 3).tick();
    assertThat(assembly.ask(2, assembly.reporting(1, 2))).isEqualTo("LATE");
  }

  @Test
  void shouldKnowParentsOfThisTaskOnly() {
    var assembly = inRoundOne().publish(1, 1, 2, 3).tick().report(1, 1);
    var made = assembly.publication(2, 1);

    assertThat(assembly.ask(1, withParent(made, Assembly.cid("model", 1, 2))))
        .isEqualTo("accepted");
    assertThat(assembly.ask(1, withParent(made, Assembly.cid("mean", 1, 1)))).isEqualTo("accepted");
    assertThat(assembly.ask(1, withParent(made, Assembly.cid("elsewhere"))))
        .isEqualTo("UNKNOWN_PARENT");
  }

  private static PeerCommand.Publish withParent(PeerCommand.Publish p, Cid parent) {
    return new PeerCommand.Publish(
        p.task(), p.round(), p.commitment(), p.cid(), p.samples(), List.of(parent));
  }

  @Test
  void shouldPayForModelsThatFewerThanHalfOfTheOthersLeftOut() {
    var assembly = inRoundOne();
    assertThat(assembly.escrow()).isEqualTo(3 * 4 * Terms.PAY);
    assembly.publish(1, 1, 2, 3).tick();
    assembly.report(1, 1, 2, 3).report(1, 2, 3).report(1, 3);
    assembly.accept(0, new PeerCommand.Stop(assembly.task()));
    assembly.late().tick();

    assertThat(assembly.header().phase()).isEqualTo(Phase.TERMINATED);
    for (int member = 1; member <= 3; member++) {
      assembly.send(member, new PeerCommand.Collect(assembly.task()));
    }
    assertThat(assembly.gain(1)).isEqualTo(Terms.PAY);
    assertThat(assembly.gain(2)).as("left out by one of two").isZero();
    assertThat(assembly.gain(3)).isZero();
    assertThat(assembly.escrow()).isZero();
    assertThat(assembly.gain(0)).isEqualTo(-Terms.PAY);
  }

  @Test
  void shouldPayNothingForAModelOnWhichNobodyElseReported() {
    var assembly = inRoundOne().publish(1, 1).late().tick().report(1, 1).late().tick();

    assertThat(assembly.ask(1, new PeerCommand.Collect(assembly.task()))).isEqualTo("NOTHING_DUE");
  }

  @Test
  void shouldRaiseThePayOfRoundsNotYetClosed() {
    var assembly = inRoundOne().publish(1, 1, 2, 3).tick();
    assembly.accept(5, new PeerCommand.Fund(assembly.task(), Coins.of(5)));

    assertThat(assembly.gain(5)).isEqualTo(-2 * 4 * 5);
    assertThat(assembly.publish(2, 1, 2, 3).tick().round(2).pay()).isEqualTo(Coins.of(15));
    assertThat(assembly.round(1).pay()).isEqualTo(Coins.of(Terms.PAY));
  }

  @Test
  void shouldVoidAMaskedRoundWithTooFewPublishers() {
    var assembly = new Assembly(6).post(Terms.masked(3, 4, 3)).join(1, 2, 3).tick();
    assembly.publish(1, 1, 2).late().tick();

    assertThat(assembly.round(1).outcome()).isEqualTo(Outcome.VOID);
    assertThat(assembly.header().phase()).isEqualTo(Phase.RUNNING);
    assertThat(assembly.round(2).awaits(assembly.member(1))).isTrue();
    assertThat(assembly.ask(1, assembly.reporting(1, 1))).isEqualTo("VOID_ROUND");
  }

  @Test
  void shouldVoidAMaskedRoundWhereAKeyIsKeptAndLeaveItsKeeperOutOnce() {
    var assembly = new Assembly(6).post(Terms.masked(4, 4, 4)).join(1, 2, 3, 4).tick();
    assembly.publish(1, 1, 2, 3, 4).tick().release(1, 1, 2, 3).late().tick();

    assertThat(assembly.round(1).outcome()).isEqualTo(Outcome.VOID);
    assertThat(assembly.round(2).awaits(assembly.member(4))).isFalse();
    assertThat(assembly.round(2).awaits(assembly.member(3))).isTrue();
    assembly.publish(2, 1, 2, 3).tick().release(2, 1, 2, 3).tick();
    assertThat(assembly.round(3).awaits(assembly.member(4))).isTrue();
  }

  @Test
  void shouldCountVersionsWithoutRoundsAndKeepTheGap() {
    var assembly = new Assembly(6).post(Terms.latest(2, 3)).join(1, 2).tick();

    assembly.publish(1, 1).report(1, 1);
    assertThat(assembly.ask(1, assembly.publication(1, 1))).isEqualTo("TWICE");
    assertThat(assembly.ask(1, assembly.publication(3, 1))).isEqualTo("WRONG_ROUND");
    assertThat(assembly.ask(1, assembly.publication(2, 1))).isEqualTo("TOO_SOON");
    assembly.at(assembly.now() + 20).publish(2, 1).join(3).publish(1, 3).report(2, 1);
    assertThat(assembly.history().latest()).hasSize(2);
    assembly.late();
    assertThat(assembly.ask(1, assembly.publication(3, 1))).isEqualTo("LATE");
  }

  @Test
  void shouldGiveBondsBackInTheEnd() {
    var assembly = new Assembly(6).post(Terms.latest(2, 3)).join(1, 2).tick();
    assembly.accept(1, new PeerCommand.Leave(assembly.task()));
    assertThat(assembly.bond(1)).isEqualTo(Terms.BOND);
    assembly.accept(0, new PeerCommand.Stop(assembly.task()));

    assembly.accept(1, new PeerCommand.Collect(assembly.task()));

    assertThat(assembly.bond(1)).isZero();
    assertThat(assembly.gain(1)).isZero();
  }

  @Test
  void shouldRefuseTermsThatContradictThemselves() {
    var assembly = new Assembly(6);
    var good = Terms.rounds(3, 4, 3);

    for (var terms :
        List.of(
            Terms.rounds(0, 4, 3),
            Terms.rounds(3, 4, 5),
            Terms.rounds(3, 1, 1),
            Terms.rounds(Integer.MAX_VALUE, 4, 3),
            Terms.masked(3, 2, 2),
            new PeerTerms(
                PeerTerms.Mode.LATEST,
                good.members(),
                good.pace(),
                good.masking(),
                good.weights(),
                1,
                Coins.of(1),
                Coins.ZERO,
                List.of()))) {
      assertThat(assembly.ask(0, new PeerCommand.Post(Assembly.cid("file"), terms)))
          .as(terms.toString())
          .isEqualTo("BAD_TERMS");
    }
  }
}
