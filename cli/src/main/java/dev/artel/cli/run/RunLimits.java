package dev.artel.cli.run;

import dev.artel.core.law.Limits;

/** What ledgers are made to bear. */
public final class RunLimits {
  /** Blocks come when there are commands, so phases may be as short as a clock's tick allows. */
  public static final Limits EMBEDDED = new Limits(65_535, 4_096, 2);

  private static final int EVM_MEMBERS = 64;
  private static final int EVM_SEAT_HOLDERS = 16;

  private RunLimits() {}

  /** What Artel's contracts bear in a block. */
  public static Limits evm(int blockSeconds) {
    return new Limits(EVM_MEMBERS, EVM_SEAT_HOLDERS, 2L * blockSeconds);
  }
}
