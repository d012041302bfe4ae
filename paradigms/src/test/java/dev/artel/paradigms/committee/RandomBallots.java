package dev.artel.paradigms.committee;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Eip712;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What seats vote for: mostly the same; in some tasks two camps, or data that most find bad. */
final class RandomBallots {
  private static final List<Hash> AGGREGATES =
      List.of(Seeds.of(1, "aggregate"), Seeds.of(2, "aggregate"));
  private static final int IN_BAND = 50;
  private static final Cid BUNDLE = Play.cid(9);

  private final RandomTask task;
  private final SplittableRandom random;
  private final boolean divided;
  private final boolean badData;
  private final Map<Integer, Manifest> committed = new HashMap<>();

  RandomBallots(RandomTask task, SplittableRandom random) {
    this.task = task;
    this.random = random;
    this.divided = random.nextInt(4) == 0;
    this.badData = random.nextInt(12) == 0;
  }

  CommitteeCommand commit(int party) {
    var stage = task.header().stage();
    var manifest = manifest(stage);
    committed.put(party, manifest);
    var preimage =
        new Preimages.Commit(
            task.id,
            stage.round(),
            stage.attempt(),
            RandomTask.party(party),
            Eip712.structHash(manifest),
            Hash.ZERO);
    var digest = Eip712.digest(Court.DOMAIN, preimage);
    return new CommitteeCommand.Commit(task.id, stage.round(), stage.attempt(), digest);
  }

  CommitteeCommand reveal(int party) {
    return reveal(party, Hash.ZERO);
  }

  CommitteeCommand reveal(int party, Hash salt) {
    var stage = task.header().stage();
    var manifest = committed.getOrDefault(party, Manifest.NONE);
    return new CommitteeCommand.Reveal(
        task.id, stage.round(), stage.attempt(), manifest, salt, BUNDLE);
  }

  private Manifest manifest(CommitteeRow.Stage stage) {
    int dice = random.nextInt(40);
    if (dice == 0) {
      return Manifest.empty(Manifest.Kind.NO_RESULT);
    }
    if (dice == 1 || (badData && dice < 30)) {
      return Manifest.empty(Manifest.Kind.DATA_BAD);
    }
    return result(stage);
  }

  private Manifest result(CommitteeRow.Stage stage) {
    var members = new Case.Members(task.rows, task.id);
    var workers = members.workers();
    int camp = divided ? random.nextInt(2) : 0;
    var verdicts = new byte[workers.size()];
    var phis = new long[workers.size()];
    for (int i = 0; i < workers.size(); i++) {
      boolean accepted = accepts(stage, workers.get(i), camp);
      verdicts[i] = (byte) (accepted ? Verdict.ACCEPTED : Verdict.ABSENT).ordinal();
      phis[i] = accepted ? 100 * i + random.nextInt(IN_BAND) : 0;
    }
    return new Manifest(
        Manifest.Kind.RESULT,
        Bytes.of(verdicts),
        Column.ofLongs(new long[workers.size()]),
        Column.ofLongs(phis),
        AGGREGATES.get(stage.attempt() == 2 ? 0 : camp),
        BUNDLE,
        Micros.of(random.nextInt(20) == 0 ? 500 : random.nextInt(IN_BAND)),
        Micros.of(RandomTerms.METRIC));
  }

  /** In a run-off what is to be settled; before it, the second camp does not accept the first. */
  private boolean accepts(CommitteeRow.Stage stage, CommitteeRow.Worker worker, int camp) {
    boolean slip = random.nextInt(60) == 0;
    if (stage.attempt() == 2) {
      var round = task.rows.get(CommitteeRow.ROUNDS, task.id, stage.round()).orElseThrow();
      return Tally.accepted(round).contains(worker.index()) != slip;
    }
    boolean released =
        task.rows
            .get(CommitteeRow.PARTS, task.id, stage.round(), worker.address())
            .filter(CommitteeRow.Part::isReleased)
            .isPresent();
    boolean nobody = (task.id.bytes().at(0) & 7) == 0 && stage.round() == 1;
    return slip != (released && !nobody && (camp == 0 || worker.index() > 0));
  }
}
