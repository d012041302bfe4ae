package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.learning.data.Labelled;
import dev.artel.learning.data.StrokeDigits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {
  private static final int SIDE = 28;
  private static final String FILE =
      """
      task:
        name: strokes
        paradigm: committee
        model: {family: zoo, body: {name: 2nn}}
        plan: {epochs: 4, batch: 10, optimiser: {sgd: {learningRate: 0.05}}}
        aggregation: mean
        rules:
          terms: {rounds: 1, members: {maxWorkers: 2, maxCandidates: 3}, stakes: {tau: 3}}
      seed: 3
      data: {source: strokes, train: 3000, fragments: 1, fragment: 100, test: 100}
      parties:
        - {role: requester, coins: 10000000, data: validation}
        - {role: worker, count: 2, coins: 100000, data: shard}
        - {role: validator, count: 3, coins: 100000}
      """;

  private static final Labelled DIGITS = StrokeDigits.corpus().test().first(40);

  @TempDir static Path dir;
  private static Path run = Path.of("");

  @BeforeAll
  static void train() throws IOException {
    run = dir.resolve("run");
    var file = Files.writeString(dir.resolve("strokes.yaml"), FILE);
    assertThat(artel("run", file, "--out", run).code()).isZero();
  }

  @Test
  void shouldReadDigitsHoweverLargeAndOnWhicheverGround() throws IOException {
    var files = new ArrayList<Object>(List.of("classify", run, "--json"));
    for (int row = 0; row < DIGITS.samples(); row++) {
      files.add(picture(row, 1 + row % 4));
    }

    var said = artel(files.toArray());

    assertThat(said.code()).as(said.err()).isZero();
    long right =
        IntStream.range(0, DIGITS.samples())
            .filter(row -> said.out().contains(answer(row)))
            .count();
    assertThat(right).isGreaterThan(34);
  }

  private static String answer(int row) {
    return "%d.png\",\n      \"class\": \"%d\"".formatted(row, DIGITS.label(row));
  }

  @Test
  void shouldShowOnePictureAsBarsAndMoreAsATable() throws IOException {
    var one = picture(0, 5);
    var two = picture(2, 5);

    var bars = artel("classify", run, one);
    var table = artel("classify", run, one, two);

    assertThat(bars.out().lines()).hasSize(11);
    assertThat(bars.out())
        .startsWith(one + " shows: 0\n")
        .containsPattern("  0  0\\.\\d{4}  ==+\n");
    assertThat(table.out().lines()).hasSize(4);
    assertThat(table.out()).contains("picture", "probability", "0.png", "2.png");
  }

  @Test
  void shouldSayWhichPicturesAreNoneAndReadTheOthers() throws IOException {
    var good = picture(3, 2);
    var bad = Files.writeString(dir.resolve("bad.png"), "no picture");
    var empty = dir.resolve("empty.png");
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", empty.toFile());

    var said = artel("classify", run, bad, good, empty);

    assertThat(said.code()).isEqualTo(65);
    assertThat(said.out()).contains("3.png").doesNotContain("bad.png");
    assertThat(said.err().lines()).hasSize(2);
    assertThat(said.err()).contains(bad + " is no picture", empty + " is empty");
    assertThat(artel("classify", run, bad, "--json").out()).contains("\"problem\": ");
  }

  /** A run that was killed between its end and the writing of its file has its model too. */
  @Test
  void shouldFindTheModelThatTheRequesterKeeps() throws IOException {
    var picture = picture(4, 2);
    var left = run.resolve("model.safetensors");
    var before = artel("classify", run, picture);
    var aside = Files.move(left, dir.resolve("aside"));

    var kept = artel("classify", run, picture);
    Files.move(aside, left);

    assertThat(kept).isEqualTo(before);
  }

  @Test
  void shouldSayWhatIsWrongWithARun() throws IOException {
    var picture = picture(5, 2);

    assertThat(artel("classify", dir, picture).err()).contains("holds no run");
    assertThat(artel("classify", run).code()).isEqualTo(64);
    assertThat(artel("classify", run, dir.resolve("none.png")).code()).isEqualTo(66);
    assertThat(artel("classify", changed("family: zoo", "family: odd"), picture).err())
        .contains("there is no model family");
    assertThat(artel("classify", changed("source: strokes", "source: cifar10"), picture).err())
        .contains("learnt from cifar10, takes [1, 28, 28]");
    assertThat(artel("classify", changed("name: 2nn", "name: logistic"), picture).err())
        .contains("not what the run made");
    assertThat(artel("classify", changed("seed: 3", "sed: 3"), picture).code()).isEqualTo(65);
  }

  private static Path changed(String right, String wrong) throws IOException {
    var other = Files.createTempDirectory(dir, "changed");
    for (var name : List.of("FORMAT", "model.safetensors")) {
      Files.copy(run.resolve(name), other.resolve(name));
    }
    Files.writeString(other.resolve("run.yaml"), FILE.replace(right, wrong));
    return other;
  }

  @Test
  void shouldSayThatARunHasNoModelYet() throws IOException {
    var other = Files.createTempDirectory(dir, "begun");
    Files.copy(run.resolve("FORMAT"), other.resolve("FORMAT"));
    Files.copy(run.resolve("run.yaml"), other.resolve("run.yaml"));

    var said = artel("classify", other, picture(5, 2));

    assertThat(said.code()).isEqualTo(66);
    assertThat(said.err()).contains("has no model", "artel resume");
  }

  /** Black on white, or white on black. */
  private static Path picture(int row, int times) throws IOException {
    var pixels =
        DIGITS.select(new int[] {row}).dataset().columns().find(Labelled.IMAGES).orElseThrow();
    var image = new BufferedImage(SIDE * times, SIDE * times, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int ink = Byte.toUnsignedInt(pixels.data().get(y / times * SIDE + x / times));
        image.getRaster().setSample(x, y, 0, row % 2 == 0 ? ink : 255 - ink);
      }
    }
    var file = dir.resolve(row + ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
