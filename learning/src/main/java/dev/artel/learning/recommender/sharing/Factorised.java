package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.Layout;
import dev.artel.core.weights.Slot;
import dev.artel.core.weights.SparseTable;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Als;
import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.GradientAls;
import dev.artel.learning.recommender.model.ItemFactors;
import dev.artel.learning.recommender.model.Items;
import dev.artel.learning.recommender.model.Popularity;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Federated alternating least squares: people's factors are fitted at home, and what they say of
 * items is added up over shops, in fixed point, once an iteration. In the first round shops only
 * say which items they have; the factors of these everybody draws from the same seed.
 *
 * @param minUsers how many people must stand behind what leaves a shop of an item
 * @param places 0: items go by their keys; else by the rest of the key, one layout for all shops,
 *     in which items of one place are taken for the same
 */
public record Factorised(AlsPlan plan, long seed, int minUsers, int places) implements FactorSums {
  private static final int SWEEPS_ALONE = 10;
  private static final String ITEMS = "items";
  private static final String MATRIX = "matrix";
  private static final String VECTOR = "vector";

  /** The sum of x x' over all people; sorts behind the table. */
  private static final String SQUARE = "people";

  public Factorised(AlsPlan plan, long seed, int minUsers) {
    this(plan, seed, minUsers, 0);
  }

  /**
   * What there is of items, by name.
   *
   * @param names ascending, unsigned
   */
  private record Rows(long[] names, long[] matrices, long[] vectors) {
    @Override
    public String toString() {
      return "Rows[" + names.length + "]";
    }
  }

  @Override
  public Update.Sums empty() {
    return sums(new Rows(new long[0], new long[0], new long[0]), new long[plan.triangle()]);
  }

  private Update.Sums sums(Rows rows, long[] square) {
    return places == 0 ? sparse(rows, square) : dense(rows, square);
  }

  private Update.Sums sparse(Rows rows, long[] square) {
    int count = rows.names.length;
    var slots =
        List.of(
            new Slot(ITEMS + "/key0", List.of(count)),
            new Slot(ITEMS + "/" + MATRIX, List.of(count, plan.triangle())),
            new Slot(ITEMS + "/" + VECTOR, List.of(count, plan.factors())),
            new Slot(SQUARE, List.of(plan.triangle())));
    return flat(slots, List.of(rows.names, rows.matrices, rows.vectors, square));
  }

  private Update.Sums dense(Rows rows, long[] square) {
    var slots =
        List.of(
            new Slot(MATRIX, List.of(places, plan.triangle())),
            new Slot(SQUARE, List.of(plan.triangle())),
            new Slot(VECTOR, List.of(places, plan.factors())));
    var matrices = scattered(rows.names, rows.matrices, plan.triangle());
    return flat(
        slots, List.of(matrices, square, scattered(rows.names, rows.vectors, plan.factors())));
  }

  private long[] scattered(long[] names, long[] numbers, int width) {
    var all = new long[Math.multiplyExact(places, width)];
    for (int row = 0; row < names.length; row++) {
      System.arraycopy(numbers, row * width, all, (int) names[row] * width, width);
    }
    return all;
  }

