package dev.artel.paradigms.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.artel.core.seal.Label;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import java.nio.ByteBuffer;

/** Which task a job is for: its ledger, its id and its file. */
record Ref(Domain domain, Hash task, Cid file) {
  /** What a commitment stands for: all that could be replayed elsewhere is in it. */
  record Update(Hash task, int round, Address sender, Hash weightsHash, Hash keyHash) {}

  Hash commitment(int round, Address sender, Hash weightsHash, Hash keyHash) {
    return Eip712.digest(domain, new Update(task, round, sender, weightsHash, keyHash));
  }

  Label model(int round, Address member) {
    return new Label(task, member, modelPath(round));
  }

  static String modelPath(int round) {
    return "model/" + round;
  }

  Label report(int round, Address member) {
    return new Label(task, member, reportPath(round));
  }

  static String reportPath(int round) {
    return "report/" + round;
  }

  Label manifest(int round, Address member) {
    return new Label(task, member, "manifest/" + round);
  }

  Label seeds(int round, Address member) {
    return new Label(task, member, "seeds/" + round);
  }

  /** Of what two members share: both name it alike. */
  Label mask(int round) {
    return new Label(task, Address.ZERO, "mask/" + round);
  }

  /** Of the model that all begin with: as public as the file, so that nobody has to send it. */
  long startSeed() {
    var seed = Digests.sha256("artel/peer/start/".getBytes(UTF_8), file.digest().bytes().toArray());
    return ByteBuffer.wrap(seed.bytes().toArray()).getLong();
  }
}
