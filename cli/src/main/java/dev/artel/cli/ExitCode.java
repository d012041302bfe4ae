package dev.artel.cli;

/** The catalogue of exit codes; where sysexits has a number for it, that one. */
public enum ExitCode {
  OK(0, "done"),
  DISAGREES(1, "a check found something wrong: what it printed says where"),
  USAGE(64, "the command line is wrong"),
  BAD_FILE(65, "a file that was given is wrong or damaged"),
  NO_INPUT(66, "a file or folder that was named is not there"),
  UNAVAILABLE(69, "something that is needed is missing: a JDK, data, a native library"),
  BUG(70, "a mistake in Artel: please report it"),
  NO_ROOM(73, "something cannot be written: a full disk, a read-only folder"),
  BROKEN_OFF(75, "the run was broken off and can be resumed"),
  BUSY(76, "another process works in this folder, or with this key"),
  NEWER(77, "the file or folder was made by another version of Artel"),
  INTERRUPTED(130, "stopped by Ctrl-C; a run can be resumed");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  public String meaning() {
    return meaning;
  }
}
