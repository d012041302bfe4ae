package dev.artel.paradigms.peer;

import dev.artel.core.law.Event;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Cap;
import dev.artel.core.wire.Prefix;
import java.util.List;

/** What the peer law records: rows come from events alone. */
@Prefix("Peer")
sealed interface PeerEvent extends Event {
  record Posted(PeerRow.Deed deed) implements PeerEvent {}

  record Funded(PeerRow.Pot pot) implements PeerEvent {}

  record Moved(PeerRow.Header header) implements PeerEvent {}

  record MemberSet(PeerRow.Member member) implements PeerEvent {}

  record RoundSet(PeerRow.Round round) implements PeerEvent {}

  /**
   * A member's model, and the row of its slot: history is append-only.
   *
   * @param at ledger time, and {@code height} the block: which of two alike was there first
   */
  record ModelPublished(
      Hash task,
      int round,
      Address member,
      Hash commitment,
      Cid cid,
      long samples,
      @Cap(PeerBounds.MAX_PARENTS) List<Cid> parents,
      long at,
      long height)
      implements PeerEvent {
    public ModelPublished {
      parents = List.copyOf(parents);
    }
  }

  record Released(Hash task, int round, Address member, Cid grant) implements PeerEvent {}

  /** What a member has averaged, and the row of it. */
  record ModelAveraged(
      Hash task,
      int round,
      Address member,
      Hash commitment,
      Cid grant,
      Cid manifest,
      Hash seen,
      boolean own,
      @Cap(PeerBounds.MAX_LEFT_OUT) List<Address> leftOut,
      long at)
      implements PeerEvent {
    public ModelAveraged {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** A member has been paid for all of its rounds up to this one. */
  record Collected(Hash task, Address member, int upTo) implements PeerEvent {}
}
