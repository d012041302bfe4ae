package dev.artel.node.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * An axis from one round number to another, with ticks that people can read: steps of 1, 2 or 5
 * times a power of ten.
 */
record Scale(double low, double high, double step) {
  private static final double[] NICE = {1, 2, 5, 10};

  /** Covers all values with about so many steps; whole steps only where asked. */
  static Scale over(double[] values, int steps, boolean whole) {
    double least = DoubleStream.of(values).min().orElse(0);
    double most = DoubleStream.of(values).max().orElse(1);
    double span = most > least ? most - least : Math.max(Math.abs(most), 1) / 10;
    double step = nice(span / steps);
    step = whole ? Math.max(1, step) : step;
    double low = Math.floor(least / step) * step;
    double high = Math.ceil(most / step) * step;
    return new Scale(low, high > low ? high : low + step, step);
  }

  private static double nice(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : NICE) {
      if (factor * power >= rough) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    long count = Math.round((high - low) / step);
    for (long i = 0; i <= count; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** With as many digits as the steps need. */
  String label(double value) {
    int digits = Math.clamp((long) -Math.floor(Math.log10(step) + 1e-9), 0, 9);
    return String.format(Locale.ROOT, "%,." + digits + "f", value).replace(',', ' ');
  }

  /** How far along the axis, in per cent. */
  double place(double value) {
    return 100 * (value - low) / (high - low);
  }

  /** For a style or an attribute. */
  static String percent(double part) {
    return number(part) + "%";
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
