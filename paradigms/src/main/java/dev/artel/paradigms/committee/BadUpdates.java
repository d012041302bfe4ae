package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Sketch.residual;
import static dev.artel.paradigms.committee.Sketch.stopped;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Against;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Twisted;
import dev.artel.core.paradigm.Twists;
import dev.artel.core.port.Data;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Workers who send something else than what they learnt. */
final class BadUpdates {
  /** Work on an update, by the beginning of its path. */
  static final String TRAINING = "update/";

  private static final int OVERSIZE = 1 << 22;
  private static final String BY_CONTRIBUTION =
      "it adds nothing: its contribution is not positive, and pay goes by contribution";
  private static final String EPSILON = "its loss is above epsilon: verdict UNQUALIFIED, unpaid";
  private static final String OUT_OF_NORM = "a bound of lengths, maxNorm: verdict OUT_OF_NORM";
  private static final String NOISE = "its contribution is not positive: unpaid, by samples too";
  private static final String LOO = "the paper's measure, LOO, pays for the harm that leaving does";
  private static final String HALF_RHO = "{\"terms\": {\"pots\": {\"rho\": 5000}}}";

  private BadUpdates() {}

  static List<Gambit> all() {
    return Stream.of(empty(), harmful(), malformed(), measured()).flatMap(List::stream).toList();
  }

  /** Nothing learnt. */
  private static List<Gambit> empty() {
    return List.of(
        worker(Threat.FREE_RIDER, "free-rider", "sends the starting model back", BY_CONTRIBUTION)
            .seen(Signs.worthless())
            .of(trained((start, _, _) -> start.clone())),
        stale());
  }

  /** Of the right form, and no good. */
  private static List<Gambit> harmful() {
    return List.of(
        bad("sign-flip", "sends the starting model less what it learnt", EPSILON)
            .seen(Signs.mostly(Verdict.UNQUALIFIED))
            .of(trained((start, to, _) -> Twists.flipped(start, to))),
        bad("noise", "sends the starting model and much noise", OUT_OF_NORM)
            .seen(Signs.verdict(Verdict.OUT_OF_NORM))
            .of(trained((start, _, seed) -> Twists.noisy(start, seed))),
        bad("shuffled-labels", "trains on labels dealt out anew", EPSILON)
            .seen(Signs.mostly(Verdict.UNQUALIFIED))
            .of(Bending.tools(TRAINING, BadUpdates::shuffled)),
        bad("nan", "sends numbers that are none", "verdict NOT_FINITE: unpaid")
            .seen(Signs.verdict(Verdict.NOT_FINITE))
            .of(trained((start, _, _) -> Twists.filled(start, Float.NaN))),
        bad("huge", "sends weights of 1e30", OUT_OF_NORM)
            .seen(Signs.verdict(Verdict.OUT_OF_NORM))
            .of(huge()),
        residual(
                Threat.BAD_UPDATE,
                "huge-unbounded",
                "sends weights of 1e30, all the same, where no bound of lengths is set",
                "they have the loss of a guess: set maxNorm, or epsilon below that loss")
            .by(Worker.ROLE, 1)
            .rules("{\"checks\": {\"maxNorm\": 0}}")
            .seen(Signs.verdict(Verdict.ACCEPTED))
            .of(huge()));
  }

  /** No model at all. */
  private static List<Gambit> malformed() {
    return List.of(
        bad("garbage", "seals random bytes as its update", "verdict MALFORMED: unpaid")
            .seen(Signs.verdict(Verdict.MALFORMED))
            .of(sealing(Twists.bytes(1_000))),
        hostile(
                "oversize",
                "seals four megabytes as its update",
                "nothing longer than a model is read: verdict MALFORMED, unpaid")
            .seen(Signs.verdict(Verdict.MALFORMED))
            .of(sealing(new byte[OVERSIZE])),
        hostile(
                "torn-envelope",
                "stores random bytes as its ciphertext",
                "authenticated envelopes: verdict UNREADABLE, unpaid")
            .seen(Signs.verdict(Verdict.UNREADABLE))
            .of(Bending.work(TRAINING, (honest, _) -> t -> torn(t, honest.run(t)))),
        hostile(
                "hostile-grant",
                "releases random bytes for its key",
                "grants have a bounded form: verdict UNREADABLE, unpaid")
            .seen(Signs.verdict(Verdict.UNREADABLE))
            .of(Bending.work("grant/", (_, _) -> t -> new Done.Granted(junk(t)))));
  }

  /** Against the measure of contribution. */
  private static List<Gambit> measured() {
    return List.of(
        disguised("right-norm-noise", "sends noise as long as what it learnt", "{}"),
        disguised("right-norm-noise-rho", "the same, where half the pot goes by samples", HALF_RHO),
        pair("cancelling-pair", "LOO_CAPPED", true),
        pair("cancelling-pair-loo", "LOO", false));
  }

