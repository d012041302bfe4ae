package dev.artel.adapters.ledger;

/**
 * One event as it stands in the log.
 *
 * @param position among the block's events
 * @param commandId of the command that caused it; zero in the genesis
 */
record EventLine(int position, String commandId, String event) {
  void addTo(LogDigest digest) {
    digest.add(position, commandId, event);
  }
}
