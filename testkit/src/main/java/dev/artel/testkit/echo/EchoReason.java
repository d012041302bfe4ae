package dev.artel.testkit.echo;

import dev.artel.core.law.Reason;

/** Refusals of an echo, beyond those of the common law. */
public enum EchoReason implements Reason {
  UNKNOWN_TASK,
  WRONG_ROUND,
  WRONG_ROLE,
  BAD_TERMS,
  FULL
}
