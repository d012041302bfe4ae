package dev.artel.cli.run;

import dev.artel.core.law.Limits;

/** What an embedded ledger is made to bear. */
public final class RunLimits {
  /** Blocks come when there are commands, so phases may be as short as a clock's tick allows. */
  public static final Limits EMBEDDED = new Limits(65_535, 4_096, 2);

  private RunLimits() {}
}
