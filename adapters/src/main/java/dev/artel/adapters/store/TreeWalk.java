package dev.artel.adapters.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The leaves of a file in order. The tree may be a stranger's: its depth is bounded, every node
 * must have the size that its parent says, and nodes may not be many for few bytes (a small block
 * named again and again can stand for a file of any length).
 */
final class TreeWalk {
  private static final int DEEPEST = 16;
  private static final int FREE_VISITS = 1024;
  private static final int LEAST_BYTES_A_VISIT = 256;

  private final Blocks blocks;
  private final FileNode root;
  private final Deque<Iterator<FileLink>> path = new ArrayDeque<>();
  private long visits;
  private long seen;

  /** Reads the root alone. */
  TreeWalk(Blocks blocks, ContentId root) throws IOException {
    this.blocks = blocks;
    this.root = FileNode.read(root, blocks.read(root));
    path.push(List.of(new FileLink(root, size(), 0)).iterator());
  }

  /** What the root says of the whole file; true of what all of {@link #next} give. */
  long size() {
    return root.size();
  }

  /** The next leaf's bytes; empty after the last. */
  Optional<ByteBuffer> next() throws IOException {
    while (!path.isEmpty()) {
      if (!path.peek().hasNext()) {
        path.pop();
        continue;
      }
      var link = path.peek().next();
      var node = visit(link);
      if (node.links().isEmpty()) {
        seen += node.size();
        return Optional.of(node.data());
      }
      if (path.size() > DEEPEST) {
        throw new DamagedException(link.id(), "the tree is deeper than " + DEEPEST + " levels");
      }
      path.push(node.links().iterator());
    }
    return Optional.empty();
  }

  /** Reads all that is left, only to check it. */
  void finish() throws IOException {
    boolean more = true;
    while (more) {
      more = next().isPresent();
    }
  }

  private FileNode visit(FileLink link) throws IOException {
    visits++;
    if (visits > FREE_VISITS + seen / LEAST_BYTES_A_VISIT) {
      throw new DamagedException(link.id(), "the tree has too many nodes for its bytes");
    }
    var node = visits == 1 ? root : FileNode.read(link.id(), blocks.read(link.id()));
    if (node.size() != link.size()) {
      throw new DamagedException(
          link.id(), "it has %d bytes, not %d as said above".formatted(node.size(), link.size()));
    }
    return node;
  }
}