  private static Update.Sums flat(List<Slot> slots, List<long[]> parts) {
    var layout = new Layout(slots, FixedPoint.BITS);
    var flat = new long[layout.size()];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, flat, at, part.length);
      at += part.length;
    }
    return new Update.Sums(layout, flat);
  }

  private Rows rows(Update.Sums sums) {
    if (places == 0) {
      var table = SparseTable.find(sums, ITEMS);
      return new Rows(table.keys().getFirst(), table.column(MATRIX), table.column(VECTOR));
    }
    var matrices = slot(sums, MATRIX, places * plan.triangle());
    var vectors = slot(sums, VECTOR, places * plan.factors());
    var used = IntStream.range(0, places).filter(p -> isUsed(matrices, p)).toArray();
    return new Rows(
        Arrays.stream(used).asLongStream().toArray(),
        gathered(used, matrices, plan.triangle()),
        gathered(used, vectors, plan.factors()));
  }

  private static long[] slot(Update.Sums sums, String name, int size) {
    int from = sums.layout().offset(name);
    return Arrays.copyOfRange(sums.values(), from, from + size);
  }

  private boolean isUsed(long[] matrices, int place) {
    int from = place * plan.triangle();
    return IntStream.range(from, from + plan.triangle()).anyMatch(at -> matrices[at] != 0);
  }

  private static long[] gathered(int[] used, long[] numbers, int width) {
    var some = new long[used.length * width];
    for (int row = 0; row < used.length; row++) {
      System.arraycopy(numbers, used[row] * width, some, row * width, width);
    }
    return some;
  }

  @Override
  public Update.Sums share(Shop shop, Update.Sums total) {
    return rows(total).names.length == 0 ? catalogue(shop) : share(shop, factors(total));
  }

  /** In the first round: which items there are, and nothing of them. */
  private Update.Sums catalogue(Shop shop) {
    var items = shop.items();
    var names = names(items, items.byKey());
    var matrices = new long[names.length * plan.triangle()];
    for (int row = 0; places > 0 && row < names.length; row++) {
      matrices[row * plan.triangle()] = 1;
    }
    var rows = new Rows(names, matrices, new long[names.length * plan.factors()]);
    return sums(rows, new long[plan.triangle()]);
  }

  public Update.Sums share(Shop shop, ItemFactors factors) {
    var items = shop.items();
    var step = Als.of(plan, items, named(items, factors)).people(shop);
    var shown = Arrays.stream(items.byKey()).filter(i -> step.people()[i] >= minUsers).toArray();
    var names = names(items, shown);
    var matrices = new long[names.length * plan.triangle()];
    var vectors = new long[names.length * plan.factors()];
    for (int item : shown) {
      int row = find(names, name(items.key(item)));
      add(matrices, row, step.a()[item]);
      add(vectors, row, step.b()[item]);
    }
    var square = new long[plan.triangle()];
    add(square, 0, step.square());
    return sums(new Rows(names, matrices, vectors), square);
  }

  private static void add(long[] sums, int row, double[] numbers) {
    for (int c = 0; c < numbers.length; c++) {
      sums[row * numbers.length + c] += FixedPoint.of(numbers[c]);
    }
  }

  private long name(long key) {
    return places == 0 ? key : Long.remainderUnsigned(key, places);
  }

  /** Each once, ascending. */
  private long[] names(Items items, int[] shown) {
    return Arrays.stream(shown)
        .mapToLong(item -> name(items.key(item)) ^ Long.MIN_VALUE)
        .sorted()
        .distinct()
        .map(name -> name ^ Long.MIN_VALUE)
        .toArray();
  }

  private static int find(long[] names, long name) {
    int low = 0;
    int high = names.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(names[middle], name);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  /** What a total makes of all its items, by their names. */
  public ItemFactors factors(Update.Sums total) {
    var rows = rows(total);
    if (isCatalogue(total)) {
      return ItemFactors.drawn(rows.names, seed, plan.factors());
    }
    int count = rows.names.length;
    var square = FixedPoint.real(slot(total, SQUARE, plan.triangle()), 0, plan.triangle());
    var solved = Als.items(plan, real(rows.matrices, count), real(rows.vectors, count), square);
    return ItemFactors.of(rows.names, solved, plan.factors());
  }

  private boolean isCatalogue(Update.Sums total) {
    return Arrays.stream(slot(total, SQUARE, plan.triangle())).allMatch(number -> number == 0);
  }

  private static double[][] real(long[] numbers, int rows) {
    int width = rows == 0 ? 0 : numbers.length / rows;
    var real = new double[rows][];
    Arrays.setAll(real, row -> FixedPoint.real(numbers, row * width, width));
    return real;
  }

  /** By the keys of a shop's items. */
  private ItemFactors named(Items items, ItemFactors factors) {
    if (places == 0) {
      return factors;
    }
    var keys = keys(items);
    var rows = new double[keys.length][];
    for (int k = 0; k < keys.length; k++) {
      int row = find(factors.keys(), name(keys[k]));
      rows[k] = row < 0 ? new double[plan.factors()] : factors.rows()[row];
    }
    return new ItemFactors(keys, rows, factors.square());
  }

  private static long[] keys(Items items) {
    return Arrays.stream(items.byKey()).mapToLong(items::key).toArray();
  }

  @Override
  public Scorer scorer(Shop shop, Update.Sums total) {
    return isCatalogue(total)
        ? Popularity.of(shop)
        : Als.of(plan, shop.items(), named(shop.items(), factors(total)));
  }

  @Override
  public Scorer alone(Shop shop) {
    var drawn = ItemFactors.drawn(keys(shop.items()), seed, plan.factors());
    var model = GradientAls.of(plan, shop, drawn);
    for (int sweep = 0; sweep < SWEEPS_ALONE; sweep++) {
      model.sweep();
    }
    return Als.of(plan, shop.items(), model.factors(shop.items()));
  }

  @Override
  public int items(Update.Sums share) {
    return rows(share).names.length;
  }

  @Override
  public Optional<String> objection(Update.Sums share) {
    try {
      var rows = rows(share);
      for (int at = 0; at < rows.matrices.length; at += plan.triangle()) {
        if (rows.matrices[at] < 0) {
          return Optional.of("an item has a sum of squares below 0");
        }
      }
      return FixedPoint.objection(share);
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
