package dev.artel.bench.recommender;

import dev.artel.core.values.Bytes;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import dev.artel.learning.recommender.sharing.CoTouch;
import dev.artel.learning.recommender.table.Comparison;
import dev.artel.learning.recommender.table.TableRow;
import dev.artel.learning.recommender.table.Tuning;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Neighbours alone and together, tuned alike on the first three folds, number by number, twice
 * round; then asked on the last. Run by {@code bench/run recommender.Tune FOLDER}, where the shops'
 * files are.
 */
public final class Tune {
  private static final int THREADS = 2;
  private static final int ROUNDS = 2;
  private static final int MAX_BASKET = 8;
  private static final double[] STEPS = {.25, .5, .7, 1.4, 2, 4};
  private static final double[] START = {.3, 5, .8, .3, .02};

  private final PrintStream out;
  private final List<Interactions> shops;

  private Tune(PrintStream out, List<Interactions> shops) {
    this.out = out;
    this.shops = shops;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var keys = ItemKeys.of(Bytes.of("bench".getBytes(StandardCharsets.US_ASCII)));
    var shops = new ArrayList<Interactions>();
    for (int shop = 0; shop < 3; shop++) {
      try (var file = Files.newInputStream(Path.of(args[0], "shop_" + shop + ".csv"))) {
        if (ShopCsv.read(file, keys) instanceof Reading.Read(var rows, var _)) {
          shops.add(rows);
        }
      }
    }
    var tune = new Tune(System.out, shops);
    tune.tell("own", 1, false);
    tune.tell("federated, minUsers 1", 1, true);
    tune.tell("federated, minUsers 2", 2, true);
  }

  private void tell(String name, int minUsers, boolean together) throws InterruptedException {
    var best = best(minUsers, together);
    out.println(name + ": " + plan(best));
    for (var row : new Comparison(shops).rows(name, model(best, minUsers), together, THREADS)) {
      if (row.shop().equals(TableRow.ALL)) {
        out.printf(
            Locale.ROOT,
            "%d folds: HR@10 %.3f [%.3f, %.3f], NDCG@10 %.3f%n",
            row.folds(),
            row.hr10(),
            row.low(),
            row.high(),
            row.ndcg10());
      }
    }
  }

  private double[] best(int minUsers, boolean together) throws InterruptedException {
    var tuning = Tuning.of(shops);
    var best = START.clone();
    double most = worth(tuning, model(best, minUsers), together);
    for (int number = 0; number < ROUNDS * START.length; number++) {
      int at = number % START.length;
      double middle = best[at];
      for (double step : STEPS) {
        var tried = best.clone();
        tried[at] = middle * step;
        double worth = worth(tuning, model(tried, minUsers), together);
        if (worth > most) {
          most = worth;
          best = tried;
        }
      }
    }
    return best;
  }

  private static double worth(Tuning tuning, CoTouch model, boolean together)
      throws InterruptedException {
    var marks = tuning.marks(model, together, THREADS);
    return marks.hr() + marks.ndcg();
  }

  private static CoTouch model(double[] numbers, int minUsers) {
    return new CoTouch(CoTouch.Kind.NEIGHBOURS, plan(numbers), minUsers, MAX_BASKET);
  }

  private static NeighbourPlan plan(double[] n) {
    return new NeighbourPlan(n[0], n[1], n[2], n[3], n[4]);
  }
}
