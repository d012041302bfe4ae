package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The catalogue of exit codes as it is promised to scripts and people. */
class FailuresTest {
  @Test
  void shouldKeepTheNumbersThatScriptsRelyOn() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
        .containsExactly(0, 1, 64, 65, 66, 69, 70, 73, 75, 76, 77, 130);
  }

  @Test
  void shouldEndEveryFailureWithACodeAndALine() {
    var codes =
        Map.<Throwable, ExitCode>of(
            new CliException(ExitCode.BROKEN_OFF, "foreseen"), ExitCode.BROKEN_OFF,
            new NoSuchFileException("here"), ExitCode.NO_INPUT,
            new AccessDeniedException("there"), ExitCode.NO_ROOM,
            new ReadOnlyFileSystemException(), ExitCode.NO_ROOM,
            new FileSystemException("disk", null, "No space left on device"), ExitCode.NO_ROOM,
            new UncheckedIOException(new IOException("torn")), ExitCode.NO_ROOM,
            new MalformedInputException(1), ExitCode.BAD_FILE,
            new UnsatisfiedLinkError("libtorch"), ExitCode.UNAVAILABLE,
            new InterruptedException(), ExitCode.INTERRUPTED,
            new IllegalStateException(), ExitCode.BUG);

    codes.forEach(
        (failure, code) -> {
          var told = Failures.of(failure);
          assertThat(told.code()).as(failure.toString()).isEqualTo(code);
          assertThat(told.line()).isNotBlank();
        });
    assertThat(Failures.of(new OutOfMemoryError()).code()).isEqualTo(ExitCode.UNAVAILABLE);
  }

  @Test
  void shouldTellAnErrorInOneLineToo() {
    var err = new StringWriter();
    var line = Main.commandLine().setErr(new PrintWriter(err));
    line.addSubcommand("x", new Failing());

    assertThat(line.execute("x")).isEqualTo(ExitCode.UNAVAILABLE.number());
    assertThat(err.toString()).isEqualTo("artel: a native library is missing: libnone\n");
  }

  @CommandLine.Command
  private static final class Failing implements Runnable {
    @Override
    public void run() {
      throw new UnsatisfiedLinkError("libnone");
    }
  }

  @Test
  void shouldSayHowItIsUsedWhereItIsMisused() {
    var said = artel("ledger", "log");

    assertThat(said.code()).isEqualTo(64);
    assertThat(said.err()).contains("LEDGER", "try: artel ledger log --help");
    assertThat(artel("fly").code()).isEqualTo(64);
    assertThat(artel("store", "get", "--fast").code()).isEqualTo(64);
  }
}
