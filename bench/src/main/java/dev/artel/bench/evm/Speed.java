package dev.artel.bench.evm;

/** How many there were in how long. */
record Speed(int count, double seconds) {
  private static final double NANOS = 1e9;

  static Speed since(long begun, int count) {
    return new Speed(count, (System.nanoTime() - begun) / NANOS);
  }

  double rate() {
    return count / seconds;
  }
}
