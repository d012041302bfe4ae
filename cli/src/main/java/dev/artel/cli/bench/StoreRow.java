package dev.artel.cli.bench;

/**
 * How long content of one size took.
 *
 * @param megabytes of a million bytes
 * @param up seconds until it was put, durably
 * @param down seconds until it was read, whole and checked
 */
public record StoreRow(String store, int megabytes, double up, double down) {
  double upRate() {
    return megabytes / up;
  }

  double downRate() {
    return megabytes / down;
  }
}
