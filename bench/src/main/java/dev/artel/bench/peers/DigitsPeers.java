package dev.artel.bench.peers;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Twisted;
import dev.artel.core.paradigm.Twists;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Progress;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import dev.artel.learning.data.Corpus;
import dev.artel.learning.data.Labelled;
import dev.artel.learning.data.MnistSource;
import dev.artel.learning.data.Partition;
import dev.artel.learning.torch.TorchLearner;
import dev.artel.paradigms.peer.PeerParadigm;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Ground;
import dev.artel.testkit.sim.Scenario;
import dev.artel.testkit.sim.StandInData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ten peers with digits, Dirichlet 0.5, two of whom send noise as long as an honest update: {@code
 * bench/run peers.DigitsPeers [rounds] [samples] [seeds] [deviations]} prints accuracies on the
 * common test set, mean and worst over the eight honest ones, with and without judging. Source:
 * docs/peer.md.
 */
public final class DigitsPeers {
  private static final int PEERS = 10;
  private static final int HONEST = 8;
  private static final int TEST = 2_000;
  private static final long COINS = 1_000;
  private static final long LIMIT = 1L << 24;
  private static final ModelSpec MODEL = new ModelSpec("zoo", Json.parse("{\"name\": \"2nn\"}"));
  private static final String PLAN =
      "{\"epochs\": 1, \"batch\": 20, \"optimiser\": {\"sgd\": {\"learningRate\": 0.05,"
          + " \"momentum\": 0.9}}}";

  private final Learner learner;
  private final Corpus corpus;
  private final Size size;

  /**
   * @param samples of all ten together
   * @param deviations that a model may be worse by
   */
  private record Size(int rounds, int samples, int seeds, int deviations) {
    static Size of(String... arguments) {
      var given = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
      var all = Arrays.copyOf(given, 4);
      int[] otherwise = {20, 6_000, 3, 2};
      System.arraycopy(otherwise, given.length, all, given.length, all.length - given.length);
      return new Size(all[0], all[1], all[2], all[3]);
    }
  }

  private DigitsPeers(Learner learner, Corpus corpus, Size size) {
    this.learner = learner;
    this.corpus = corpus;
    this.size = size;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var size = Size.of(arguments);
    var cache = Path.of(System.getProperty("user.home"), ".cache", "artel");
    var corpus = new MnistSource(System.getenv(), Path.of("")).find(Progress.NONE);
    var bench = new DigitsPeers(TorchLearner.create(cache), corpus, size);
    System.out.println(
        "%s; %d rounds, %d samples, 2nn"
            .formatted(corpus.provenance(), size.rounds(), size.samples()));
    System.out.println(
        "| seed | peers | judging | mean | worst |\n| --- | --- | --- | --- | --- |");
    for (int seed = 1; seed <= size.seeds(); seed++) {
      for (var setting : Setting.values()) {
        System.out.println(bench.line(seed, setting));
      }
    }
  }

  private enum Setting {
    HONEST_CHECKED("8 honest", true, false),
    HONEST_PLAIN("8 honest", false, false),
    NOISE_CHECKED("8 honest, 2 noise", true, true),
    NOISE_PLAIN("8 honest, 2 noise", false, true);

    private final String title;
    private final boolean judged;
    private final boolean noise;

    Setting(String title, boolean judged, boolean noise) {
      this.title = title;
      this.judged = judged;
      this.noise = noise;
    }
  }

  private String line(long seed, Setting setting) throws IOException, InterruptedException {
    var accuracies = accuracies(seed, setting);
    return String.format(
        Locale.ROOT,
        "| %d | %s | %s | %.4f | %.4f |",
        seed,
        setting.title,
        setting.judged ? size.deviations() + " standard errors" : "none",
        accuracies.stream().mapToDouble(a -> a).average().orElse(0),
        accuracies.stream().mapToDouble(a -> a).min().orElse(0));
  }

  private List<Double> accuracies(long seed, Setting setting)
      throws IOException, InterruptedException {
    var test = corpus.test().first(TEST).dataset();
    var ending = scenario(seed, setting).run();
    var accuracies = new ArrayList<Double>();
    for (int peer = 1; peer <= HONEST; peer++) {
      accuracies.add(accuracy(ending, peer, test));
    }
    return accuracies;
  }

  private Scenario scenario(long seed, Setting setting) {
    int peers = setting.noise ? PEERS : HONEST;
    var empty = Scenario.of(new PeerParadigm(), file(List.of(), setting)).seed(seed);
    var listed = IntStream.rangeClosed(1, peers).mapToObj(i -> empty.address(i).toString());
    var scenario =
        Scenario.of(new PeerParadigm(), file(listed.toList(), setting))
            .seed(seed)
            .with(learner)
            .with(Ground.Seals.STAND_IN)
            .with(Actor.of("requester", COINS));
    var parts = parts(seed);
    for (int i = 0; i < peers; i++) {
      var data = StandInData.named(Map.of("train", parts.get(i)));
      var attack = i < HONEST ? Attack.NONE : noise();
      scenario = scenario.with(Actor.of("member", COINS).with(data).with(attack));
    }
    return scenario;
  }

  private static Attack noise() {
    return Bending.tools("model/", tools -> Twisted.tools(tools, Twists::disguised));
  }

  /** Ten parts, whoever takes part. */
  private List<Dataset> parts(long seed) {
    var order = order(corpus.train().samples(), Seeds.number(seed, "order"));
    var train = corpus.train().select(Arrays.copyOf(order, size.samples()));
    return Partition.named("dirichlet(0.5)")
        .split(train.labels(), PEERS, Seeds.number(seed, "partition"))
        .stream()
        .map(train::select)
        .map(Labelled::dataset)
        .toList();
  }

  private static int[] order(int count, long seed) {
    var random = new SplittableRandom(seed);
    var order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private TaskFile file(List<String> listed, Setting setting) {
    var names = listed.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    var rules =
        """
        {"terms": {"members": {"listed": %s, "minMembers": %d},
          "pace": {"rounds": %d, "roundFor": 4000, "recruitFor": 4000}},
         "checks": {"deviations": %d}}
        """
            .formatted(
                listed.isEmpty() ? "[]" : names,
                Math.max(2, listed.size()),
                size.rounds(),
                setting.judged ? size.deviations() : 0);
    return new TaskFile("digits", "peer", MODEL, Json.parse(PLAN), "mean", Json.parse(rules));
  }

  /** Of what a peer holds in the end. */
  private double accuracy(Ending ending, int peer, Dataset test)
      throws IOException, InterruptedException {
    var tools = ending.tools(peer);
    var kept = ending.view(peer).journal().find(Model.PATH, Model.class).orElseThrow();
    var label = new Label(ending.task(), ending.address(peer), Model.PATH);
    var key = tools.sealing().derive(label, kept.hash());
    if (tools.store().fetch(kept.sealed(), LIMIT) instanceof Fetched.Found(var cipher)) {
      var plain = tools.sealing().open(cipher.read(LIMIT), key, label).orElseThrow();
      if (Updates.decode(plain, learner.layout(MODEL)) instanceof Decoded.Sound(var update)) {
        return learner.evaluate(MODEL, update, test).metric().toReal();
      }
    }
    throw new IOException("peer " + peer + " has no model");
  }
}
