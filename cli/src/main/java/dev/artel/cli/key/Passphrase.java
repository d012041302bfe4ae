package dev.artel.cli.key;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What opens a key file. Kept in an array, never in a string, and wiped when it is closed. */
public final class Passphrase implements AutoCloseable {
  private static final int LONGEST = 1024;

  private final char[] letters;

  private Passphrase(char[] letters) {
    this.letters = letters;
  }

  /** Of demo keys, which protect nothing. */
  public static Passphrase of(String letters) {
    return new Passphrase(letters.toCharArray());
  }

  /** Of a file whose only line it is. */
  public static Passphrase read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var octets = in.readNBytes(LONGEST + 1);
      try {
        return new Passphrase(line(file, octets));
      } finally {
        Arrays.fill(octets, (byte) 0);
      }
    }
  }

  private static char[] line(Path file, byte[] octets) {
    if (octets.length > LONGEST) {
      throw refused(file, "is too long for a passphrase: at most " + LONGEST + " bytes");
    }
    var text = decoded(file, octets);
    try {
      int end = withoutEnd(text);
      for (int i = 0; i < end; i++) {
        if (text.get(i) == '\n') {
          throw refused(file, "has several lines: a passphrase is one");
        }
      }
      if (end == 0) {
        throw refused(file, "holds no passphrase");
      }
      return Arrays.copyOf(text.array(), end);
    } finally {
      Arrays.fill(text.array(), '\0');
    }
  }

  private static CharBuffer decoded(Path file, byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
    } catch (CharacterCodingException e) {
      throw refused(file, "is not UTF-8 text");
    }
  }

  private static int withoutEnd(CharBuffer text) {
    int end = text.limit();
    end -= end > 0 && text.get(end - 1) == '\n' ? 1 : 0;
    return end > 0 && text.get(end - 1) == '\r' ? end - 1 : end;
  }

  private static CliException refused(Path file, String why) {
    return new CliException(ExitCode.BAD_FILE, file + " " + why);
  }

  /** Of the person at the terminal. */
  public static Passphrase asked() {
    return asked(Prompt.terminal());
  }

  /** Of a person. */
  static Passphrase asked(Prompt prompt) {
    var letters = prompt.ask("passphrase");
    if (letters.length == 0) {
      throw new CliException(ExitCode.USAGE, "an empty passphrase protects nothing");
    }
    return new Passphrase(letters);
  }

  /** Of a person, who will not be able to correct a slip later. */
  static Passphrase askedTwice(Prompt prompt) {
    var first = asked(prompt);
    var second = prompt.ask("once more");
    try {
      if (!Arrays.equals(first.letters, second)) {
        first.close();
        throw new CliException(ExitCode.USAGE, "the two passphrases differ; nothing was written");
      }
      return first;
    } finally {
      Arrays.fill(second, '\0');
    }
  }

  /** The array itself: it is wiped with this. */
  char[] letters() {
    return letters;
  }

  @Override
  public void close() {
    Arrays.fill(letters, '\0');
  }
}
