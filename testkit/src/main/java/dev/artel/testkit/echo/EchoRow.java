package dev.artel.testkit.echo;

import dev.artel.core.law.Table;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Prefix;

/** The rows of an echo. A member and what it said are rows that are their only event. */
@Prefix("Echo")
public sealed interface EchoRow {
  Table<Header> HEADERS = new Table<>(Header.class, 1);
  Table<Clock> CLOCKS = new Table<>(Clock.class, 1);
  Table<EchoEvent.Joined> MEMBERS = new Table<>(EchoEvent.Joined.class, 2);
  Table<EchoEvent.Said> SAID = new Table<>(EchoEvent.Said.class, 3);

  /**
   * @param round 0 recruits, {@code rules.rounds() + 1} is over
   * @param heard a hash over all that was said in the rounds before
   */
  record Header(Hash task, Address requester, EchoRules rules, int round, Hash heard)
      implements EchoRow {
    boolean isOver() {
      return round > rules.rounds();
    }
  }

  /** Since when the round runs. Gone in the end, so that what remains depends on no timing. */
  record Clock(Hash task, long since) implements EchoRow {}
}
