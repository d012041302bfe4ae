package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Measure;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.learning.recommender.Recommender;
import dev.artel.node.RunFolder;
import dev.artel.node.runfile.RunFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shops whose sums have one layout, through ledger and store, with masks and without. */
class MaskedShopsTest {
  private static final String FILE =
      """
      task:
        name: shops
        paradigm: peer
        model: {family: recommender, body: {model: BODY}}
        plan: {}
        aggregation: sums
        rules:
          terms:
            members: {listed: ["party:shop-1", "party:shop-2", "party:shop-3"], minMembers: 3, maxMembers: 3}
            pace: {rounds: 2}
            masking: {masked: MASKED}
          checks: {deviations: 0}
      seed: 1
      data: {source: shops, train: 90, test: 10}
      parties:
        - {role: requester, name: guild, coins: 1000}
        - {role: member, name: shop, count: 3, coins: 1000, data: shard}
      """;

  private static final String FACTORS = "als, minUsers: 1, factors: {size: 3, places: 64}";

  @TempDir Path dir;

  /** Remembers which models were measured. */
  private record Overhearing(Learner learner, Set<Hash> models) implements ForwardingLearner {
    @Override
    public List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held)
        throws InterruptedException {
      models.add(Updates.hash(update));
      return learner.measures(model, update, own, held);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FACTORS, "neighbours, minUsers: 1, sketch: true"})
  void shouldComeToTheSameBitsUnderMasks(String body) throws Exception {
    for (int shop = 0; shop < 3; shop++) {
      write(shop);
    }

    var open = models(body, "false");
    var masked = models(body, "true");

    assertThat(open).as("alone in each shop and together in each round").hasSizeGreaterThan(3);
    assertThat(masked).isEqualTo(open);
  }

  @Test
  void shouldRefuseMasksWithoutALayout() {
    var sparse = file(FACTORS, "true").replace(", places: 64", "");

    assertThat(RunChecks.files().read(sparse))
        .isInstanceOfSatisfying(
            RunFiles.Checked.Flawed.class,
            flawed ->
                assertThat(flawed.problems().toString())
                    .contains("masked sums need one layout")
                    .contains("sketch"));
  }

  private static String file(String body, String masked) {
    return FILE.replace("BODY", body).replace("MASKED", masked);
  }

  private Set<Hash> models(String body, String masked) throws Exception {
    var text = file(body, masked);
    var sound = (RunFiles.Checked.Sound) RunChecks.files().read(text);
    var checked = new CheckedFile(text, sound.file(), sound.paradigm());
    var models = new ConcurrentSkipListSet<Hash>();
    try (var folder = RunFolder.create(dir.resolve("masked-" + masked), text)) {
      var run = new LocalRun(folder, checked);
      var data =
          new Corpora(List.of(dir), Map.of(), dir.resolve("home"))
              .deal(sound.file(), run.players(), _ -> {});
      run.run(new Overhearing(new Recommender(), models), data::of, _ -> {});
    }
    return models;
  }

  private void write(int shop) throws Exception {
    var random = new SplittableRandom(shop);
    var text = new StringBuilder("user_id,product_id,category_code,brand,price,event_type\n");
    for (int row = 0; row < 100; row++) {
      // Two shops that have the same items would begin with the same sums, and one be a copy.
      int product = shop + (int) (20 * random.nextDouble() * random.nextDouble());
      text.append(100 * shop + random.nextInt(15)).append(',').append(product);
      text.append(",,,1.50,view\n");
    }
    Files.writeString(dir.resolve("shop_" + shop + ".csv"), text);
  }
}
