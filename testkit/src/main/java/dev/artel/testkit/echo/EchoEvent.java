package dev.artel.testkit.echo;

import dev.artel.core.law.Event;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Prefix;

/** What the law of an echo records. */
@Prefix("Echo")
public sealed interface EchoEvent extends Event {
  record Posted(Hash task, Address requester, EchoRules rules, long since) implements EchoEvent {}

  /** The row of a member as well. */
  record Joined(Hash task, Address party) implements EchoEvent {}

  /** The row of what a member said as well. */
  record Said(Hash task, int round, Address party, Cid sealed, Hash hash) implements EchoEvent {}

  record Moved(Hash task, int round, Hash heard, long since) implements EchoEvent {}

  record Ended(Hash task, Hash heard) implements EchoEvent {}
}
