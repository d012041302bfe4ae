package dev.artel.paradigms.peer;

import static dev.artel.paradigms.peer.Matter.refuse;

import dev.artel.core.law.CommonReason;
import dev.artel.core.law.Reason;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.paradigms.peer.PeerRow.Outcome;
import java.util.Optional;

/** What members put on record: models, keys, results. Reads the header and the sender's rows. */
final class Publishing {
  private Publishing() {}

  static Optional<Reason> publish(
      Matter matter, PeerRow.Member member, PeerCommand.Publish command) {
    var untimely =
        matter.terms().hasRounds()
            ? untimely(matter, member, command.round())
            : hasty(matter, member, command.round());
    if (untimely.isPresent()) {
      return untimely;
    }
    if (!isSound(matter.terms(), command)) {
      return refuse(CommonReason.BAD_VALUE);
    }
    if (!command.parents().stream().allMatch(cid -> isOnRecord(matter, cid))) {
      return refuse(PeerReason.UNKNOWN_PARENT);
    }
    matter
        .draft()
        .emit(
            new PeerEvent.ModelPublished(
                matter.task(),
                command.round(),
                member.address(),
                command.commitment(),
                command.cid(),
                command.samples(),
                command.parents(),
                matter.now(),
                matter.draft().at().height()));
    return Matter.ACCEPTED;
  }

  private static Optional<Reason> untimely(Matter matter, PeerRow.Member member, int round) {
    var header = matter.header();
    boolean closed = header.phase() != Phase.RUNNING && round == header.round();
    if (round < header.round() || closed) {
      return refuse(PeerReason.LATE);
    }
    if (round > header.round()) {
      return refuse(PeerReason.WRONG_ROUND);
    }
    if (member.published() == round) {
      return refuse(CommonReason.TWICE);
    }
    boolean hidden = matter.terms().isMasked() && !matter.round(round).orElseThrow().awaits(member);
    return hidden ? refuse(PeerReason.NOT_IN_SET) : outsider(member, round);
  }

  private static Optional<Reason> outsider(PeerRow.Member member, int round) {
    if (member.countsIn(round)) {
      return Matter.ACCEPTED;
    }
    return refuse(member.hasLeft() ? PeerReason.NOT_MEMBER : PeerReason.NOT_IN_SET);
  }

  private static Optional<Reason> hasty(Matter matter, PeerRow.Member member, int version) {
    if (matter.header().phase() == Phase.TERMINATED) {
      return refuse(PeerReason.LATE);
    }
    if (member.hasLeft()) {
      return refuse(PeerReason.NOT_MEMBER);
    }
    if (version != member.published() + 1) {
      return version <= member.published()
          ? refuse(CommonReason.TWICE)
          : refuse(PeerReason.WRONG_ROUND);
    }
    long earliest = member.publishedAt() + matter.terms().pace().minGap();
    return version > 1 && matter.now() < earliest ? refuse(PeerReason.TOO_SOON) : Matter.ACCEPTED;
  }

  private static boolean isSound(PeerTerms terms, PeerCommand.Publish command) {
    long least = terms.weights() == PeerTerms.Weighting.SAMPLES ? 1 : 0;
    return command.samples() >= least
        && command.samples() <= terms.maxSamples()
        && command.parents().size() <= PeerBounds.MAX_PARENTS
        && !command.commitment().equals(Hash.ZERO)
        && !command.cid().equals(Cid.NONE);
  }

  private static boolean isOnRecord(Matter matter, Cid cid) {
    return matter.draft().get(PeerRow.CONTENTS, matter.task(), cid).isPresent();
  }

  static Optional<Reason> release(
      Matter matter, PeerRow.Member member, PeerCommand.Release command) {
    var header = matter.header();
    int round = command.round();
    if (!matter.terms().isMasked()) {
      return refuse(PeerReason.NOT_MASKED);
    }
    if (round != header.round()) {
      return refuse(round < header.round() ? PeerReason.LATE : PeerReason.WRONG_ROUND);
    }
    if (header.phase() != Phase.RELEASING) {
      return refuse(header.phase() == Phase.RUNNING ? PeerReason.WRONG_PHASE : PeerReason.LATE);
    }
    if (member.published() != round) {
      return refuse(PeerReason.NOT_PUBLISHED);
    }
    if (matter.history().release(round, member.address()).isPresent()) {
      return refuse(CommonReason.TWICE);
    }
    if (command.grant().equals(Cid.NONE)) {
      return refuse(CommonReason.BAD_VALUE);
    }
    matter
        .draft()
        .emit(new PeerEvent.Released(matter.task(), round, member.address(), command.grant()));
    return Matter.ACCEPTED;
  }

  static Optional<Reason> report(Matter matter, PeerRow.Member member, PeerCommand.Report command) {
    var untimely =
        matter.terms().hasRounds()
            ? unwanted(matter, member, command.round())
            : outOfTurn(matter, member, command.round());
    if (untimely.isPresent()) {
      return untimely;
    }
    if (command.commitment().equals(Hash.ZERO)
        || command.grant().equals(Cid.NONE)
        || command.manifest().equals(Cid.NONE)
        || command.leftOut().size() > PeerBounds.MAX_LEFT_OUT) {
      return refuse(CommonReason.BAD_VALUE);
    }
    matter
        .draft()
        .emit(
            new PeerEvent.ModelAveraged(
                matter.task(),
                command.round(),
                member.address(),
                command.commitment(),
                command.grant(),
                command.manifest(),
                command.seen(),
                command.own(),
                command.leftOut(),
                matter.now()));
    return Matter.ACCEPTED;
  }

  /** The round that may be reported on; 0: none. */
  static int reportable(PeerRow.Header header) {
    return switch (header.phase()) {
      case RECRUITING -> 0;
      case RUNNING, RELEASING -> header.round() - 1;
      case REPORTING, TERMINATED -> header.round();
    };
  }

  /** A round is reported on from when it closed until the next one has. */
  private static Optional<Reason> unwanted(Matter matter, PeerRow.Member member, int round) {
    var header = matter.header();
    int wanted = reportable(header);
    if (round < wanted || header.phase() == Phase.TERMINATED) {
      return refuse(PeerReason.LATE);
    }
    if (round > wanted || round == 0) {
      return refuse(PeerReason.WRONG_ROUND);
    }
    var outsider = outsider(member, round);
    if (outsider.isPresent()) {
      return outsider;
    }
    if (member.reported() == round) {
      return refuse(CommonReason.TWICE);
    }
    return matter.round(round).orElseThrow().outcome() == Outcome.CLOSED
        ? Matter.ACCEPTED
        : refuse(PeerReason.VOID_ROUND);
  }

  private static Optional<Reason> outOfTurn(Matter matter, PeerRow.Member member, int number) {
    if (matter.header().phase() == Phase.TERMINATED) {
      return refuse(PeerReason.LATE);
    }
    if (member.hasLeft()) {
      return refuse(PeerReason.NOT_MEMBER);
    }
    if (number == member.reported() + 1) {
      return Matter.ACCEPTED;
    }
    return number <= member.reported()
        ? refuse(CommonReason.TWICE)
        : refuse(PeerReason.WRONG_ROUND);
  }
}
