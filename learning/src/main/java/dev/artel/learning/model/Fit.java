package dev.artel.learning.model;

import java.util.List;

/** What came of handing a layer an input of some shape. */
sealed interface Fit {
  /**
   * @param weight shape of what it learns; empty for nothing
   * @param bias likewise
   */
  record Fits(List<Integer> out, List<Integer> weight, List<Integer> bias) implements Fit {}

  record Misfit(String needs, String remedy) implements Fit {}

  static Fit plain(List<Integer> out) {
    return new Fits(out, List.of(), List.of());
  }
}
