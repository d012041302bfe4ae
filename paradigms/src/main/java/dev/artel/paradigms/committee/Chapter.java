package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import java.util.List;
import java.util.Optional;

/** One round of a task, the one under way or an earlier one. */
record Chapter(Outlook outlook, int number) {
  CommitteeRow.Round round() {
    return outlook.rows().get(CommitteeRow.ROUNDS, outlook.task(), number).orElseThrow();
  }

  /** The model that the round begins with. */
  StartModel start() {
    return outlook.models().stream()
        .filter(result -> result.round() < number)
        .reduce((_, later) -> later)
        .map(Outlook::settled)
        .orElseGet(() -> new StartModel.Initial(outlook.opening().model()));
  }

  Optional<CommitteeRow.Part> part(Address worker) {
    return outlook.rows().get(CommitteeRow.PARTS, outlook.task(), number, worker);
  }

  /** In the order of sign-up. */
  List<Released> released() {
    return outlook.members().workers().stream().flatMap(w -> released(w).stream()).toList();
  }

  private Optional<Released> released(CommitteeRow.Worker worker) {
    return part(worker.address())
        .filter(CommitteeRow.Part::isReleased)
        .map(
            part ->
                new Released(
                    worker.index(),
                    worker.address(),
                    worker.samples(),
                    part.commitment(),
                    part.cid(),
                    part.grant()));
  }

  List<Address> seated() {
    return outlook.members().seated(number).stream().map(CommitteeRow.Seat::candidate).toList();
  }

  boolean hasData() {
    return !round().dataGrant().equals(Cid.NONE);
  }

  /** The last vote that there was: the first, or the run-off. */
  int lastAttempt() {
    return round().accepted().size() == 0 ? 1 : 2;
  }

  Tally tally() {
    var members = outlook.members();
    return Tally.of(members, outlook.terms(), number, lastAttempt());
  }

  /** What the seats of a vote revealed beside their manifests. */
  List<Cid> bundles(int attempt) {
    return outlook.members().votes(number, attempt).stream()
        .filter(CommitteeRow.Vote::revealed)
        .map(CommitteeRow.Vote::bundle)
        .toList();
  }
}
