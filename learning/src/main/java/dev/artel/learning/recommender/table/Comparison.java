package dev.artel.learning.recommender.table;

import dev.artel.learning.recommender.evaluation.Bootstrap;
import dev.artel.learning.recommender.evaluation.Mark;
import dev.artel.learning.recommender.evaluation.Marks;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.sharing.CoTouch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * All models on the same people: rows 1 to n to learn from, the thousand after them to tell, for
 * four n. Models were tuned on the first three; the last is the test. The shops' rows stay apart
 * (see {@link Company}), so a federated model is fitted once for each receiving shop.
 */
public final class Comparison {
  static final List<Integer> FOLDS = List.of(6_000, 7_000, 8_000, 9_000);
  static final int TESTED = 1_000;
  private static final long SEED = 1;

  private final List<Interactions> shops;

  /** What one entrant got, by fold, then by shop. */
  private record Sheet(Entrant entrant, Map<Integer, List<Marks>> byFold) {
    List<Marks> last() {
      return Objects.requireNonNull(byFold.get(FOLDS.getLast()));
    }

    Marks everything() {
      return Marks.together(byFold.values().stream().flatMap(List::stream).toList());
    }
  }

  /** Some entrants, on one fold of one shop. */
  private record Task(List<Entrant> entrants, long seed, int fold, int shop) {}

  public Comparison(List<Interactions> shops) {
    this.shops = List.copyOf(shops);
  }

  /** Those that models of random start are fitted with. */
  public static List<Long> seeds() {
    return Entrant.seedsOfRandomStart();
  }

  public List<TableRow> rows(int threads) throws InterruptedException {
    return rows(Entrant.all(), threads);
  }

  /**
   * Of one model more.
   *
   * @param together with others' shares, shops apart; else on own data
   */
  public List<TableRow> rows(String name, CoTouch model, boolean together, int threads)
      throws InterruptedException {
    return rows(List.of(Entrant.of(name, model, together)), threads);
  }

  List<TableRow> rows(List<Entrant> entrants, int threads) throws InterruptedException {
    var sheets = sheets(entrants, threads);
    var rows = new ArrayList<TableRow>();
    for (var sheet : sheets) {
      for (int shop = 0; shop < shops.size(); shop++) {
        rows.add(row(sheet, Integer.toString(shop), 1, sheet.last().get(shop)));
      }
      rows.add(row(sheet, TableRow.ALL, 1, Marks.together(sheet.last())));
      if (sheet.entrant().everyFold()) {
        rows.add(row(sheet, TableRow.ALL, FOLDS.size(), sheet.everything()));
      }
    }
    rows.addAll(gains(sheets));
    return rows;
  }

  private static TableRow row(Sheet sheet, String shop, int folds, Marks marks) {
    var sure = Bootstrap.of(marks, Mark::hit, SEED);
    return new TableRow(
        sheet.entrant().name(),
        shop,
        folds,
        marks.size(),
        marks.hr(),
        marks.ndcg(),
        sure.low(),
        sure.high());
  }

  /** Over the best model on own data. */
  private static List<TableRow> gains(List<Sheet> sheets) {
    var rows = new ArrayList<TableRow>();
    for (var own : sheets) {
      if (own.entrant().name().equals(Entrant.OWN)) {
        for (var sheet : sheets) {
          if (sheet.entrant().everyFold() && !sheet.equals(own)) {
            var name = "gain over own: " + sheet.entrant().name();
            rows.add(gain(name, 1, Marks.together(own.last()), Marks.together(sheet.last())));
            rows.add(gain(name, FOLDS.size(), own.everything(), sheet.everything()));
          }
        }
      }
    }
    return rows;
  }

  private static TableRow gain(String name, int folds, Marks own, Marks other) {
    var sure = Bootstrap.ofGain(own, other, Mark::hit, SEED);
    return new TableRow(
        name,
        TableRow.ALL,
        folds,
        own.size(),
        other.hr() - own.hr(),
        other.ndcg() - own.ndcg(),
        sure.low(),
        sure.high());
  }

  private List<Sheet> sheets(List<Entrant> entrants, int threads) throws InterruptedException {
    var tasks = tasks(entrants);
    var answers =
        new Crew(threads)
            .each(tasks.stream().<Callable<Map<Entrant, Marks>>>map(this::answers).toList());
    return entrants.stream()
        .map(
            entrant -> {
              var byFold = new TreeMap<Integer, List<Marks>>();
              entrant
                  .folds()
                  .forEach(fold -> byFold.put(fold, marks(entrant, fold, tasks, answers)));
              return new Sheet(entrant, byFold);
            })
        .toList();
  }

  /** By shop, of all seeds the mean. */
  private List<Marks> marks(
      Entrant entrant, int fold, List<Task> tasks, List<Map<Entrant, Marks>> answers) {
    return IntStream.range(0, shops.size())
        .mapToObj(
            shop ->
                Marks.mean(
                    IntStream.range(0, tasks.size())
                        .filter(i -> tasks.get(i).fold() == fold && tasks.get(i).shop() == shop)
                        .mapToObj(answers::get)
                        .flatMap(answer -> Optional.ofNullable(answer.get(entrant)).stream())
                        .toList()))
        .toList();
  }

  /** The same seeds together: models of one seed start from the same fits. */
  private List<Task> tasks(List<Entrant> entrants) {
    var tasks = new ArrayList<Task>();
    int seeds = entrants.stream().mapToInt(Entrant::seeds).max().orElse(0);
    for (long seed = 0; seed < seeds; seed++) {
      for (int fold : FOLDS) {
        long number = seed;
        var some =
            entrants.stream().filter(e -> number < e.seeds() && e.folds().contains(fold)).toList();
        for (int shop = 0; shop < shops.size() && !some.isEmpty(); shop++) {
          tasks.add(new Task(some, seed, fold, shop));
        }
      }
    }
    return tasks;
  }

  private Callable<Map<Entrant, Marks>> answers(Task task) {
    return () -> {
      var seat = new Seat(shops, task.fold(), task.shop());
      var answers = new HashMap<Entrant, Marks>();
      for (var entrant : task.entrants()) {
        answers.put(entrant, seat.marks(entrant, task.seed()));
      }
      return answers;
    };
  }
}
