package dev.artel.testkit.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;

/** Ports of loopback that nobody uses at the moment. */
public final class FreePorts {
  private static final int TRIES = 100;

  private FreePorts() {}

  /** The first of so many in a row. */
  public static int row(int count) {
    for (int i = 0; i < TRIES; i++) {
      int first = any();
      if (areFree(first, count)) {
        return first;
      }
    }
    throw new IllegalStateException("there are no " + count + " free ports in a row");
  }

  private static int any() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean areFree(int first, int count) {
    var taken = new ArrayList<ServerSocket>();
    try {
      for (int port = first; port < first + count; port++) {
        taken.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
      }
      return true;
    } catch (IOException | IllegalArgumentException e) {
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
