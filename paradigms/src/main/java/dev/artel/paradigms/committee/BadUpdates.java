package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Sketch.residual;
import static dev.artel.paradigms.committee.Sketch.stopped;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Against;
import dev.artel.core.paradigm.Tools;
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

/** Workers who send something else than what they learnt. */
final class BadUpdates {
  private static final int OVERSIZE = 1 << 22;
  private static final String BY_CONTRIBUTION =
      "its contribution is 0, and pay goes by contribution";
  private static final String EPSILON = "its loss is above epsilon: not accepted, unpaid";

  private BadUpdates() {}

  static List<Gambit> all() {
    return List.of(
        worker("free-rider", "sends the starting model back", BY_CONTRIBUTION)
            .of(trained((start, _, _) -> start.clone())),
        worker("sign-flip", "sends the starting model less what it learnt", EPSILON)
            .of(trained((start, to, _) -> Twists.flipped(start, to))),
        worker("noise", "sends the starting model and much noise", EPSILON)
            .of(trained((start, _, seed) -> Twists.noisy(start, seed))),
        worker(
                "right-norm-noise",
                "sends noise as long as what it learnt, past any check of lengths",
                "its contribution is not positive: unpaid")
            .of(trained(Twists::disguised)),
        worker("nan", "sends numbers that are none", "verdict NOT_FINITE: unpaid")
            .of(trained((start, _, _) -> Twists.filled(start, Float.NaN))),
        worker("huge", "sends weights of 1e30", "a bound of lengths, maxNorm: verdict OUT_OF_NORM")
            .of(huge()),
        residual(
                "huge-unbounded",
                "sends weights of 1e30, all the same, where no bound of lengths is set",
                "they have the loss of a guess: set maxNorm, or epsilon below that loss")
            .by(Worker.ROLE, 1)
            .rules("{\"checks\": {\"maxNorm\": 0}}")
            .of(huge()),
        worker("shuffled-labels", "trains on labels dealt out anew", EPSILON)
            .of(Bending.tools(Bending.TRAINING, BadUpdates::shuffled)),
        stale(),
        worker("garbage", "seals random bytes as its update", "verdict MALFORMED: unpaid")
            .of(sealing(Twists.bytes(1_000))),
        worker(
                "oversize",
                "seals four megabytes as its update",
                "nothing longer than a model is read: verdict MALFORMED, unpaid")
            .of(sealing(new byte[OVERSIZE])),
        worker(
                "torn-envelope",
                "stores random bytes as its ciphertext",
                "authenticated envelopes: verdict UNREADABLE, unpaid")
            .of(Bending.work(Bending.TRAINING, (honest, _) -> t -> torn(t, honest.run(t)))),
        worker(
                "hostile-grant",
                "releases random bytes for its key",
                "grants have a bounded form: verdict UNREADABLE, unpaid")
            .of(Bending.work("grant/", (_, _) -> t -> new Done.Granted(junk(t)))),
        pair("cancelling-pair", "LOO_CAPPED", true),
        pair("cancelling-pair-loo", "LOO", false));
  }

  private static Sketch worker(String name, String deed, String defence) {
    return stopped(name, deed, defence).by(Worker.ROLE, 1);
  }

  private static Gambit stale() {
    return stopped(
            "stale-model",
            "goes on training from the first model, round after round",
            "what is known already contributes nothing: unpaid from round 2 on")
        .by(Worker.ROLE, 1)
        .against(Against.HONEST)
        .of(
            Bending.work(
                Bending.TRAINING,
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
            ? stopped(name, deed, "contribution is capped by what one adds alone")
            : residual(name, deed, "the paper's measure, LOO, pays for the harm that leaving does");
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
                    Bending.TRAINING,
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
    return Bending.tools(Bending.TRAINING, tools -> Twisted.tools(tools, twist));
  }

  private static Attack sealing(byte[] plain) {
    return Bending.work(
        Bending.TRAINING,
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
    return new Tools(tools.store(), tools.learner(), tools.sealing(), data, tools.progress());
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
