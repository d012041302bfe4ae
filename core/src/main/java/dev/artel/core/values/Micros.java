package dev.artel.core.values;

/** A real number in millionths: a loss, a metric, a contribution. */
public record Micros(long value) implements Comparable<Micros> {
  /** Where losses saturate. */
  public static final long LIMIT = 1_000_000_000_000L;

  public static final Micros ZERO = new Micros(0);

  public static Micros of(long value) {
    return new Micros(value);
  }

  /** To the nearest millionth, halves up; saturated at 10^12; NaN is 10^12. */
  public static Micros ofReal(double real) {
    if (Double.isNaN(real)) {
      return new Micros(LIMIT);
    }
    double scaled = Math.floor(real * 1e6 + 0.5);
    return new Micros((long) Math.clamp(scaled, -LIMIT, LIMIT));
  }

  public Micros minus(Micros other) {
    return new Micros(Math.subtractExact(value, other.value));
  }

  public double toReal() {
    return value / 1e6;
  }

  @Override
  public int compareTo(Micros other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
