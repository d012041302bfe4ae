package dev.artel.core.law;

/** Refusals of the {@link Door}. */
public enum DoorReason implements Reason {
  BAD_SIGNATURE,
  OLD_NONCE,
  OVERSIZE
}
