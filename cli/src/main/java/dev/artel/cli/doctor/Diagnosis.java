package dev.artel.cli.doctor;

/**
 * One thing that was looked at.
 *
 * @param remedy what to do about it; empty where nothing is to be done
 */
public record Diagnosis(String subject, State state, String found, String remedy) {
  /** How it stands. */
  public enum State {
    OK("ok"),
    /** Something that only some work needs. */
    OPTIONAL("absent"),
    /** Nothing can be run without it. */
    MISSING("MISSING");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  static Diagnosis ok(String subject, String found) {
    return new Diagnosis(subject, State.OK, found, "");
  }

  static Diagnosis optional(String subject, String found, String remedy) {
    return new Diagnosis(subject, State.OPTIONAL, found, remedy);
  }

  static Diagnosis missing(String subject, String found, String remedy) {
    return new Diagnosis(subject, State.MISSING, found, remedy);
  }
}
