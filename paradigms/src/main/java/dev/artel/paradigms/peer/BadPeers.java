package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Against;
import dev.artel.core.paradigm.Gambit.Expected;
import dev.artel.core.paradigm.Job;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Twisted;
import dev.artel.core.paradigm.Twists;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Members who cheat; docs/peer.md, section 5. */
final class BadPeers {
  static final String SLOT = "overwrite a slot, publish twice, late, for a stranger";
  static final String BYTES = "garbage, withheld or swapped bytes, NaN, wrong shape";
  static final String COPIED = "copied model, free rider";
  static final String HARM = "noise or flipped model";

  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);
  private static final int GARBAGE = 1_000;
  private static final int LOUD = 10;
  private static final float HUGE = 1e30f;

  private BadPeers() {}

  static List<Gambit> all() {
    return List.of(
        gambit(SLOT, "second-model", "publishes another model in the same round", "refused: TWICE")
            .beside(Against.HONEST)
            .by(adding(BadPeers::second), PeerSigns.refused("TWICE")),
        gambit(SLOT, "late-model", "publishes a model of the round before", "refused: LATE")
            .beside(Against.HONEST)
            .by(adding(BadPeers::late), PeerSigns.refused(PeerReason.LATE.name())),
        gambit(SLOT, "stranger", "leaves, and publishes all the same", "refused: NOT_MEMBER")
            .beside(Against.HONEST)
            .by(leaving(), PeerSigns.refused(PeerReason.NOT_MEMBER.name())),
        gambit(BYTES, "peer-garbage", "seals random bytes as its model", "verdict MALFORMED")
            .by(sealing(Twists.bytes(GARBAGE)), PeerSigns.verdict(Verdict.MALFORMED)),
        gambit(BYTES, "peer-nan", "sends numbers that are none", "verdict NOT_FINITE")
            .by(
                trained((s, _, _) -> Twists.filled(s, Float.NaN)),
                PeerSigns.verdict(Verdict.NOT_FINITE)),
        gambit(
                BYTES,
                "withheld-model",
                "names a model that nobody can fetch",
                "verdict UNAVAILABLE")
            .by(
                publishing(p -> with(p, p.commitment(), new Cid(p.commitment()))),
                PeerSigns.verdict(Verdict.UNAVAILABLE)),
        gambit(
                BYTES,
                "swapped-model",
                "commits to another model than it shares",
                "verdict MISMATCH")
            .by(publishing(p -> with(p, p.task(), p.cid())), PeerSigns.verdict(Verdict.MISMATCH)),
        gambit(
                COPIED,
                "copied-model",
                "publishes another's model as its own",
                "the later of two alike is left out: verdict COPY")
            .by(copying(), PeerSigns.verdict(Verdict.COPY)),
        gambit(
                HARM,
                "peer-noise",
                "sends its start and much noise",
                "the test with and without it: verdict HARMFUL")
            .by(
                trained((s, _, seed) -> louder(s, Twists.noisy(s, seed))),
                PeerSigns.mostlyLeftOut()),
        gambit(
                HARM,
                "peer-sign-flip",
                "sends its start less what it learnt, ten times",
                "the same test: verdict HARMFUL")
            .by(trained(BadPeers::flipped), PeerSigns.mostlyLeftOut()),
        gambit(
                HARM,
                "peer-huge",
                "sends weights of 1e30",
                "a bound of lengths, maxNorm: verdict OUT_OF_BOUNDS")
            .by(
                trained((s, _, _) -> Twists.filled(s, HUGE)),
                PeerSigns.verdict(Verdict.OUT_OF_BOUNDS)));
  }

  /** What is claimed; one member tries it, in any task, and is stopped. */
  private record Sketch(Gambit.Claim claim, Against against) {
    /** Its coins are compared with another's than one's who stays away. */
    Sketch beside(Against other) {
      return new Sketch(claim, other);
    }

    Gambit by(Attack attack, Gambit.Sign sign) {
      var ranks = List.of(new Gambit.Rank(Peer.MEMBER, 1, NOTHING));
      var gang = new Gambit.Gang(ranks, against, false, NOTHING);
      return new Gambit(claim, gang, NOTHING, _ -> attack, sign);
    }
  }

  private static Sketch gambit(String threat, String name, String deed, String defence) {
    var claim = new Gambit.Claim(name, threat, deed, defence, Expected.STOPPED);
    return new Sketch(claim, Against.AWAY);
  }

  private static float[] flipped(float[] start, float[] trained, long seed) {
    return moved(start, trained, -LOUD);
  }

  private static float[] louder(float[] start, float[] noisy) {
    return moved(start, noisy, LOUD);
  }

  private static float[] moved(float[] from, float[] to, int times) {
    var made = new float[from.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = from[i] + times * (to[i] - from[i]);
    }
    return made;
  }

  private static Attack trained(Twisted.Twist twist) {
    return Bending.tools(Part.MODEL, tools -> Twisted.tools(tools, twist));
  }

  private static Attack publishing(Function<PeerCommand.Publish, PeerCommand.Publish> other) {
    return Bending.sending(PeerCommand.Publish.class, other::apply);
  }

  private static PeerCommand.Publish with(PeerCommand.Publish p, Hash commitment, Cid cid) {
    return new PeerCommand.Publish(p.task(), p.round(), commitment, cid, p.samples(), p.parents());
  }

  /** One more command than an honest member wants. */
  private interface Addition {
    Optional<PeerCommand> to(Prospect prospect, PeerRow.Member own);
  }

  private static Attack adding(Addition addition) {
    return (honest, view) -> {
      var steps = new ArrayList<>(honest.steps());
      Prospect.of(view)
          .filter(prospect -> prospect.phase() == Phase.RUNNING)
          .flatMap(
              prospect ->
                  prospect.member(view.self().address()).flatMap(own -> addition.to(prospect, own)))
          .ifPresent(command -> steps.add(new Step.Submit("send/more", command)));
      return new Agenda(steps, honest.wakeAt());
    };
  }

  private static Optional<PeerCommand> second(Prospect prospect, PeerRow.Member own) {
    return own.published() == prospect.round()
        ? prospect.history().model(own.published(), own.address()).map(m -> again(m, m.round()))
        : Optional.empty();
  }

  private static Optional<PeerCommand> late(Prospect prospect, PeerRow.Member own) {
    int last = prospect.round() - 1;
    return prospect.history().model(last, own.address()).map(m -> again(m, last));
  }

  private static PeerCommand again(PeerEvent.ModelPublished m, int round) {
    return new PeerCommand.Publish(
        m.task(), round, m.commitment(), m.cid(), m.samples(), m.parents());
  }

  /** What it made in its first round it sends in later ones too. */
  private static Attack leaving() {
    return adding(
        (prospect, own) ->
            own.hasLeft()
                ? prospect
                    .history()
                    .model(own.published(), own.address())
                    .filter(_ -> prospect.round() >= own.until())
                    .map(m -> again(m, prospect.round()))
                : Optional.of(new PeerCommand.Leave(prospect.deed().task()))
                    .filter(_ -> own.published() > 0)
                    .map(PeerCommand.class::cast));
  }

  private static Attack sealing(byte[] plain) {
    return Bending.work(Part.MODEL, (_, view) -> tools -> sealed(tools, view, plain));
  }

  private static Done.Trained sealed(Tools tools, View view, byte[] plain) throws IOException {
    var prospect = Prospect.of(view).orElseThrow();
    var jobs = new MemberJobs(prospect.ref(view.self()), view.self().address());
    return jobs.stored(tools, prospect.round(), plain);
  }

  /** Waits for another's model, and makes it its own. */
  private static Attack copying() {
    return (honest, view) -> {
      var other =
          Prospect.of(view).stream()
              .flatMap(prospect -> prospect.history().models(prospect.round()).stream())
              .filter(model -> !model.member().equals(view.self().address()))
              .findFirst();
      var steps = new ArrayList<Step>();
      for (var step : honest.steps()) {
        if (step instanceof Step.Work(var path, var _) && path.startsWith(Part.MODEL)) {
          other.ifPresent(model -> steps.add(new Step.Work(path, copy(view, model))));
        } else {
          steps.add(step);
        }
      }
      return new Agenda(steps, honest.wakeAt());
    };
  }

  private static Job copy(View view, PeerEvent.ModelPublished model) {
    var prospect = Prospect.of(view).orElseThrow();
    var label = prospect.ref(view.self()).model(model.round(), model.member());
    return tools -> {
      var brief = Brief.read(tools, prospect.deed().file());
      if (new Vault(tools).open(model.cid(), label, brief.maxModelBytes())
          instanceof Vault.Contents.Plain(var bytes, _, _)) {
        return sealed(tools, view, bytes);
      }
      throw new IOException("nothing to copy yet");
    };
  }
}
