package dev.artel.testkit.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports of loopback for engines, which open them some time after they are chosen. They are below
 * those that systems give to whoever dials out, and of blocks of which each process has its own:
 * nobody else takes one meanwhile.
 */
public final class FreePorts {
  private static final int FIRST = 2_048;
  private static final int BLOCKS = 124;
  private static final int LENGTH = 64;

  /** The first port of each block of this process, held until it ends. */
  private static final List<ServerSocket> CLAIMS = new ArrayList<>();

  private static int next;
  private static int end;

  private FreePorts() {}

  /** The first of so many in a row, which are given to nobody again. */
  public static synchronized int row(int count) {
    if (count >= LENGTH) {
      throw new IllegalArgumentException(count + " ports in a row are too many");
    }
    while (next + count > end || !areFree(next, count)) {
      if (next + count < end) {
        next++;
      } else {
        claim();
      }
    }
    next += count;
    return next - count;
  }

  private static void claim() {
    int begin = (int) (ProcessHandle.current().pid() % BLOCKS);
    for (int i = 0; i < BLOCKS; i++) {
      int first = FIRST + (begin + i) % BLOCKS * LENGTH;
      try {
        CLAIMS.add(open(first));
        next = first + 1;
        end = first + LENGTH;
        return;
      } catch (IOException e) {
        // Somebody's already.
      }
    }
    throw new IllegalStateException("all ports from " + FIRST + " on are taken");
  }

  private static ServerSocket open(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private static boolean areFree(int first, int count) {
    var taken = new ArrayList<ServerSocket>();
    try {
      for (int port = first; port < first + count; port++) {
        taken.add(open(port));
      }
      return true;
    } catch (IOException e) {
      return false;
    } finally {
      taken.forEach(FreePorts::close);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
