package dev.artel.paradigms.committee;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Steps;
import dev.artel.core.paradigm.View;
import java.util.ArrayList;

/**
 * What every member does besides its role: ticks where nothing else moves the task on, one at a
 * time by rank, and at the end collects its bond and withdraws its credit.
 */
final class Punctual {
  // Where a phase ended early these need not wait: two, so that one that is down stalls nobody for
  // long.
  private static final int QUICK_RANKS = 2;

  private Punctual() {}

  /** Adds what is common to all roles, and says when to look again. */
  static Agenda complete(View view, Outlook outlook, Steps steps) {
    var task = outlook.task();
    var self = view.self().address();
    long now = view.now().time();
    if (outlook.phase() == Phase.TERMINATED) {
      collect(view, outlook, steps);
    }
    long wakeAt = deadline(view, outlook);
    if (outlook.due() && !steps.hasCommand()) {
      int rank = rank(outlook, view);
      long turn =
          rank < QUICK_RANKS ? 0 : wakeAt + rank * view.self().charter().limits().minLength();
      if (now >= turn) {
        steps.submit("tick/" + stored(view).stage(), new CommitteeCommand.Tick(task));
      } else {
        wakeAt = turn;
      }
    }
    if (outlook.phase() == Phase.TERMINATED && !outlook.credit(self).isZero()) {
      // Named by the amount: more may come in the block that has the last withdrawal.
      steps.submit("withdraw/" + outlook.credit(self), new CommonCommand.Withdraw());
    }
    return steps.until(Math.max(now + 1, wakeAt));
  }

  private static void collect(View view, Outlook outlook, Steps steps) {
    var self = view.self().address();
    boolean mayCollect = outlook.everyMember().contains(self) && !isRetained(view, outlook);
    if (mayCollect && !outlook.hasCollected(self)) {
      steps.submit("collect", new CommitteeCommand.Collect(outlook.task()));
    }
  }

  private static boolean isRetained(View view, Outlook outlook) {
    return outlook.isOfLastGroup(view.self().address())
        && outlook.ending().filter(e -> view.now().time() < e.until()).isPresent();
  }

  private static CommitteeRow.Header stored(View view) {
    return view.rows().get(CommitteeRow.HEADERS, view.self().task()).orElseThrow();
  }

  /** The stored phase's, or its draw's where that is earlier; after the end, retention's. */
  private static long deadline(View view, Outlook outlook) {
    var header = stored(view);
    if (header.stage().phase() == Phase.TERMINATED) {
      return isRetained(view, outlook) ? outlook.ending().orElseThrow().until() : Long.MAX_VALUE;
    }
    long end = Timing.deadline(header, outlook.terms());
    long drawEnd = header.draw().since() + outlook.terms().lengths().seatFor();
    return header.draw().number() > 0 ? Math.min(end, drawEnd) : end;
  }

  private static int rank(Outlook outlook, View view) {
    var order = new ArrayList<>(outlook.candidates());
    order.addFirst(outlook.deed().requester());
    order.addAll(outlook.workers());
    int rank = order.indexOf(view.self().address());
    return rank < 0 ? order.size() : rank;
  }
}
