package dev.artel.node.nodefile;

import dev.artel.core.wire.Tree;
import java.util.Map;

/**
 * What the owner of a node wants of it. Paths are relative to the node's folder.
 *
 * @param role that it takes where a task is joined without one
 * @param options for that role
 * @param store settings of it, read by whoever opens it
 * @param data what it holds, read by whoever supplies them
 */
public record NodeFile(
    String role,
    Tree options,
    Key key,
    LedgerPlace ledger,
    Tree store,
    Tree data,
    Bounds limits,
    Http http,
    Log log) {
  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);

  /**
   * Where the key is, and what opens it.
   *
   * @param passphrase a file whose only line it is; empty: it is asked for
   */
  public record Key(String file, String passphrase) {
    static Key defaults() {
      return new Key("key.json", "");
    }
  }

  /**
   * What the node may take of its machine.
   *
   * @param threads that train and score; 0: as many as there are cores
   * @param memory MiB of heap that it is meant to have; 0: what Java takes
   * @param fetch most bytes of one piece of content
   */
  public record Bounds(int threads, long memory, long fetch) {
    public Bounds {
      if (threads < 0 || memory < 0 || fetch < 1) {
        throw new IllegalArgumentException(
            "threads and memory are not negative, fetch is at least 1");
      }
    }

    static Bounds defaults() {
      return new Bounds(0, 0, 1L << 31);
    }
  }

  /**
   * Where health and metrics are told.
   *
   * @param port 0: nowhere
   */
  public record Http(String address, int port) {
    private static final int LAST = 65_535;

    public Http {
      if (port < 0 || port > LAST) {
        throw new IllegalArgumentException("port is from 0 to " + LAST);
      }
    }

    static Http defaults() {
      return new Http("127.0.0.1", 0);
    }
  }

  /** How the log is written. */
  public enum Log {
    PLAIN,
    JSON
  }

  static NodeFile defaults() {
    return new NodeFile(
        "",
        NOTHING,
        Key.defaults(),
        LedgerPlace.defaults(),
        NOTHING,
        NOTHING,
        Bounds.defaults(),
        Http.defaults(),
        Log.PLAIN);
  }
}
