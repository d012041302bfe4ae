package dev.artel.cli.key;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;

/** Asks a person for something secret, which is not shown while it is typed. */
interface Prompt {
  /** Nothing at all where the person ended the input. */
  char[] ask(String question);

  @SuppressWarnings(
      "SystemConsoleNull") // whether it may be null has changed with the JDK's releases
  static Prompt terminal() {
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new CliException(
          ExitCode.USAGE,
          "there is no terminal to ask for the passphrase on: give --passphrase-file");
    }
    return question -> {
      var answer = console.readPassword("%s: ", question);
      return answer == null ? new char[0] : answer;
    };
  }
}