  private static Sketch worker(Threat threat, String name, String deed, String defence) {
    return stopped(threat, name, deed, defence).by(Worker.ROLE, 1);
  }

  private static Sketch bad(String name, String deed, String defence) {
    return worker(Threat.BAD_UPDATE, name, deed, defence);
  }

  private static Sketch hostile(String name, String deed, String defence) {
    return worker(Threat.HOSTILE_BYTES, name, deed, defence);
  }

  private static Gambit disguised(String name, String deed, String rules) {
    return worker(Threat.CANCELLING, name, deed, NOISE)
        .rules(rules)
        .seen(Signs.either(Signs.worthless(), Signs.unpaid()))
        .of(trained(Twists::disguised));
  }

  private static Gambit stale() {
    return bad(
            "stale-model",
            "goes on training from the first model, round after round",
            "what it falls behind by shows: verdict UNQUALIFIED from round 2 on, unpaid")
        .against(Against.HONEST)
        .seen(Signs.verdict(Verdict.UNQUALIFIED, 2))
        .of(
            Bending.work(
                TRAINING,
                (_, view) -> {
                  var outlook = Outlook.of(view).orElseThrow();
                  var jobs = new TrainingJobs(outlook.ref(view.self()), view.self().address());
                  int round = outlook.roundNumber();
                  var first = new StartModel.Initial(outlook.opening().model());
                  return tools -> jobs.train(tools, round, first);
                }));
  }

  /** No gate, so that nothing but the measure of contribution stands in the way. */
  private static Gambit pair(String name, String measure, boolean stops) {
    var deed = "two add to what they learnt what cancels out, so that either alone is ruinous";
    var sketch =
        stops
            ? stopped(
                    Threat.CANCELLING, name, deed, "contribution is capped by what one adds alone")
                .seen(Signs.worthless())
            : residual(Threat.CANCELLING, name, deed, LOO).seen(Signs.paid());
    return sketch
        .by(Worker.ROLE, 2)
        .against(Against.HONEST)
        .rules(
            """
            {"checks": {"epsilon": 1000000, "maxNorm": 0},
             "terms": {"scoring": {"contribution": "%s"}}}
            """
                .formatted(measure))
        .of(
            gang ->
                Bending.work(
                    TRAINING,
                    (honest, view) -> {
                      boolean first = gang.getFirst().equals(view.self().address());
                      return t ->
                          honest.run(
                              Twisted.tools(t, (_, to, _) -> Twists.shifted(to, first ? 1 : -1)));
                    }));
  }

  private static Attack huge() {
    return trained((start, _, _) -> Twists.filled(start, 1e30f));
  }

  static Attack trained(Twisted.Twist twist) {
    return Bending.tools(TRAINING, tools -> Twisted.tools(tools, twist));
  }

  private static Attack sealing(byte[] plain) {
    return Bending.work(
        TRAINING,
        (_, view) -> {
          var outlook = Outlook.of(view).orElseThrow();
          var jobs = new TrainingJobs(outlook.ref(view.self()), view.self().address());
          int round = outlook.roundNumber();
          return tools -> jobs.seal(tools, round, plain, Micros.ZERO);
        });
  }

  private static Record torn(Tools tools, Record honest) throws IOException {
    var trained = (Done.Trained) honest;
    return new Done.Trained(
        trained.commitment(), junk(tools), trained.weightsHash(), trained.loss());
  }

  static Cid junk(Tools tools) throws IOException {
    return tools.store().put(Source.of(Twists.bytes(1_000)));
  }

  private static Tools shuffled(Tools tools) {
    Data data = name -> tools.data().find(name).map(BadUpdates::shuffled);
    return tools.with(data);
  }

  /** Labels are what has one number for each sample. */
  private static Dataset shuffled(Dataset dataset) {
    var columns =
        dataset.columns().all().stream()
            .map(column -> column.shape().size() == 1 ? shuffled(column) : column)
            .toList();
    return new Dataset(new Tensors(columns));
  }

  private static Tensor shuffled(Tensor labels) {
    int width = labels.type().width();
    var rows = new byte[labels.shape().getFirst()][width];
    var data = labels.data();
    Arrays.stream(rows).forEach(data::get);
    var random = new SplittableRandom(rows.length);
    var mixed = ByteBuffer.allocate(rows.length * width);
    for (int i = rows.length - 1; i >= 0; i--) {
      int j = random.nextInt(i + 1);
      mixed.put(rows[j]);
      rows[j] = rows[i];
    }
    return new Tensor(labels.name(), labels.type(), labels.shape(), mixed.flip());
  }
}
