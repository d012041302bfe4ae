package dev.artel.paradigms.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Learner;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Address;
import dev.artel.core.values.Digests;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import dev.artel.paradigms.peer.Manifest.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A member's average: steps five to eight of the paper's nine, with what makes them safe. */
record Averaging(Ref ref, Address self, Question question) {
  Done.Averaged run(Tools tools) throws IOException, InterruptedException {
    var brief = Brief.read(tools, ref.file());
    tools.progress().stage("read all");
    var start = question.start().open(tools, brief, ref).update();
    tools.progress().stage("fetch");
    var outcome = question.isMasked() ? masked(tools, brief, start) : open(tools, brief, start);
    var plain = Updates.encode(outcome.result());
    tools.progress().made(plain);
    tools.progress().stage("store the result");
    return store(tools, plain, outcome.manifest());
  }

  /** What came of it, before it is sealed. */
  private record Outcome(Update result, Manifest manifest) {}

  private Outcome open(Tools tools, Brief brief, Update start)
      throws IOException, InterruptedException {
    var opening = new Opening(new Vault(tools), brief, ref);
    var seen = new ArrayList<Seen>();
    for (var model : question.models()) {
      seen.add(opening.of(model));
    }
    tools.progress().stage("aggregate");
    var checked = new Bounds(brief, tools.learner(), start).check(seen, self);
    var own = sound(checked).filter(s -> s.member().equals(self)).toList();
    var others = sound(checked).filter(s -> !s.member().equals(self)).toList();
    var shares = own.stream().map(s -> Mixture.share(brief, s)).toList();
    var mixture = new Mixture(brief, start, shares);
    var rows = Rows.of(tools);
    var sentence = new Court(mixture, rows, tools.learner()).hear(others);
    var all = new ArrayList<Seen>(own);
    checked.stream().filter(s -> s instanceof Seen.Flawed).forEach(all::add);
    all.addAll(sentence.others());
    return outcome(new Trial(tools.learner(), rows, mixture, sentence), all);
  }

  private static Stream<Seen.Sound> sound(List<Seen> seen) {
    return seen.stream().flatMap(s -> s instanceof Seen.Sound one ? Stream.of(one) : Stream.of());
  }

  private Outcome masked(Tools tools, Brief brief, Update start)
      throws IOException, InterruptedException {
    var sum = new Unmasking(new Opening(new Vault(tools), brief, ref), question).sum();
    tools.progress().stage("aggregate");
    var own =
        sound(sum.seen()).filter(s -> s.member().equals(self)).map(s -> own(tools, s)).toList();
    var mixture = new Mixture(brief, start, own);
    var rows = Rows.of(tools);
    var court = new Court(mixture, rows, tools.learner());
    var sentence =
        sum.total().isPresent()
            ? court.hear(brief.rule().combine(start, List.of(sum.share())))
            : new Court.Sentence(mixture.alone(), List.of(), true, "");
    return outcome(new Trial(tools.learner(), rows, mixture, sentence), sum.seen());
  }

  private Share own(Tools tools, Seen.Sound seen) {
    var jobs = new MemberJobs(ref, self);
    var masked = (Update.Sums) seen.update();
    return new Share(self, 1, jobs.unmasked(tools, question.number(), masked, question.set()));
  }

  /** What was judged, by which rows, and how. */
  private record Trial(Learner learner, Rows rows, Mixture mixture, Court.Sentence sentence) {
    List<Manifest.Figure> figures() throws InterruptedException {
      var brief = mixture.brief();
      var alone = mixture.alone();
      var together = sentence.result();
      var figures = new ArrayList<Manifest.Figure>();
      figures.addAll(Manifest.figures(Subject.HELD_ALONE, rows.held(learner, brief, alone)));
      figures.addAll(Manifest.figures(Subject.HELD_TOGETHER, rows.held(learner, brief, together)));
      figures.addAll(Manifest.figures(Subject.TEST_ALONE, rows.test(learner, brief, alone)));
      figures.addAll(Manifest.figures(Subject.TEST_TOGETHER, rows.test(learner, brief, together)));
      return figures;
    }
  }

  private Outcome outcome(Trial trial, List<Seen> seen) throws InterruptedException {
    var rulings =
        seen.stream()
            .map(Seen::ruling)
            .sorted(Comparator.comparing(Manifest.Ruling::member))
            .toList();
    var sentence = trial.sentence();
    return new Outcome(
        sentence.result(),
        new Manifest(question.number(), sentence.own(), rulings, trial.figures()));
  }

  private Done.Averaged store(Tools tools, byte[] plain, Manifest manifest) throws IOException {
    var vault = new Vault(tools);
    var account = Json.canonical(Json.toTree(manifest)).getBytes(UTF_8);
    var label = ref.report(question.number(), self);
    var result = seal(vault, plain, label);
    var key = tools.sealing().derive(label, result.hash());
    var leftOut = manifest.leftOut();
    return new Done.Averaged(
        result,
        ref.commitment(question.number(), self, result.hash(), key.hash()),
        seal(vault, account, ref.manifest(question.number(), self)),
        manifest.own(),
        leftOut.subList(0, Math.min(leftOut.size(), PeerBounds.MAX_LEFT_OUT)));
  }

  static Done.Sealed seal(Vault vault, byte[] plain, Label label) throws IOException {
    return new Done.Sealed(vault.put(plain, label).cid(), Digests.sha256(plain));
  }
}
