package dev.artel.cli.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.paradigm.DataVersion;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.rows.ShopCsv;
import dev.artel.learning.recommender.sharing.ModelPlan;
import dev.artel.testkit.MemoryJournal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No version leaves with fewer changed customers, whatever happens in whichever order. */
class HoldbackTest {
  private static final int SEQUENCES = 40;
  private static final int STEPS = 80;
  private static final int PRODUCTS = 8;
  private static final ItemKeys KEYS = ItemKeys.of(Bytes.hex("0x0102"));

  /** A shop whose node does one thing at a time, and may stop dead after each. */
  private static final class World {
    private final ModelPlan plan;
    private final SplittableRandom random;
    private final MemoryJournal journal = new MemoryJournal();
    private final Map<Long, Set<Long>> baskets = new TreeMap<>();
    private final List<Map<Long, Set<Long>>> versions = new ArrayList<>();
    private List<Cid> recorded = List.of();
    private List<Cid> trained = List.of();
    private Map<Long, Set<Long>> trainedOf = Map.of();
    private Holdback holdback;
    private int made;

    World(int minChange, long seed) throws IOException {
      var body = Json.parse("{\"minChange\": " + minChange + "}");
      this.plan = ModelPlan.of(new ModelSpec(ModelPlan.FAMILY, body));
      this.random = new SplittableRandom(seed);
      for (long user = 0; user < 10; user++) {
        baskets.put(user, basket());
      }
      this.holdback = open();
    }

    private Set<Long> basket() {
      var basket = new TreeSet<Long>();
      random.longs(1 + random.nextInt(4), 0, PRODUCTS).forEach(basket::add);
      return basket;
    }

    private Holdback open() throws IOException {
      var opened = new Holdback(() -> plan, Hash.ZERO);
      if (!recorded.isEmpty()) {
        opened.recorded(recorded);
        opened.note(journal);
      }
      opened.rows(rows(), Interactions.NONE);
      opened.note(journal);
      return opened;
    }

    private Interactions rows() throws IOException {
      var csv = new StringBuilder("user_id,product_id,category_code,brand,price,event_type\n");
      baskets.forEach(
          (user, basket) ->
              basket.forEach(p -> csv.append(user).append(',').append(p).append(",,,1,view\n")));
      var in = new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
      return ((Reading.Read) ShopCsv.read(in, KEYS)).rows();
    }

    void step() throws IOException {
      switch (random.nextInt(8)) {
        case 0 -> forget(random.nextLong(20));
        case 1, 2 -> contribute(random.nextLong(20));
        case 3 -> contribute(1_000 + made + random.nextLong(1_000_000));
        case 4 -> train(true);
        case 5 -> train(false);
        case 6 -> record();
        default -> holdback = open();
      }
    }

    void contribute(long user) throws IOException {
      baskets.computeIfAbsent(user, u -> new TreeSet<>()).addAll(basket());
      change();
    }

    private void forget(long user) throws IOException {
      baskets.remove(user);
      change();
    }

    private void change() throws IOException {
      holdback.rows(rows(), Interactions.NONE);
      holdback.note(journal);
    }

    /** Where the node is killed between the note of whom it is and the work, it works again. */
    void train(boolean isKept) throws IOException {
      boolean isWanted = DataVersion.last(journal) > versions.size() && trained.isEmpty();
      var leaving = isWanted ? leave() : Optional.<Holdback.Leaving>empty();
      if (leaving.isEmpty()) {
        return;
      }
      var cid = new Cid(Digests.sha256(("version " + ++made).getBytes(StandardCharsets.UTF_8)));
      leaving.get().stored(journal, cid);
      if (isKept) {
        trained = List.of(cid);
        trainedOf = baskets(leaving.get().rows());
      } else {
        holdback = open();
      }
    }

    /** Nothing where it fails, to be tried again. */
    private Optional<Holdback.Leaving> leave() {
      try {
        return Optional.of(holdback.leave());
      } catch (IllegalStateException e) {
        return Optional.empty();
      }
    }

