package dev.artel.core.law;

import java.util.List;

/** What the law makes of a command. */
public sealed interface Outcome {
  record Accepted(List<Event> events, Changes changes) implements Outcome {}

  record Refused(Reason why) implements Outcome {}
}
