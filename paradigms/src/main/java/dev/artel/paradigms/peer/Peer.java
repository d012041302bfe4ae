package dev.artel.paradigms.peer;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Paths;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Steps;
import dev.artel.core.paradigm.View;
import java.util.stream.Stream;

/**
 * A member: joins, trains, publishes, averages what the others published, reports. The requester is
 * one too where it is listed, and reads in any case why models were left out.
 */
record Peer(Self self) implements Participant {
  static final String REQUESTER = "requester";
  static final String MEMBER = "member";

  // Where a round is complete these need not wait: two, so that one that is down stalls nobody.
  private static final int QUICK_RANKS = 2;

  @Override
  public Agenda agenda(View view) {
    return Prospect.of(view).map(prospect -> agenda(view, prospect)).orElse(Agenda.IDLE);
  }

  private Agenda agenda(View view, Prospect prospect) {
    var steps = new Steps(view.journal());
    var part = new Part(self, prospect, view, steps);
    if (prospect.deed().requester().equals(self.address())) {
      read(prospect, steps);
    }
    if (prospect.phase() == Phase.TERMINATED) {
      finish(prospect, steps);
      return steps.until(Long.MAX_VALUE);
    }
    long wakeAt = Long.MAX_VALUE;
    if (takesPart(prospect)) {
      wakeAt = part.act();
    }
    return tick(view, prospect, steps, wakeAt);
  }

  private boolean takesPart(Prospect prospect) {
    return prospect.isWanted(self.address())
        && (self.role().equals(MEMBER) || prospect.terms().isListed());
  }

  /** One at a time by rank, so that one is paid for. */
  private Agenda tick(View view, Prospect prospect, Steps steps, long wakeAt) {
    long now = view.now().time();
    long due = Moves.deadline(prospect.header(), prospect.terms());
    long wake = now < due ? Math.min(due, wakeAt) : wakeAt;
    if (Moves.isDue(prospect.history(), prospect.header(), prospect.terms(), now)
        && !steps.hasCommand()) {
      int rank = rank(prospect);
      long slot = self.charter().limits().minLength();
      long turn = rank < QUICK_RANKS ? now : due + rank * slot;
      if (now >= turn) {
        steps.submit(
            "tick/" + prospect.phase() + "/" + prospect.round(),
            new PeerCommand.Tick(prospect.deed().task()));
      } else {
        wake = Math.min(wake, turn);
      }
    }
    return steps.until(wake);
  }

  private int rank(Prospect prospect) {
    var order =
        Stream.concat(
                Stream.of(prospect.deed().requester()),
                prospect.history().members().stream().map(PeerRow.Member::address))
            .distinct()
            .toList();
    int rank = order.indexOf(self.address());
    return rank < 0 ? order.size() : rank;
  }

  private void read(Prospect prospect, Steps steps) {
    var jobs = new MemberJobs(prospect.ref(self), self.address());
    for (var report : prospect.history().reports()) {
      steps.work(readPath(report), Done.Read.class, tools -> jobs.read(tools, report));
    }
  }

  static String readPath(PeerEvent.ModelAveraged report) {
    return Paths.of("read/" + report.round(), report.member(), report.manifest());
  }

  private void finish(Prospect prospect, Steps steps) {
    var own = prospect.member(self.address());
    if (own.isPresent()) {
      var jobs = new MemberJobs(prospect.ref(self), self.address());
      prospect
          .history()
          .report(own.get())
          .ifPresent(last -> steps.work(Model.PATH, Model.class, tools -> jobs.keep(tools, last)));
      if (!prospect.isCollected(own.get())) {
        steps.submit("collect", new PeerCommand.Collect(prospect.deed().task()));
      }
    }
    var credit = prospect.credit(self.address());
    if (!credit.isZero()) {
      // Named by the amount: more may come in the block that has the last withdrawal.
      steps.submit("withdraw/" + credit, new CommonCommand.Withdraw());
    }
  }
}
