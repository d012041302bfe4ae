package dev.artel.ledger.evm;

import java.time.Duration;

/** Lets a reader ask half as often while nothing on the chain has concerned it for a while. */
final class Lull {
  static final int POLLS = 40;

  private final Duration poll;
  private int quiet;

  Lull(Duration poll) {
    this.poll = poll;
  }

  /** Something has happened: it may go on. */
  void end() {
    quiet = 0;
  }

  /** How long to wait before asking again. */
  Duration pause() {
    quiet = Math.min(quiet + 1, POLLS + 1);
    return quiet > POLLS ? poll.multipliedBy(2) : poll;
  }
}
