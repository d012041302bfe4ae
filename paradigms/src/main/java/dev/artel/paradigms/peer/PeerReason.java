package dev.artel.paradigms.peer;

import dev.artel.core.law.Reason;

/** Refusals of the peer law, beyond those of the common law; docs/peer.md says when. */
enum PeerReason implements Reason {
  UNKNOWN_TASK,
  BAD_TERMS,
  WRONG_PHASE,
  WRONG_ROLE,
  NOT_LISTED,
  FULL,
  NOT_MEMBER,
  /** Joined too late for the round; in a masked round also: was inactive when it opened. */
  NOT_IN_SET,
  /** The round is over. */
  LATE,
  /** The round is yet to come; of versions, not the next one. */
  WRONG_ROUND,
  /** Less than {@code minGap} after one's last version. */
  TOO_SOON,
  UNKNOWN_PARENT,
  NOT_MASKED,
  NOT_PUBLISHED,
  /** Nothing came of the round. */
  VOID_ROUND
}
