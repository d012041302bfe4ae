package dev.artel.cli.gym;

import dev.artel.cli.run.Holdings;
import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.node.report.Coinage;
import dev.artel.node.report.KeptModel;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run file that was played, with all that its outcome is read from.
 *
 * @param addresses in the order of the cast
 * @param view the poster's, with {@code tools} its own
 * @param holdings what parties hold each for itself
 */
record Played(
    Paradigm paradigm,
    RunFile file,
    List<Address> addresses,
    View view,
    Tools tools,
    Holdings holdings) {
  private static final String TEST = "test";

  /** One for each party, in the order of the cast. */
  static List<Cast> places(RunFile file) {
    return file.parties().stream()
        .flatMap(cast -> Collections.nCopies(cast.count(), cast).stream())
        .toList();
  }

  /** The dishonest. */
  static List<Integer> gang(RunFile file) {
    var places = places(file);
    return IntStream.range(0, places.size())
        .filter(i -> !places.get(i).isHonest())
        .boxed()
        .toList();
  }

  /**
   * @param refusals what the law refused each party, by reason
   */
  Outcome outcome(Function<Address, Map<String, Integer>> refusals, Hash footprint)
      throws IOException, InterruptedException {
    var gang = gang(file).stream().map(addresses::get).toList();
    var refused = new TreeMap<String, Integer>();
    gang.forEach(m -> refusals.apply(m).forEach((why, n) -> refused.merge(why, n, Integer::sum)));
    var evidence = new Outcome.Evidence(sign(gang, refused), refused, footprint);
    return new Outcome(gains(), books(), quality(), evidence);
  }

  private String sign(List<Address> gang, Map<String, Integer> refusals) {
    var attacks = file.parties().stream().map(Cast::attack).toList();
    return paradigm.gambits().stream()
        .filter(gambit -> attacks.contains(gambit.name()))
        .map(gambit -> gambit.sign().in(new Gambit.Trace(view, gang, refusals)))
        .findFirst()
        .orElse("");
  }

  private List<Outcome.Gain> gains() {
    var places = places(file);
    return IntStream.range(0, places.size())
        .mapToObj(
            i -> {
              var cast = places.get(i);
              var gain = worth(addresses.get(i)).subtract(cast.coins().units());
              return new Outcome.Gain(cast.role(), Arena.isRogue(cast), gain);
            })
        .toList();
  }

  /** Balance, credit and bond. */
  private BigInteger worth(Address party) {
    var account = CommonRow.Account.of(view.rows(), party);
    var bonds =
        view.rows().scan(CommonRow.BONDS, view.self().task(), party).stream()
            .map(CommonRow.Bond::amount);
    return Stream.concat(Stream.of(account.balance(), account.credit()), bonds)
        .reduce(Coins.ZERO, Coins::plus)
        .units();
  }

  private Outcome.Books books() {
    var minted = places(file).stream().map(Cast::coins).reduce(Coins.ZERO, Coins::plus);
    var coinage = Coinage.of(minted, view.rows());
    boolean over = paradigm.standing(view).over();
    return new Outcome.Books(over, coinage.isConserved(), coinage.burnt().units());
  }

  /** Of the poster's model; where it has none, of what the honest hold, on the average. */
  private Outcome.Quality quality() throws IOException, InterruptedException {
    var kept = KeptModel.read(view, tools);
    var models = kept.isPresent() ? List.of(kept.get()) : honest();
    var metrics = new ArrayList<Double>();
    for (var model : models) {
      if (Updates.decode(model, tools.learner().layout(file.task().model()))
          instanceof Decoded.Sound(var weights)) {
        metrics.add(metric(weights));
      }
    }
    double mean = metrics.stream().mapToDouble(metric -> metric).average().orElse(0);
    return new Outcome.Quality(!metrics.isEmpty(), mean);
  }

  private List<byte[]> honest() {
    var gang = gang(file).stream().map(addresses::get).toList();
    return holdings.byParty().entrySet().stream()
        .filter(held -> !gang.contains(held.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private double metric(Update weights) throws InterruptedException {
    var test = tools.data().find(TEST).orElseThrow();
    return tools.learner().evaluate(file.task().model(), weights, test).metric().toReal();
  }
}
