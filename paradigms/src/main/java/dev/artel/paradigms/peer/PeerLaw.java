package dev.artel.paradigms.peer;

import static dev.artel.paradigms.peer.Matter.refuse;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonReason;
import dev.artel.core.law.Draft;
import dev.artel.core.law.Event;
import dev.artel.core.law.Law;
import dev.artel.core.law.Reason;
import dev.artel.core.law.WritableRows;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Catalogue;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The law of peers: members, rounds and hashes. A command of the stored phase, in time, is judged
 * at once; any other first moves the task on where that is due ({@link Moves}) and is judged where
 * it then stands; a refusal drops both. So a hot command reads the header and its sender's own
 * rows. Source: docs/peer.md.
 */
final class PeerLaw implements Law {
  static final String NAME = "peer";

  private static final Catalogue CATALOGUE = Catalogue.of(PeerCommand.class, PeerEvent.class);

  @Override
  public Catalogue catalogue() {
    return CATALOGUE;
  }

  @Override
  public Optional<Reason> decide(Draft draft, Address sender, Command command) {
    return switch ((PeerCommand) command) {
      case PeerCommand.Post post -> Membership.post(draft, sender, post);
      case PeerCommand.OfTask ofTask -> decide(draft, sender, ofTask);
    };
  }

  private static Optional<Reason> decide(Draft draft, Address sender, PeerCommand.OfTask command) {
    if (draft.get(PeerRow.HEADERS, command.task()).isEmpty()) {
      return refuse(PeerReason.UNKNOWN_TASK);
    }
    var matter = new Matter(draft, command.task());
    boolean moved = !isJudgedAtOnce(matter, command) && Moves.run(matter);
    return switch (command) {
      case PeerCommand.Tick _ -> moved ? Matter.ACCEPTED : refuse(CommonReason.NOTHING_DUE);
      case PeerCommand.Fund fund -> Membership.fund(matter, sender, fund.pay());
      case PeerCommand.Stop _ -> Membership.stop(matter, sender);
      case PeerCommand.Join _ -> Membership.join(matter, sender);
      case PeerCommand.Leave _ -> Membership.leave(matter, sender);
      case PeerCommand.Publish c -> member(matter, sender, m -> Publishing.publish(matter, m, c));
      case PeerCommand.Release c -> member(matter, sender, m -> Publishing.release(matter, m, c));
      case PeerCommand.Report c -> member(matter, sender, m -> Publishing.report(matter, m, c));
      case PeerCommand.Collect _ -> member(matter, sender, m -> Earnings.collect(matter, m));
    };
  }

  private interface Judgement {
    Optional<Reason> of(PeerRow.Member member);
  }

  private static Optional<Reason> member(Matter matter, Address sender, Judgement judgement) {
    if (matter.header().phase() == Phase.RECRUITING) {
      return refuse(PeerReason.WRONG_PHASE);
    }
    return matter.member(sender).map(judgement::of).orElse(refuse(PeerReason.NOT_MEMBER));
  }

  private static boolean isJudgedAtOnce(Matter matter, PeerCommand.OfTask command) {
    var header = matter.header();
    var terms = matter.terms();
    boolean ofPhase =
        switch (command) {
          case PeerCommand.Tick _, PeerCommand.Collect _ -> false;
          case PeerCommand.Fund _, PeerCommand.Stop _, PeerCommand.Join _, PeerCommand.Leave _ ->
              true;
          case PeerCommand.Publish c ->
              header.phase() == Phase.RUNNING
                  && (c.round() == header.round() || !terms.hasRounds());
          case PeerCommand.Release c ->
              header.phase() == Phase.RELEASING && c.round() == header.round();
          case PeerCommand.Report c ->
              !terms.hasRounds() || c.round() == Publishing.reportable(header);
        };
    return ofPhase && matter.now() < Moves.deadline(header, terms);
  }

  @Override
  public void evolve(WritableRows rows, Event event) {
    switch ((PeerEvent) event) {
      case PeerEvent.Posted e -> rows.put(PeerRow.DEEDS, e.deed());
      case PeerEvent.Funded e -> rows.put(PeerRow.POTS, e.pot());
      case PeerEvent.Moved e -> rows.put(PeerRow.HEADERS, e.header());
      case PeerEvent.MemberSet e -> rows.put(PeerRow.MEMBERS, e.member());
      case PeerEvent.RoundSet e -> rows.put(PeerRow.ROUNDS, e.round());
      case PeerEvent.ModelPublished e -> {
        rows.put(PeerRow.MODELS, e);
        rows.put(PeerRow.CONTENTS, new PeerRow.Content(e.task(), e.cid()));
        change(rows, e.task(), e.member(), m -> m.withPublished(e.round(), e.at()));
      }
      case PeerEvent.Released e -> rows.put(PeerRow.RELEASES, e);
      case PeerEvent.ModelAveraged e -> {
        rows.put(PeerRow.REPORTS, e);
        rows.put(PeerRow.CONTENTS, new PeerRow.Content(e.task(), e.grant()));
        change(rows, e.task(), e.member(), m -> m.withReported(e.round()));
      }
      case PeerEvent.Collected e ->
          change(rows, e.task(), e.member(), m -> m.withCollected(e.upTo()));
    }
  }

  private static void change(
      WritableRows rows, Hash task, Address member, UnaryOperator<PeerRow.Member> change) {
    var before = rows.get(PeerRow.MEMBERS, task, member).orElseThrow();
    rows.put(PeerRow.MEMBERS, change.apply(before));
  }
}
