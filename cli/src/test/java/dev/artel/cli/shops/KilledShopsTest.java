package dev.artel.cli.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.cli.Java;
import dev.artel.core.port.Entry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command, killed in the middle of the nine steps and started again on its folder. */
@Tag("long")
class KilledShopsTest {
  private static final long SEED = 20261123;
  private static final int KILLS = 4;
  private static final int LONGEST_MILLIS = 600;

  @TempDir private Path dir;
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    for (var process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void shouldGoOnWhereItWasAndPublishNothingTwice() throws Exception {
    var random = new SplittableRandom(SEED);
    Villages.write(Files.createDirectories(dir.resolve("ecommerce")), SEED);
    start();
    var secrets = ShopsFolder.open(dir.resolve("out"), 3, 0).secrets();
    var shops = secrets.shops().stream().map(Caller::new).toList();
    Caller.await("all have averaged all", () -> Caller.areSettled(shops));

    for (int kill = 1; kill <= KILLS; kill++) {
      var published = shops.getFirst().steps().get(NineSteps.RECORD - 1).content();
      var csv = Villages.news(900_000 + 10 * kill);
      assertThat(shops.getFirst().contribute("form " + kill, csv)).isEqualTo(201);
      processes.getLast().waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
      processes.getLast().destroyForcibly().waitFor();
      start();

      assertThat(ShopsFolder.open(dir.resolve("out"), 3, 0).secrets()).isEqualTo(secrets);
      assertThat(shops.getFirst().contribute("form " + kill, csv)).isEqualTo(200);
      Caller.await(
          "the next version, seed " + SEED + ", kill " + kill,
          () -> {
            var record = shops.getFirst().steps().get(NineSteps.RECORD - 1);
            return record.at() > 0
                && !record.content().equals(published)
                && Caller.areSettled(shops);
          });
    }
    processes.getLast().destroyForcibly().waitFor();

    var models = Ledgers.models(dir.resolve("out"));
    var each = models.stream().collect(Collectors.groupingBy(Entry::sender)).values();
    assertThat(each)
        .as("seed " + SEED)
        .extracting(List::size)
        .containsExactlyInAnyOrder(1, 1, 1 + KILLS);
    assertThat(models).as("seed " + SEED).extracting(Entry::event).doesNotHaveDuplicates();
  }

  private void start() throws IOException, InterruptedException {
    var log = new File(dir.toFile(), "log" + processes.size());
    var out = dir.resolve("out").toString();
    var command = Java.artel("shops", "--out", out, "--port", "0", "--data", dir.toString());
    processes.add(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start());
    Caller.await("addresses in " + log, () -> Files.readString(log.toPath()).contains("tokens"));
  }
}
