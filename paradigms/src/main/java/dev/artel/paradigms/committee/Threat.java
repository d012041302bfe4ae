package dev.artel.paradigms.committee;

/** The first column of docs/committee.md, section 9. */
enum Threat {
  NO_PAY("requester does not pay"),
  BAD_UPDATE("garbage, NaN, huge, shuffled labels, sign flip, noise, stale model"),
  FREE_RIDER("free rider returns the starting model"),
  UNRELIABLE_WORKER("worker submits and does not release; squats and never submits"),
  COPIED_VOTE("validator copies a commitment or manifest"),
  SILENT_SEAT("validator silent or withholding"),
  SYBILS("Sybils"),
  REPLAY("replay on another chain, task, round, phase"),
  MAJORITY("dishonest seats above the quorum"),
  HOSTILE_BYTES("hostile bytes from the store"),
  OWN_AVERAGE("requester averages updates through its own seat or auditor, then voids"),
  EQUIVOCATION("worker equivocates between seats"),
  OWN_CANDIDATE("worker's own candidate reads the validation data"),
  COPIED_UPDATE("copied update, front-run copy"),
  CANCELLING("cancelling pair; noise with the right norm"),
  MANY_NAMES("one worker as k names"),
  INVENTED("validators invent contributions"),
  GROUND_SEED("seed ground by withheld proofs, by the sender of Open"),
  CROWDING("candidates' places taken by small names"),
  WITHHELD_MODEL("model withheld after pay");

  private final String text;

  Threat(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
