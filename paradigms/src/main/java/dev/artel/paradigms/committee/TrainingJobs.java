package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Trained;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Address;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Eip712;
import java.io.IOException;
import java.util.List;

/** A worker's jobs. */
record TrainingJobs(Ref ref, Address worker) {
  /** Name of a worker's own data. */
  static final String DATA = "train";

  Done.Counted count(Tools tools) {
    return new Done.Counted(tools.data().find(DATA).map(d -> (long) d.samples()).orElse(0L));
  }

  /** Trains from the round's start, and stores the update sealed, its key kept back. */
  Done.Trained train(Tools tools, long round, StartModel start)
      throws IOException, InterruptedException {
    return seal(tools, round, learn(tools, round, start));
  }

  Trained learn(Tools tools, long round, StartModel start)
      throws IOException, InterruptedException {
    var brief = Brief.read(tools, ref.file());
    var vault = new Vault(tools);
    var from = start.open(vault, brief, ref);
    var data =
        tools.data().find(DATA).orElseThrow(() -> new IOException("this worker holds no data"));
    var chance = tools.sealing().chance(ref.file(), label(round).path());
    tools.progress().stage("training");
    return tools
        .learner()
        .train(new Lesson(brief.model(), from, List.of(), data, brief.plan(), chance));
  }

  Done.Trained seal(Tools tools, long round, Trained trained) throws IOException {
    return seal(tools, round, Updates.encode(trained.update()), trained.loss());
  }

  Done.Trained seal(Tools tools, long round, byte[] plain, Micros loss) throws IOException {
    var sealed = new Vault(tools).put(plain, label(round));
    var weightsHash = Digests.sha256(plain);
    var preimage =
        new Preimages.Update(ref.task(), (int) round, worker, weightsHash, sealed.key().hash());
    var commitment = Eip712.digest(ref.domain(), preimage);
    return new Done.Trained(commitment, sealed.cid(), weightsHash, loss);
  }

  /** Gives the update's key to the seats. */
  Done.Granted grant(Tools tools, long round, Done.Trained trained, List<Vault.Receiver> seats)
      throws IOException {
    var vault = new Vault(tools);
    var key = tools.sealing().derive(label(round), trained.weightsHash());
    var grant = vault.grant(new Vault.Sealed(trained.cid(), key), label(round), seats);
    return new Done.Granted(vault.putGrant(grant));
  }

  private Label label(long round) {
    return new Label(ref.task(), worker, "update/" + round);
  }
}
