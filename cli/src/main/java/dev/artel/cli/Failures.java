package dev.artel.cli;

import dev.artel.adapters.ledger.LedgerFormatException;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.adapters.store.StoreDamagedException;
import dev.artel.adapters.store.StoreFormatException;
import dev.artel.cli.engines.EngineException;
import dev.artel.cli.show.Plain;
import dev.artel.learning.data.DataException;
import dev.artel.ledger.evm.EvmException;
import dev.artel.node.FolderException;
import dev.artel.node.KeyInUseException;
import dev.artel.node.StepFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Objects;
import picocli.CommandLine.ExecutionException;

/** What a user is told of an exception: one line, and an exit code. */
record Failures(ExitCode code, String line) {
  Failures {
    line = Plain.text(line);
  }

  static Failures of(Throwable failure) {
    return switch (failure) {
      case CliException foreseen -> new Failures(foreseen.code(), message(foreseen));
      case FolderException folder -> new Failures(code(folder.kind()), message(folder));
      case KeyInUseException key -> new Failures(ExitCode.BUSY, message(key));
      case StepFailedException step ->
          new Failures(ExitCode.BROKEN_OFF, message(step) + "; mend that and resume the run");
      case DatabaseException.Damaged damaged -> new Failures(ExitCode.BAD_FILE, message(damaged));
      case LedgerFormatException.OtherVersion other -> new Failures(ExitCode.NEWER, message(other));
      case LedgerFormatException format -> new Failures(ExitCode.BAD_FILE, message(format));
      case StoreFormatException other -> new Failures(ExitCode.NEWER, message(other));
      case StoreDamagedException damaged -> new Failures(ExitCode.BAD_FILE, message(damaged));
      case DatabaseException.Locked locked -> new Failures(ExitCode.BUSY, message(locked));
      case DataException data -> new Failures(ExitCode.BAD_FILE, message(data));
      case UncheckedIOException wrapped -> of(Objects.requireNonNull(wrapped.getCause()));
      case EngineException engine -> new Failures(ExitCode.UNAVAILABLE, message(engine));
      case EvmException chain -> new Failures(ExitCode.UNAVAILABLE, message(chain));
      case ConnectException away -> new Failures(ExitCode.UNAVAILABLE, message(away));
      case NoSuchFileException file ->
          new Failures(ExitCode.NO_INPUT, "there is no " + file.getFile());
      case AccessDeniedException file ->
          new Failures(ExitCode.NO_ROOM, "no permission for " + file.getFile());
      case ReadOnlyFileSystemException _ ->
          new Failures(ExitCode.NO_ROOM, "the file system is read-only");
      case FileSystemException file -> new Failures(ExitCode.NO_ROOM, message(file));
      case CharacterCodingException _ ->
          new Failures(ExitCode.BAD_FILE, "a file that was to be read is not UTF-8 text");
      case IOException io -> new Failures(ExitCode.NO_ROOM, message(io));
      case UnsatisfiedLinkError library ->
          new Failures(ExitCode.UNAVAILABLE, "a native library is missing: " + message(library));
      case OutOfMemoryError _ ->
          new Failures(
              ExitCode.UNAVAILABLE,
              "memory is used up: give more, such as JAVA_TOOL_OPTIONS=-Xmx4g for 4 GiB");
      case InterruptedException _ -> new Failures(ExitCode.INTERRUPTED, "stopped");
      case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      default -> new Failures(ExitCode.BUG, "a mistake in Artel, please report it: " + failure);
    };
  }

  private static ExitCode code(FolderException.Kind kind) {
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
