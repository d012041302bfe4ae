package dev.artel.cli.engines;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Rows of loopback's ports for engines, below those that systems give to whoever dials out. Each
 * folder begins to look at a place of its own, so that networks that are started at once do not
 * meet.
 */
final class Ports {
  private static final int FIRST = 10_000;
  private static final int ROWS = 340;
  private static final int LENGTH = 64;

  private Ports() {}

  /** The first of a row that is free. */
  static int row(Path folder) {
    int begin = Math.floorMod(folder.toAbsolutePath().normalize().hashCode(), ROWS);
    return IntStream.range(0, ROWS)
        .map(i -> FIRST + (begin + i) % ROWS * LENGTH)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(
            () ->
                new CliException(
                    ExitCode.UNAVAILABLE, "no row of %d ports is free here".formatted(LENGTH)));
  }

  /** Whether nobody listens on any port of a row. */
  static boolean isFree(int first) {
    return IntStream.range(first, first + LENGTH).allMatch(Ports::isNobodys);
  }

  private static boolean isNobodys(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
