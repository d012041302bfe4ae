package dev.artel.paradigms.committee;

import dev.artel.core.law.Event;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Prefix;

/**
 * What a committee's law records. Each carries the whole row that it makes: rows come from events
 * alone.
 */
@Prefix("Committee")
sealed interface CommitteeEvent extends Event {
  record Posted(CommitteeRow.Deed deed) implements CommitteeEvent {}

  record Funded(CommitteeRow.Pot pot) implements CommitteeEvent {}

  record Moved(CommitteeRow.Header header) implements CommitteeEvent {}

  record OpeningSet(CommitteeRow.Opening opening) implements CommitteeEvent {}

  record WorkerSet(CommitteeRow.Worker worker) implements CommitteeEvent {}

  record CandidateSet(CommitteeRow.Candidate candidate) implements CommitteeEvent {}

  record Left(Hash task, Address member) implements CommitteeEvent {}

  record RoundSet(CommitteeRow.Round round) implements CommitteeEvent {}

  record PartSet(CommitteeRow.Part part) implements CommitteeEvent {}

  record SeatSet(CommitteeRow.Seat seat) implements CommitteeEvent {}

  record VoteSet(CommitteeRow.Vote vote) implements CommitteeEvent {}

  record RoundClosed(CommitteeRow.Result result) implements CommitteeEvent {}

  record EndingSet(CommitteeRow.Ending ending) implements CommitteeEvent {}

  record Delivered(CommitteeRow.Delivery delivery) implements CommitteeEvent {}

  record BondCollected(CommitteeRow.Collected collected) implements CommitteeEvent {}
}
