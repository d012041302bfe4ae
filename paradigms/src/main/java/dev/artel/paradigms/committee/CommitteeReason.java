package dev.artel.paradigms.committee;

import dev.artel.core.law.Reason;

/** Why a committee's law refuses a command; the first that holds, in this order, is given. */
enum CommitteeReason implements Reason {
  BAD_TERMS,
  UNKNOWN_TASK,
  WRONG_PHASE,
  NOT_ENROLLED,
  WRONG_ROLE,
  WRONG_ROUND,
  TWICE,
  BAD_VALUE,
  FULL,
  TOO_LATE,
  WRONG_NONCE,
  BEACON_PENDING,
  BAD_PROOF,
  NOT_OWN_KEY,
  NO_SEAT,
  NOT_DRAWN,
  WRONG_REVEAL,
  BAD_MANIFEST,
  NOTHING_DUE,
  NO_MODEL,
  NO_COMPLAINT,
  RETAINED
}
