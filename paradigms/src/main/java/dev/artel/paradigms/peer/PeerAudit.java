package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repeats each report's average from the models that its manifest says were kept: the result must
 * have the hash that was committed to. An auditor named in the task is given all it takes. Whether
 * a verdict was right, the rows of whoever gave it alone can tell.
 */
record PeerAudit(Prospect prospect, Self self, Tools tools) {
  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    try {
      var brief = Brief.read(tools, prospect.deed().file());
      for (var report : prospect.history().reports()) {
        findings.add(finding(brief, report));
      }
    } catch (IOException e) {
      findings.add(Finding.of("task file", false, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("the audit was interrupted", e));
    }
    return findings;
  }

  private Finding finding(Brief brief, PeerEvent.ModelAveraged report)
      throws IOException, InterruptedException {
    var subject = "report %d of %s".formatted(report.round(), report.member());
    var ref = prospect.ref(self);
    var vault = new Vault(tools);
    var label = ref.report(report.round(), report.member());
    if (!(vault.open(report.grant(), label, brief.maxModelBytes())
        instanceof Vault.Contents.Plain(var bytes, var key, var _))) {
      return Finding.unchecked(subject, "the result was not sealed to this party");
    }
    var hash = Digests.sha256(bytes);
    if (!ref.commitment(report.round(), report.member(), hash, key.hash())
        .equals(report.commitment())) {
      return Finding.of(subject, false, "the result is not what was committed to");
    }
    var manifest = new MemberJobs(ref, self.address()).read(tools, report).manifest();
    if (manifest.rulings().isEmpty()) {
      return Finding.unchecked(subject, "the manifest was not sealed to this party");
    }
    return repeated(brief, report, manifest)
        .map(update -> compared(subject, update, hash))
        .orElse(Finding.unchecked(subject, "not every model that was kept opens for this party"));
  }

  private static Finding compared(String subject, Update update, Hash hash) {
    boolean equal = Updates.hash(update).equals(hash);
    return Finding.of(subject, equal, equal ? "the same to the bit" : "makes another model here");
  }

  private Optional<Update> repeated(Brief brief, PeerEvent.ModelAveraged report, Manifest manifest)
      throws IOException, InterruptedException {
    var ref = prospect.ref(self);
    var opening = new Opening(new Vault(tools), brief, ref);
    var kept = new ArrayList<Seen.Sound>();
    for (var ruling : manifest.rulings()) {
      var model = prospect.history().model(ruling.version(), ruling.member());
      boolean wanted =
          manifest.own()
              ? ruling.member().equals(report.member())
              : ruling.verdict() == Verdict.KEPT;
      if (wanted) {
        if (model.isEmpty() || !(opening.of(model.get()) instanceof Seen.Sound sound)) {
          return Optional.empty();
        }
        kept.add(sound);
      }
    }
    var start = start(brief, report);
    if (manifest.own()) {
      return kept.isEmpty() ? start : Optional.of(kept.getFirst().update());
    }
    return start.map(from -> new Mixture(brief, from, List.of()).of(kept));
  }

  /** What its member began with: its report before, or what all have in common. */
  private Optional<Update> start(Brief brief, PeerEvent.ModelAveraged report)
      throws IOException, InterruptedException {
    var ref = prospect.ref(self);
    var before =
        prospect.history().reports().stream()
            .filter(r -> r.member().equals(report.member()) && r.round() < report.round())
            .reduce((_, later) -> later);
    if (before.isEmpty()) {
      return Optional.of(tools.learner().initial(brief.model(), ref.startSeed()));
    }
    return Start.open(Start.Origin.of(before.get()), new Vault(tools), brief, ref);
  }
}
