package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that say what there is: models, data, this machine. */
class LookingAroundTest {
  @TempDir Path dir;

  @Test
  void shouldListTheZoo() {
    var said = artel("models");

    assertThat(said.code()).isZero();
    assertThat(said.out().lines()).hasSize(7).allMatch(line -> line.length() <= Manual.WIDTH);
    assertThat(said.out())
        .containsPattern("mcmahan-cnn +1 663 370 +1 x 28 x 28 +10 +10 +McMahan")
        .containsPattern("2nn +199 210")
        .containsPattern("logistic +7 850");
    assertThat(Json.parse(artel("models", "--json").out()).toString()).contains("431080");
  }

  @Test
  void shouldShowTheLayersOfAModel() {
    var said = artel("models", "lenet-5", "logistic");

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("conv: 6 filters, kernel 5, stride 1, padding 2", "avgpool: 2", "tanh")
        .containsPattern("dense: 10 +10 +7 850");
    assertThat(artel("models", "lenet").code()).isEqualTo(64);
    assertThat(artel("models", "lenet").err()).contains("it has mcmahan-cnn, 2nn");
  }

  @Test
  void shouldListDataAndWhereTheyAre() throws IOException {
    Files.createFile(dir.resolve("data_batch_1.bin"));

    var said = artel("data", "--data", dir);

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .containsPattern("cifar10 +3 x 32 x 32 +10 +50 000 +10 000")
        .contains("found in " + dir, "drawn by Artel itself");
    assertThat(Json.parse(artel("data", "--json", "--data", dir).out()).toString())
        .contains("60000", dir.toString());
  }

  @Test
  void shouldFetchOnlyWhatIsNotThere() {
    assertThat(artel("data", "--data", dir, "fetch", "mnist").out())
        .isEqualTo("mnist is in " + dir + "\n");
    assertThat(artel("data", "fetch", "strokes").err()).contains("drawn by Artel itself");
    assertThat(artel("data", "fetch", "strokes").code()).isEqualTo(64);
    assertThat(artel("data", "fetch", "imagenet").code()).isEqualTo(64);
  }

  @Test
  void shouldFindNothingMissingWhereRunsRun() {
    var said = artel("doctor", "--data", dir);

    assertThat(said.out()).contains("LibTorch   ok", "mnist      ok").doesNotContain("MISSING");
    assertThat(said.code()).isZero();
    assertThat(artel("doctor", "--json").out()).contains("\"sound\": true");
  }
}
