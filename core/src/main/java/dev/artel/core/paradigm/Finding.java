package dev.artel.core.paradigm;

/** One line of an audit. */
public record Finding(String subject, Opinion opinion, String detail) {
  /** What an auditor can say of something. */
  public enum Opinion {
    AGREES,
    DISAGREES,
    /** The auditor was not given what it takes to tell. */
    UNCHECKED
  }

  public static Finding of(String subject, boolean agrees, String detail) {
    return new Finding(subject, agrees ? Opinion.AGREES : Opinion.DISAGREES, detail);
  }

  public boolean agrees() {
    return opinion == Opinion.AGREES;
  }

  public static Finding unchecked(String subject, String detail) {
    return new Finding(subject, Opinion.UNCHECKED, detail);
  }
}
