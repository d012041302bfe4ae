package dev.artel.node;

import dev.artel.core.paradigm.Step;
import java.time.Duration;

/** Is told what a conductor does, each time on the thread that does it. */
interface Witness {
  /** Sees nothing. */
  Witness NONE = new Witness() {};

  default void began(Step step) {}

  default void ended(Step step, VirtualThreadHands.Result result) {}

  /** It will be tried again after the pause. */
  default void failed(String what, Throwable why, Duration pause) {}
}
