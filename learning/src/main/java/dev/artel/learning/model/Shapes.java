package dev.artel.learning.model;

import java.util.List;
import java.util.stream.Stream;

/** Which shapes a layer takes, what it makes of them, and what it learns. */
final class Shapes {
  private static final int IMAGE = 3;

  private Shapes() {}

  static Fit fit(Layer layer, List<Integer> in) {
    return switch (layer) {
      case Layer.Conv conv -> conv(conv, in);
      case Layer.MaxPool(int size, int stride) -> pool(size, stride, in);
      case Layer.AvgPool(int size, int stride) -> pool(size, stride, in);
      case Layer.Dense(int units) -> dense(units, in);
      case Layer.Flatten() -> Fit.plain(List.of((int) size(in)));
      case Layer.Relu(), Layer.Tanh(), Layer.Dropout(double _) -> Fit.plain(in);
      case Layer.GroupNorm(int groups) -> groupNorm(groups, in);
      case Layer.LayerNorm() -> new Fit.Fits(in, in, in);
    };
  }

  /** Of extents from 1 on; the largest number there is for all beyond it. */
  static long size(List<Integer> shape) {
    return shape.stream()
        .mapToLong(Integer::longValue)
        .reduce(1, (a, b) -> a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b);
  }

  private static Fit conv(Layer.Conv conv, List<Integer> in) {
    int least = conv.kernel() - 2 * conv.padding();
    if (!isImage(in, least)) {
      return image(least, "a smaller kernel or more padding");
    }
    var out =
        Stream.concat(
                Stream.of(conv.filters()),
                in.stream().skip(1).map(extent -> (extent - least) / conv.stride() + 1))
            .toList();
    return new Fit.Fits(
        out,
        List.of(conv.filters(), in.getFirst(), conv.kernel(), conv.kernel()),
        List.of(conv.filters()));
  }

  private static Fit pool(int size, int stride, List<Integer> in) {
    if (!isImage(in, size)) {
      return image(size, "a smaller size or one pool less");
    }
    return Fit.plain(
        Stream.concat(
                Stream.of(in.getFirst()),
                in.stream().skip(1).map(extent -> (extent - size) / stride + 1))
            .toList());
  }

  private static Fit dense(int units, List<Integer> in) {
    return in.size() == 1
        ? new Fit.Fits(List.of(units), List.of(units, in.getFirst()), List.of(units))
        : new Fit.Misfit("a flat input [features]", "put flatten before it");
  }

  private static Fit groupNorm(int groups, List<Integer> in) {
    var channels = List.of(in.getFirst());
    return in.getFirst() % groups == 0
        ? new Fit.Fits(in, channels, channels)
        : new Fit.Misfit("a number of channels that " + groups + " divides", "choose other groups");
  }

  private static boolean isImage(List<Integer> in, int least) {
    return in.size() == IMAGE && in.get(1) >= least && in.get(2) >= least;
  }

  private static Fit image(int least, String remedy) {
    int pixels = Math.max(1, least);
    return new Fit.Misfit(
        "an image [channels, height, width] of at least " + pixels + " x " + pixels,
        "move it before flatten, or take " + remedy);
  }
}