    void record() {
      if (!trained.isEmpty()) {
        versions.add(trainedOf);
        recorded = trained;
        trained = List.of();
        holdback.recorded(recorded);
        holdback.note(journal);
      }
    }

    private static Map<Long, Set<Long>> baskets(Dataset dataset) {
      var rows = Interactions.of(dataset);
      var found = new TreeMap<Long, Set<Long>>();
      for (int row = 0; row < rows.size(); row++) {
        found
            .computeIfAbsent(rows.at(Column.USER, row), u -> new TreeSet<>())
            .add(rows.at(Column.PRODUCT, row));
      }
      return found;
    }

    /** By hand. */
    static long changed(Map<Long, Set<Long>> one, Map<Long, Set<Long>> other) {
      var users = new TreeSet<>(one.keySet());
      users.addAll(other.keySet());
      return users.stream().filter(u -> !Objects.equals(one.get(u), other.get(u))).count();
    }

    /** What its node judges by has nothing of those who changed since the last version. */
    boolean isQuiet() {
      var last = trained.isEmpty() ? versions.getLast() : trainedOf;
      return DataVersion.last(journal) > versions.size()
          || baskets(holdback.standing()).entrySet().stream()
              .allMatch(e -> e.getValue().equals(last.get(e.getKey())));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void shouldLetNoVersionLeaveWithFewerChangedCustomers(int minChange) throws IOException {
    int left = 0;
    for (long seed = 1; seed <= SEQUENCES; seed++) {
      var world = new World(minChange, seed);
      for (int step = 0; step < STEPS; step++) {
        world.step();
        assertThat(world.versions.isEmpty() || world.isQuiet())
            .as("minChange %d, seed %d, step %d", minChange, seed, step)
            .isTrue();
      }
      for (int v = 1; v < world.versions.size(); v++) {
        assertThat(World.changed(world.versions.get(v - 1), world.versions.get(v)))
            .as("minChange %d, seed %d, version %d", minChange, seed, v + 1)
            .isGreaterThanOrEqualTo(minChange);
      }
      left += world.versions.size();
    }
    assertThat(left).as("versions of all sequences").isGreaterThan(SEQUENCES);
  }

  @Test
  void shouldLetTheNextVersionLeaveWithTheCustomerThatMakesItEnough() throws IOException {
    var world = new World(20, 1);
    world.train(true);
    world.record();

    for (int n = 1; n < 20; n++) {
      world.contribute(5_000 + n);
      assertThat(world.holdback.change().told())
          .isEqualTo(n + " of 20 customers changed; the next version leaves with the 20th.");
      assertThat(DataVersion.last(world.journal)).as("with " + n).isEqualTo(1);
    }
    world.contribute(6_000);

    assertThat(DataVersion.last(world.journal)).isEqualTo(2);
    world.train(true);
    world.record();
    assertThat(world.versions).hasSize(2);
    assertThat(world.holdback.change().customers()).isZero();
  }

  @Test
  void shouldCountAcrossARestart() throws IOException {
    var world = new World(3, 1);
    world.train(true);
    world.record();
    world.contribute(5_001);
    world.contribute(5_002);

    world.holdback = world.open();
    assertThat(world.holdback.change().customers()).isEqualTo(2);
    assertThat(DataVersion.last(world.journal)).isEqualTo(1);
    world.contribute(5_002);
    world.contribute(5_003);

    assertThat(DataVersion.last(world.journal)).isEqualTo(2);
  }

  @Test
  void shouldNotHandOutRowsOfAVersionThatTooMuchWasTakenBackFrom() throws IOException {
    var world = new World(2, 1);
    world.train(true);
    world.record();
    world.contribute(5_001);
    world.contribute(5_002);
    assertThat(DataVersion.last(world.journal)).isEqualTo(2);
    world.forget(5_001);

    assertThatThrownBy(world.holdback::leave).hasMessageContaining("too few customers");
    world.holdback = world.open();
    assertThatThrownBy(world.holdback::leave).hasMessageContaining("too few customers");
    world.contribute(5_003);

    world.train(true);
    world.record();
    assertThat(World.changed(world.versions.getFirst(), world.versions.getLast())).isEqualTo(2);
  }
}
