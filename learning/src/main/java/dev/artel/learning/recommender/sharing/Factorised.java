package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.Layout;
import dev.artel.core.weights.Slot;
import dev.artel.core.weights.SparseTable;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Als;
import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.ItemFactors;
import dev.artel.learning.recommender.model.Items;
import dev.artel.learning.recommender.model.Shop;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Federated alternating least squares: people's factors are fitted at home, and what they say of
 * items is added up over shops, in fixed point, once an iteration. In the first round shops only
 * say which items they have; the factors of these everybody draws from the same seed.
 *
 * @param minUsers how many people must stand behind what leaves a shop of an item
 */
public record Factorised(AlsPlan plan, long seed, int minUsers) {
  private static final int SCALE_BITS = 40;
  private static final double SCALE = 1L << SCALE_BITS;
  private static final double LARGEST = 1 << 22;
  private static final String ITEMS = "items";
  private static final String MATRIX = "matrix";
  private static final String VECTOR = "vector";

  /** The sum of x x' over all people; sorts behind the table. */
  private static final String SQUARE = "people";

  public Update.Sums empty() {
    return sums(new long[0], new long[0], new long[0], new long[plan.triangle()]);
  }

  private Update.Sums sums(long[] keys, long[] matrices, long[] vectors, long[] square) {
    int rows = keys.length;
    var slots =
        List.of(
            new Slot(ITEMS + "/key0", List.of(rows)),
            new Slot(ITEMS + "/" + MATRIX, List.of(rows, plan.triangle())),
            new Slot(ITEMS + "/" + VECTOR, List.of(rows, plan.factors())),
            new Slot(SQUARE, List.of(plan.triangle())));
    var parts =
        new TreeMap<>(
            Map.of(
                ITEMS + "/key0",
                keys,
                ITEMS + "/" + MATRIX,
                matrices,
                ITEMS + "/" + VECTOR,
                vectors,
                SQUARE,
                square));
    var flat = parts.values().stream().flatMapToLong(Arrays::stream).toArray();
    return new Update.Sums(new Layout(slots, SCALE_BITS), flat);
  }

  /** What leaves a shop in the round that begins with this total. */
  public Update.Sums share(Shop shop, Update.Sums total) {
    return SparseTable.find(total, ITEMS).rows() == 0
        ? catalogue(shop)
        : share(shop, factors(total));
  }

  /** In the first round: which items there are, and nothing of them. */
  private Update.Sums catalogue(Shop shop) {
    var keys = keys(shop.items(), shop.items().byKey());
    return sums(
        keys,
        new long[keys.length * plan.triangle()],
        new long[keys.length * plan.factors()],
        new long[plan.triangle()]);
  }

  public Update.Sums share(Shop shop, ItemFactors factors) {
    var items = shop.items();
    var step = Als.of(plan, items, factors).people(shop);
    var shown = Arrays.stream(items.byKey()).filter(i -> step.people()[i] >= minUsers).toArray();
    return sums(
        keys(items, shown),
        fixed(step.a(), shown, plan.triangle()),
        fixed(step.b(), shown, plan.factors()),
        fixed(new double[][] {step.square()}, new int[] {0}, plan.triangle()));
  }

  private static long[] keys(Items items, int[] shown) {
    return Arrays.stream(shown).mapToLong(items::key).toArray();
  }

  private static long[] fixed(double[][] rows, int[] shown, int width) {
    var numbers = new long[Math.multiplyExact(shown.length, width)];
    for (int r = 0; r < shown.length; r++) {
      for (int c = 0; c < width; c++) {
        numbers[r * width + c] = fixed(rows[shown[r]][c]);
      }
    }
    return numbers;
  }

  private static long fixed(double number) {
    if (!(StrictMath.abs(number) < LARGEST)) {
      throw new IllegalStateException(
          "a sum of " + number + " does not fit the fixed point: lower alpha or raise lambda");
    }
    return Math.round(number * SCALE);
  }

  /** What a total makes of all its items. */
  public ItemFactors factors(Update.Sums total) {
    var table = SparseTable.find(total, ITEMS);
    var keys = table.keys().getFirst();
    var square = real(total.values(), total.layout().offset(SQUARE), plan.triangle());
    if (Arrays.stream(square).allMatch(number -> number == 0)) {
      return ItemFactors.drawn(keys, seed, plan.factors());
    }
    var rows =
        Als.items(
            plan,
            real(table.column(MATRIX), keys.length),
            real(table.column(VECTOR), keys.length),
            square);
    return ItemFactors.of(keys, rows, plan.factors());
  }

  private static double[][] real(long[] numbers, int rows) {
    int width = rows == 0 ? 0 : numbers.length / rows;
    var real = new double[rows][];
    Arrays.setAll(real, row -> real(numbers, row * width, width));
    return real;
  }

  private static double[] real(long[] numbers, int from, int count) {
    var real = new double[count];
    Arrays.setAll(real, i -> numbers[from + i] / SCALE);
    return real;
  }

  public Als scorer(Shop shop, Update.Sums total) {
    return Als.of(plan, shop.items(), factors(total));
  }
}
