package dev.artel.testkit.echo;

import dev.artel.core.law.Command;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Prefix;

/** What parties ask of an echo. */
@Prefix("Echo")
public sealed interface EchoCommand extends Command {
  record Post(Cid file, EchoRules rules) implements EchoCommand {}

  record SignUp(Hash task) implements EchoCommand {}

  /** {@code hash} is of the plain words, {@code sealed} where their ciphertext is. */
  record Say(Hash task, int round, Cid sealed, Hash hash) implements EchoCommand {}

  /** Anyone's: moves the task on where that is due. */
  record Tick(Hash task) implements EchoCommand {}
}
