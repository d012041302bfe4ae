package dev.artel.core.law;

/** Refusals of the common law. */
public enum CommonReason implements Reason {
  /** No law on this ledger knows the command. */
  UNKNOWN_COMMAND,
  NOT_ENROLLED,
  TWICE,
  BAD_VALUE,
  POOR,
  NOTHING_DUE
}
