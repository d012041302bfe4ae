package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Grants;
import dev.artel.core.values.Cid;
import dev.artel.paradigms.peer.PeerRow.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a round anyone can tell, from the ledger and from public files: that it came out as who
 * published and released says, that reports are on what was published, and of a masked round that
 * the keys given are of the ciphertexts on record.
 */
record RoundAudit(Prospect prospect, Ref ref, ContentStore store) {
  List<Finding> findings() throws IOException {
    var findings = new ArrayList<Finding>();
    for (var round : prospect.history().rounds()) {
      findings.add(publishers(round));
      findings.add(outcome(round));
      findings.add(reports(round));
      if (prospect.terms().isMasked() && round.outcome() == Outcome.CLOSED) {
        findings.add(keys(round));
      }
    }
    return findings;
  }

  private static String subject(PeerRow.Round round, String what) {
    return "round %d: %s".formatted(round.round(), what);
  }

  private Finding publishers(PeerRow.Round round) {
    var models = prospect.history().models(round.round());
    var strangers =
        models.stream()
            .map(PeerEvent.ModelPublished::member)
            .filter(
                m ->
                    prospect
                        .member(m)
                        .filter(row -> !prospect.terms().isMasked() || round.awaits(row))
                        .isEmpty())
            .toList();
    return Finding.of(
        subject(round, "publishers"),
        strangers.isEmpty(),
        strangers.isEmpty()
            ? "%d, all of those who may".formatted(models.size())
            : "%s may not publish".formatted(strangers));
  }

  private Finding outcome(PeerRow.Round round) {
    var wanted = wanted(round);
    return Finding.of(
        subject(round, "outcome"),
        round.outcome() == wanted,
        "is %s, and by what is on record %s".formatted(round.outcome(), wanted));
  }

  /** What a round that is over must have come to; one under way is open. */
  private Outcome wanted(PeerRow.Round round) {
    var header = prospect.header();
    boolean under = header.phase() == Phase.RUNNING || header.phase() == Phase.RELEASING;
    if (under && round.round() == header.round()) {
      return Outcome.OPEN;
    }
    int models = prospect.history().models(round.round()).size();
    boolean closed =
        prospect.terms().isMasked()
            ? models >= prospect.terms().masking().minSum()
                && prospect.history().isReleased(round.round())
            : models > 0;
    return closed ? Outcome.CLOSED : Outcome.VOID;
  }

  /** All are on the same models: those that the ledger has. */
  private Finding reports(PeerRow.Round round) {
    var reports = prospect.history().reports(round.round());
    var seen = Question.seen(prospect.history().models(round.round()));
    var others =
        reports.stream()
            .filter(report -> !report.seen().equals(seen))
            .map(PeerEvent.ModelAveraged::member)
            .toList();
    boolean sound = others.isEmpty() && (round.outcome() == Outcome.CLOSED || reports.isEmpty());
    return Finding.of(
        subject(round, "reports"),
        sound,
        others.isEmpty()
            ? "%d, on what was published".formatted(reports.size())
            : "%s averaged something else".formatted(others));
  }

  private Finding keys(PeerRow.Round round) throws IOException {
    int absent = prospect.absent(round.round()).size();
    for (var model : prospect.history().models(round.round())) {
      var flaw = flaw(model, absent > 0);
      if (flaw.isPresent()) {
        return Finding.of(
            subject(round, "keys"), false, "%s: %s".formatted(model.member(), flaw.get()));
      }
    }
    return Finding.of(
        subject(round, "keys"), true, "of every ciphertext, and of %d absent".formatted(absent));
  }

  private Optional<String> flaw(PeerEvent.ModelPublished model, boolean seeds) throws IOException {
    var note = note(model);
    if (note.isEmpty()) {
      return Optional.of("what it released is no key");
    }
    var key = grant(note.get().key());
    if (key.isEmpty()) {
      return Optional.of("its grant cannot be had");
    }
    if (!key.get().ciphertext().equals(model.cid())) {
      return Optional.of("its key is of another ciphertext");
    }
    return seeds && grant(note.get().seeds()).isEmpty()
        ? Optional.of("seeds shared with those who are absent are missing")
        : Optional.empty();
  }

  private Optional<ReleaseNote> note(PeerEvent.ModelPublished model) throws IOException {
    var released = prospect.history().release(model.round(), model.member());
    return released.isEmpty() ? Optional.empty() : Unmasking.note(store, released.get());
  }

  private Optional<Grant> grant(Cid cid) throws IOException {
    return store.fetch(cid, Grants.MAX_SIZE) instanceof Fetched.Found(var file)
        ? Grants.read(file.read(Grants.MAX_SIZE))
        : Optional.empty();
  }
}
