package dev.artel.learning.data;

import dev.artel.core.wire.Term;

/**
 * What is wrong with a party's labels, so that it can be shown what becomes of such a party. The
 * same data and seed give the same labels. A file names one so:
 *
 * <ul>
 *   <li>{@code none}
 *   <li>{@code shuffle}: the labels are dealt out anew, at random
 *   <li>{@code flip}: class c is called {@code classes - 1 - c}
 *   <li>{@code flip(a, b)}: class a is called b
 *   <li>{@code noise(fraction)}: of so many samples, chosen at random, the label is any other
 * </ul>
 */
public interface LabelFault {
  Labelled spoil(Labelled data, long seed);

  /** Throws {@link IllegalArgumentException}, with what there is, for anything else. */
  static LabelFault named(String text) {
    var term = Term.parse(text).orElseThrow(() -> unknown(text));
    return switch (term.form()) {
      case "none/0" -> (data, _) -> data;
      case "shuffle/0" -> LabelFaults::shuffle;
      case "flip/0" -> (data, _) -> LabelFaults.mirror(data);
      case "flip/2" -> LabelFaults.flip(term.whole(0), term.whole(1));
      case "noise/1" -> LabelFaults.noise(term.decimal(0));
      default -> throw unknown(text);
    };
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "no label fault \""
            + text
            + "\"; there are none, shuffle, flip, flip(from, to) and noise(fraction)");
  }
}
