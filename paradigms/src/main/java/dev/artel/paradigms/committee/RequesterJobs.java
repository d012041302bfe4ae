package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Source;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The requester's jobs. */
record RequesterJobs(Ref ref) {
  /** Name of the requester's held-out data, for its own figures. */
  static final String TEST = "test";

  /** Name of a round's validation fragment. */
  static String fragmentName(long round) {
    return "fragment/" + round;
  }

  static Label fragmentLabel(Ref ref, long round) {
    return new Label(ref.task(), ref.requester(), fragmentName(round));
  }

  /** Seals the starting model to all members, and every fragment to nobody yet. */
  Done.Prepared prepare(Tools tools, int rounds, List<Vault.Receiver> members) throws IOException {
    var brief = Brief.read(tools, ref.file());
    var vault = new Vault(tools);
    var label = StartModel.label(ref);
    var chance = tools.sealing().chance(ref.file(), label.path());
    long seed = ByteBuffer.wrap(chance.bytes().toArray()).getLong();
    var model = Updates.encode(tools.learner().initial(brief.model(), seed));
    var grant = vault.grant(vault.put(model, label), label, members);
    var ciphertexts = new ArrayList<Cid>();
    var hashes = new ArrayList<Hash>();
    for (int round = 1; round <= rounds; round++) {
      var fragment = fragment(tools, round);
      ciphertexts.add(vault.put(fragment, fragmentLabel(ref, round)).cid());
      hashes.add(Digests.sha256(fragment));
    }
    var list = Json.write(new FragmentList(ciphertexts, hashes));
    var data = tools.store().put(Source.of(list.getBytes(StandardCharsets.UTF_8)));
    return new Done.Prepared(vault.putGrant(grant), data);
  }

  /** Gives this round's fragment to the seats. */
  Done.Granted release(Tools tools, long round, List<Vault.Receiver> seats) throws IOException {
    var vault = new Vault(tools);
    var label = fragmentLabel(ref, round);
    // Sealing again finds the same ciphertext: key, salt and bytes follow from content and label.
    var sealed = vault.put(fragment(tools, round), label);
    return new Done.Granted(vault.putGrant(vault.grant(sealed, label, seats)));
  }

  /** Opens a settled model and measures it on the requester's own test data, where it has any. */
  Done.Obtained obtain(Tools tools, StartModel settled) throws IOException, InterruptedException {
    var brief = Brief.read(tools, ref.file());
    var update = settled.open(new Vault(tools), brief, ref);
    var test = tools.data().find(TEST).filter(data -> data.samples() > 0);
    if (test.isEmpty()) {
      return new Done.Obtained(Updates.hash(update), 0, Micros.ZERO, Micros.ZERO);
    }
    var score = tools.learner().evaluate(brief.model(), update, test.get());
    long samples = test.get().samples();
    return new Done.Obtained(Updates.hash(update), samples, score.loss(), score.metric());
  }

  /** Keeps the finished model, sealed to oneself. */
  Model keep(Tools tools, StartModel settled) throws IOException {
    var brief = Brief.read(tools, ref.file());
    var vault = new Vault(tools);
    var plain = Updates.encode(settled.open(vault, brief, ref));
    var sealed = vault.put(plain, new Label(ref.task(), ref.requester(), Model.PATH));
    return new Model(sealed.cid(), Digests.sha256(plain));
  }

  private static byte[] fragment(Tools tools, long round) throws IOException {
    Dataset fragment =
        tools
            .data()
            .find(fragmentName(round))
            .orElseThrow(() -> new IOException("no validation fragment for round " + round));
    return Datasets.encode(fragment);
  }
}
