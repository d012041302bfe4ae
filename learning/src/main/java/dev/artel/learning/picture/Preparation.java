package dev.artel.learning.picture;

import java.util.List;
import java.util.Optional;

/** How pictures are made into what the models of a corpus were trained on. */
public sealed interface Preparation permits Digits, Scenes {
  /** By the name of a corpus in a run file; empty where it is not one of pictures known here. */
  static Optional<Preparation> of(String corpus) {
    return switch (corpus) {
      case "mnist", "strokes" -> Optional.of(new Digits());
      case "cifar10" -> Optional.of(new Scenes());
      default -> Optional.empty();
    };
  }

  /** Channels, height, width. */
  List<Integer> shape();

  /** What the classes are called, in their order. */
  List<String> classes();

  /** The pixels, 0 black to 255 white, of that shape; empty where the picture shows nothing. */
  Optional<byte[]> prepare(Picture picture);
}
