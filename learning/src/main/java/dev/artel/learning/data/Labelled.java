package dev.artel.learning.data;

import dev.artel.core.weights.DType;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Images with a class each. This is the convention for all image data: the column {@value #IMAGES},
 * U8 of shape [n, channels, height, width], 0 black to 255 white; and the column {@value #LABELS},
 * U8 of shape [n], from 0 to below the number of classes.
 */
public final class Labelled {
  public static final String IMAGES = "images";
  public static final String LABELS = "labels";

  private static final int IMAGE_DIMENSIONS = 4;

  private final Tensor images;
  private final byte[] labels;
  private final int classes;

  private Labelled(Tensor images, byte[] labels, int classes) {
    this.images = images;
    this.labels = labels;
    this.classes = classes;
    for (int i = 0; i < labels.length; i++) {
      if (Byte.toUnsignedInt(labels[i]) >= classes) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "the label of sample %d is %d, but there are %d classes: 0 to %d",
                i,
                Byte.toUnsignedInt(labels[i]),
                classes,
                classes - 1));
      }
    }
  }

  /**
   * @param shape of one image: channels, height, width
   * @param pixels image after image; shared, not copied
   */
  static Labelled of(List<Integer> shape, ByteBuffer pixels, byte[] labels, int classes) {
    var full = new ArrayList<>(shape);
    full.addFirst(labels.length);
    return new Labelled(new Tensor(IMAGES, DType.U8, full, pixels), labels, classes);
  }

  /** Refuses other columns and labels out of range. */
  public static Labelled of(Dataset dataset, int classes) {
    var images = column(dataset, IMAGES, IMAGE_DIMENSIONS);
    var data = column(dataset, LABELS, 1).data();
    var labels = new byte[data.remaining()];
    data.get(labels);
    return new Labelled(images, labels, classes);
  }

  private static Tensor column(Dataset dataset, String name, int dimensions) {
    return dataset
        .columns()
        .find(name)
        .filter(c -> c.type() == DType.U8 && c.shape().size() == dimensions)
        .orElseThrow(
            () ->
                new DataException(
                    String.format(
                        Locale.ROOT,
                        "the dataset needs a column %s of type U8 and %d dimensions",
                        name,
                        dimensions)));
  }

  public Dataset dataset() {
    var column = new Tensor(LABELS, DType.U8, List.of(labels.length), ByteBuffer.wrap(labels));
    return new Dataset(new Tensors(List.of(images, column)));
  }

  public int samples() {
    return labels.length;
  }

  public int classes() {
    return classes;
  }

  /** Channels, height, width. */
  public List<Integer> imageShape() {
    return images.shape().subList(1, IMAGE_DIMENSIONS);
  }

  public int label(int row) {
    return Byte.toUnsignedInt(labels[row]);
  }

  public int[] labels() {
    var all = new int[labels.length];
    Arrays.setAll(all, this::label);
    return all;
  }

  /** How many samples each class has. */
  public int[] counts() {
    var counts = new int[classes];
    for (int row = 0; row < labels.length; row++) {
      counts[label(row)]++;
    }
    return counts;
  }

  /** These rows, in this order. */
  public Labelled select(int[] rows) {
    int size = imageShape().stream().reduce(1, Math::multiplyExact);
    var pixels = ByteBuffer.allocate(Math.multiplyExact(rows.length, size));
    var chosen = new byte[rows.length];
    var source = images.data();
    for (int i = 0; i < rows.length; i++) {
      pixels.put(source.slice(rows[i] * size, size));
      chosen[i] = labels[rows[i]];
    }
    return of(imageShape(), pixels.flip(), chosen, classes);
  }

  /** The first {@code most} samples, or all where there are fewer. */
  public Labelled first(int most) {
    var rows = new int[Math.min(most, labels.length)];
    Arrays.setAll(rows, row -> row);
    return select(rows);
  }

  /** The same images under other labels. */
  Labelled relabel(int[] replacements) {
    var replaced = new byte[replacements.length];
    for (int i = 0; i < replaced.length; i++) {
      replaced[i] = (byte) replacements[i];
    }
    return new Labelled(images, replaced, classes);
  }
}
