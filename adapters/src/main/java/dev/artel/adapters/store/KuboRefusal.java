package dev.artel.adapters.store;

import java.io.IOException;

/** What a Kubo daemon says when it cannot do what it was asked. */
final class KuboRefusal extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  KuboRefusal(String message, String reason) {
    super(message);
    this.reason = reason;
  }

  /** A block that neither the daemon nor its peers gave in the time that was allowed. */
  boolean isAbsence() {
    return says("deadline exceeded") || says("not found") || says("could not find");
  }

  boolean isNotPinned() {
    return says("not pinned");
  }

  boolean isFull() {
    return says("no space left") || says("exceeds storage") || says("quota");
  }

  private boolean says(String words) {
    return reason.contains(words);
  }
}
