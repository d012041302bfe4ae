package dev.artel.cli.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What came of asking a model what a picture shows. */
public sealed interface Reading {
  Path file();

  /**
   * @param pixels what the model was shown
   * @param probabilities of each class, in the model's order
   */
  record Seen(Path file, byte[] pixels, List<Double> probabilities) implements Reading {
    public Seen {
      probabilities = List.copyOf(probabilities);
    }

    /** The classes, the likeliest first. */
    List<Integer> ranking() {
      return IntStream.range(0, probabilities.size())
          .boxed()
          .sorted((a, b) -> Double.compare(probabilities.get(b), probabilities.get(a)))
          .toList();
    }
  }

  /** No picture, or one that shows nothing: {@code why} names the file and says what to do. */
  record Unseen(Path file, String why) implements Reading {}
}
