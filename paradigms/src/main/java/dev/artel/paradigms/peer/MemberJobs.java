package dev.artel.paradigms.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Source;
import dev.artel.core.port.Trained;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A member's jobs but for the average: steps one to three of the paper's nine. */
record MemberJobs(Ref ref, Address self) {
  private static final int DIGITS = 100;

  /**
   * Trains on one's own rows, and stores the model sealed, its key kept back.
   *
   * @param set in a masked round, all who are to publish; else nobody
   */
  Done.Trained train(Tools tools, int round, Start start, List<Vault.Receiver> set)
      throws IOException, InterruptedException {
    var brief = Brief.read(tools, ref.file());
    var from = start.open(tools, brief, ref);
    tools.progress().stage("train");
    var trained = learn(tools, brief, round, from.update());
    tools.progress().stage("encode");
    var plain = Updates.encode(trained.update());
    if (!set.isEmpty()) {
      plain = Updates.encode(masked(tools, round, sums(trained.update()), set));
    }
    tools.progress().made(plain);
    tools.progress().stage("store");
    return stored(tools, round, plain).with(samples(brief, trained), from.parent());
  }

  /** Seals and stores these bytes as one's model of the round; of no samples, of no parent. */
  Done.Trained stored(Tools tools, int round, byte[] plain) throws IOException {
    var label = ref.model(round, self);
    var sealed = Averaging.seal(new Vault(tools), plain, label);
    var key = tools.sealing().derive(label, sealed.hash());
    var commitment = ref.commitment(round, self, sealed.hash(), key.hash());
    return new Done.Trained(sealed, commitment, 0, Cid.NONE);
  }

  Trained learn(Tools tools, Brief brief, int round, Update start) throws InterruptedException {
    var rows = Rows.of(tools);
    var chance = tools.sealing().chance(ref.file(), "model/" + round);
    return tools
        .learner()
        .train(new Lesson(brief.model(), start, List.of(), rows.own(), brief.plan(), chance));
  }

  private static Update.Sums sums(Update update) {
    if (update instanceof Update.Sums sums) {
      return sums;
    }
    throw new IllegalArgumentException(
        "only sums can be masked: set terms.masking.masked to false");
  }

  /** Two digits: how busy a member is, is nobody's business. Where all count alike, nothing. */
  private static long samples(Brief brief, Trained trained) {
    var terms = brief.rules().terms();
    if (terms.weights() == PeerTerms.Weighting.EQUAL) {
      return 0;
    }
    long unit = 1;
    while (trained.samples() / unit >= DIGITS) {
      unit *= 10;
    }
    long rounded = (trained.samples() + unit / 2) / unit * unit;
    return Math.clamp(rounded, 1, terms.maxSamples());
  }

  private Update masked(Tools tools, int round, Update.Sums own, List<Vault.Receiver> set) {
    var values = own.values().clone();
    for (var other : set) {
      seed(tools, round, other).ifPresent(seed -> Masks.add(values, seed, self, other.address()));
    }
    return new Update.Sums(own.layout(), values);
  }

  /** One's own part of a masked sum. */
  Update unmasked(Tools tools, int round, Update.Sums own, List<Vault.Receiver> set) {
    var values = own.values().clone();
    for (var other : set) {
      seed(tools, round, other)
          .ifPresent(seed -> Masks.remove(values, seed, self, other.address()));
    }
    return new Update.Sums(own.layout(), values);
  }

  private Optional<Hash> seed(Tools tools, int round, Vault.Receiver other) {
    return other.address().equals(self)
        ? Optional.empty()
        : tools.sealing().shared(other.address(), other.sealingKey(), ref.mask(round));
  }

  /** Gives the key of what was stored. */
  Done.Granted grant(Tools tools, Done.Sealed sealed, Label label, List<Vault.Receiver> receivers)
      throws IOException {
    var key = tools.sealing().derive(label, sealed.hash());
    var vault = new Vault(tools);
    return new Done.Granted(
        vault.putGrant(vault.grant(new Vault.Sealed(sealed.cid(), key), label, receivers)));
  }

  /**
   * @param readers who is given the manifest: the receivers, and the requester
   */
  Done.Shared share(
      Tools tools,
      int number,
      Done.Averaged made,
      List<Vault.Receiver> receivers,
      List<Vault.Receiver> readers)
      throws IOException {
    var result = grant(tools, made.result(), ref.report(number, self), receivers);
    var manifest = grant(tools, made.manifest(), ref.manifest(number, self), readers);
    return new Done.Shared(result.grant(), manifest.grant());
  }

  /** The key of a masked model, and the seeds shared with those who did not publish. */
  Done.Granted release(
      Tools tools,
      int round,
      Done.Sealed sealed,
      List<Vault.Receiver> absent,
      List<Vault.Receiver> receivers)
      throws IOException {
    var key = grant(tools, sealed, ref.model(round, self), receivers).grant();
    var seeds = Cid.NONE;
    if (!absent.isEmpty()) {
      var whose = new ArrayList<Address>();
      var shared = new ArrayList<Hash>();
      for (var other : absent) {
        // Zero: its enrolled key is no point, so nothing was added for it.
        whose.add(other.address());
        shared.add(seed(tools, round, other).orElse(Hash.ZERO));
      }
      var label = ref.seeds(round, self);
      var json = Json.canonical(Json.toTree(new ReleaseNote.Seeds(whose, shared)));
      var stored = Averaging.seal(new Vault(tools), json.getBytes(UTF_8), label);
      seeds = grant(tools, stored, label, receivers).grant();
    }
    var note = Json.canonical(Json.toTree(new ReleaseNote(key, seeds))).getBytes(UTF_8);
    return new Done.Granted(tools.store().put(Source.of(note)));
  }

  /** Another's account, for the requester's exhibits. */
  Done.Read read(Tools tools, PeerEvent.ModelAveraged report) throws IOException {
    var label = ref.manifest(report.round(), report.member());
    var found =
        new Vault(tools).open(report.manifest(), label, Manifest.MAX_SIZE)
                instanceof Vault.Contents.Plain(var bytes, _, _)
            ? Unmasking.read(bytes, Manifest.class)
            : Optional.<Manifest>empty();
    return new Done.Read(
        found.orElse(new Manifest(report.round(), report.own(), List.of(), List.of())));
  }

  /** Keeps the last result, sealed to oneself. */
  Model keep(Tools tools, PeerEvent.ModelAveraged report) throws IOException {
    var brief = Brief.read(tools, ref.file());
    var label = ref.report(report.round(), self);
    if (new Vault(tools).open(report.grant(), label, brief.maxModelBytes())
        instanceof Vault.Contents.Plain(var bytes, _, _)) {
      var sealed = Averaging.seal(new Vault(tools), bytes, new Label(ref.task(), self, Model.PATH));
      return new Model(sealed.cid(), sealed.hash());
    }
    throw new IOException("own report " + report.grant() + " is not to be had");
  }
}
