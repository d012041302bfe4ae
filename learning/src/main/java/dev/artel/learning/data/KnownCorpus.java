package dev.artel.learning.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The corpora that a run file can name, as they were published: what is known of them unread. */
public enum KnownCorpus {
  MNIST("mnist", 1, 28, 60_000, 10_000) {
    @Override
    public String title() {
      return "handwritten digits (LeCun, Cortes and Burges)";
    }

    @Override
    public String way() {
      return "`artel data fetch mnist` gets it: 11 MB";
    }
  },
  CIFAR10("cifar10", 3, 32, 50_000, 10_000) {
    @Override
    public String title() {
      return "small photographs of ten kinds of things (Krizhevsky)";
    }

    @Override
    public String way() {
      return "unpack its binary form below $ARTEL_DATA/cifar10";
    }
  },
  STROKES("strokes", 1, Canvas.SIDE, StrokeDigits.TRAIN, StrokeDigits.TEST) {
    @Override
    public String title() {
      return "digits of a few pen strokes each";
    }

    @Override
    public String way() {
      return "drawn by Artel itself, the same on every machine";
    }
  };

  private static final int CLASSES = 10;

  private final String word;
  private final int channels;
  private final int side;
  private final int train;
  private final int test;

  KnownCorpus(String word, int channels, int side, int train, int test) {
    this.word = word;
    this.channels = channels;
    this.side = side;
    this.train = train;
    this.test = test;
  }

  public static Optional<KnownCorpus> named(String word) {
    return Arrays.stream(values()).filter(corpus -> corpus.word.equals(word)).findFirst();
  }

  /** All that there are. */
  public static String words() {
    return Arrays.stream(values()).map(KnownCorpus::word).collect(Collectors.joining(", "));
  }

  /** What it is, and whose. */
  public abstract String title();

  /** How it comes to this machine. */
  public abstract String way();

  public String word() {
    return word;
  }

  /** Of an image: channels, height, width. */
  public List<Integer> shape() {
    return List.of(channels, side, side);
  }

  public int classes() {
    return CLASSES;
  }

  /** How many samples to learn from. */
  public int train() {
    return train;
  }

  /** How many samples to test with. */
  public int test() {
    return test;
  }
}
