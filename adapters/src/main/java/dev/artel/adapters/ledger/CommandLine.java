package dev.artel.adapters.ledger;

/**
 * One accepted command as it stands in the log.
 *
 * @param position among the block's commands
 * @param firstEvent where its events begin among the block's
 */
record CommandLine(
    int position,
    String id,
    String sender,
    long nonce,
    String command,
    String signature,
    int firstEvent) {

  void addTo(LogDigest digest) {
    digest.add(position, id, sender, nonce, command, signature, firstEvent);
  }
}
