package dev.artel.paradigms.peer;

/**
 * The rules section of a peer task's file.
 *
 * @param terms what the law enforces
 * @param checks what members apply to each other's models
 */
record PeerRules(PeerTerms terms, PeerChecks checks) {
  static PeerRules defaults() {
    return new PeerRules(PeerTerms.defaults(), PeerChecks.defaults());
  }
}
