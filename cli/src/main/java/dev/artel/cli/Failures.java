package dev.artel.cli;

import dev.artel.adapters.ledger.LedgerDamagedException;
import dev.artel.adapters.ledger.LedgerFormatException;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.learning.data.DataException;
import dev.artel.node.RunFolderException;
import dev.artel.node.StepFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Objects;

/** What a user is told of an exception: one line, and an exit code. */
record Failures(ExitCode code, String line) {
  static Failures of(Throwable failure) {
    return switch (failure) {
      case CliException foreseen -> new Failures(foreseen.code(), message(foreseen));
      case RunFolderException folder -> new Failures(code(folder.kind()), message(folder));
      case StepFailedException step ->
          new Failures(ExitCode.BROKEN_OFF, message(step) + "; mend that and resume the run");
      case LedgerDamagedException damaged ->
          new Failures(ExitCode.DISAGREES, message(damaged) + " (" + damaged.place() + ")");
      case DatabaseException.Damaged damaged -> new Failures(ExitCode.DISAGREES, message(damaged));
      case LedgerFormatException format -> new Failures(ExitCode.NEWER, message(format));
      case DatabaseException.Locked locked -> new Failures(ExitCode.BUSY, message(locked));
      case DataException data -> new Failures(ExitCode.BAD_FILE, message(data));
      case UncheckedIOException wrapped -> of(Objects.requireNonNull(wrapped.getCause()));
      case NoSuchFileException file ->
          new Failures(ExitCode.NO_INPUT, "there is no " + file.getFile());
      case AccessDeniedException file ->
          new Failures(ExitCode.NO_ROOM, "no permission for " + file.getFile());
      case ReadOnlyFileSystemException _ ->
          new Failures(ExitCode.NO_ROOM, "the file system is read-only");
      case FileSystemException file -> new Failures(ExitCode.NO_ROOM, message(file));
      case IOException io -> new Failures(ExitCode.NO_ROOM, message(io));
      case UnsatisfiedLinkError library ->
          new Failures(ExitCode.UNAVAILABLE, "a native library is missing: " + message(library));
      default -> new Failures(ExitCode.BUG, "a mistake in Artel, please report it: " + failure);
    };
  }

  private static ExitCode code(RunFolderException.Kind kind) {
    return switch (kind) {
      case ABSENT -> ExitCode.NO_INPUT;
      case TAKEN -> ExitCode.USAGE;
      case BUSY -> ExitCode.BUSY;
      case NEWER -> ExitCode.NEWER;
    };
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
