package dev.artel.paradigms.peer;

/** What a member finds of another's model; in this order it looks. */
enum Verdict {
  KEPT,
  /** Grant or ciphertext could not be had. */
  UNAVAILABLE,
  /** The grant is none for this member, or does not open. */
  UNREADABLE,
  /** What opens is not what was committed to. */
  MISMATCH,
  /** Not the canonical file of an update of the task. */
  MALFORMED,
  NOT_FINITE,
  /** Too long a way from this member's own start. */
  OUT_OF_BOUNDS,
  /** Nobody who kept to the plan can have sent it, whatever its data. */
  IMPOSSIBLE,
  /** So near to a model that was there before that it must be a copy. */
  COPY,
  /** This member's own held-out rows are told worse with it than without. */
  HARMFUL
}
