package dev.artel.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10Test {
  private static final int RECORD = 3073;

  @TempDir private Path folder;

  /** Records whose pixels all have the value of their label. */
  private void write(String name, int... labels) throws IOException {
    var bytes = new byte[labels.length * RECORD];
    for (int i = 0; i < labels.length; i++) {
      Arrays.fill(bytes, i * RECORD, (i + 1) * RECORD, (byte) labels[i]);
    }
    Files.write(folder.resolve(name), bytes);
  }

  @Test
  void shouldReadHoweverManyBatchesAndRecordsThereAre() throws IOException {
    write("data_batch_2.bin", 7);
    write("data_batch_1.bin", 1, 2);
    write("test_batch.bin", 9);
    write("readme.bin", 3);

    var corpus = Cifar10.read(folder);

    assertThat(corpus.train().labels()).containsExactly(1, 2, 7);
    assertThat(corpus.train().imageShape()).containsExactly(3, 32, 32);
    assertThat(corpus.test().labels()).containsExactly(9);
    assertThat(corpus.provenance()).isEqualTo("CIFAR-10 (Krizhevsky), from " + folder);
    var images = corpus.train().dataset().columns().find(Labelled.IMAGES).orElseThrow();
    assertThat(images.data().get(2 * 3072)).isEqualTo((byte) 7);
  }

  @Test
  void shouldRefuseAFileOfTheWrongSize() throws IOException {
    write("test_batch.bin", 9);
    Files.write(folder.resolve("data_batch_1.bin"), new byte[RECORD + 1]);

    assertThatThrownBy(() -> Cifar10.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("data_batch_1.bin has 3074 bytes");
  }

  @Test
  void shouldSayWhereALabelIsOutOfRange() throws IOException {
    write("test_batch.bin", 9);
    write("data_batch_1.bin", 1, 10);

    assertThatThrownBy(() -> Cifar10.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("data_batch_1.bin: the label at byte 3073 is 10");
  }

  @Test
  void shouldSayWhatAFolderLacks() {
    assertThatThrownBy(() -> Cifar10.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("data_batch_*.bin");
  }

  @Test
  void shouldReadTheRealOnes() throws IOException {
    var corpus = Cifar10.read(Examples.realData("cifar10").resolve("cifar-10-batches-bin"));

    assertThat(Arrays.copyOf(corpus.train().labels(), 5)).containsExactly(6, 9, 9, 4, 1);
    assertThat(corpus.train().samples() % 10_000).isZero();
    assertThat(corpus.test().samples()).isGreaterThanOrEqualTo(1000);
  }
}
