package dev.artel.core.paradigm;

import dev.artel.core.law.Command;

/** One thing that a participant wants done; the path names it for good. */
public sealed interface Step {
  String path();

  /** All that others can see. Sent once; the law refuses a second. */
  record Submit(String path, Command command) implements Step {}

  /** A blocking job, whose small result is journalled under the path. */
  record Work(String path, Job job) implements Step {}
}
