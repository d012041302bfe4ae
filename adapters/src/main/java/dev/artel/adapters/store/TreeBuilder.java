package dev.artel.adapters.store;

import dev.artel.adapters.store.ContentId.Codec;
import dev.artel.core.port.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file into the blocks of a balanced UnixFS tree: all leaves at the same depth, each node
 * full before the next begins, a single leaf its own root. Holds one chunk, and the links of one
 * unfinished node a level, whatever the file's size. Source: {@code importer/balanced} of IPFS's
 * boxo, restated bottom up.
 */
final class TreeBuilder {
  private final Profile profile;
  private final BlockSink sink;
  private final List<List<FileLink>> levels = new ArrayList<>();

  TreeBuilder(Profile profile, BlockSink sink) {
    this.profile = profile;
    this.sink = sink;
  }

  /** Gives all blocks to the sink, children before parents. */
  ContentId add(Source content) throws IOException {
    long size = 0;
    try (var in = content.open()) {
      var chunk = in.readNBytes(profile.chunk());
      do {
        leaf(chunk);
        size += chunk.length;
        chunk = in.readNBytes(profile.chunk());
      } while (chunk.length > 0 && size <= content.size());
    }
    if (size != content.size()) {
      throw new IOException(
          "content said to have %d bytes gave %d: it was changed while it was read"
              .formatted(content.size(), size));
    }
    return root();
  }

  private void leaf(byte[] chunk) throws IOException {
    var block = profile.leaves() == Codec.RAW ? chunk : FileNode.leaf(chunk);
    append(0, emit(profile.leaves(), block, chunk.length, block.length));
  }

  private void append(int level, FileLink link) throws IOException {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    var open = levels.get(level);
    if (open.size() == profile.links()) {
      append(level + 1, branch(open));
    }
    open.add(link);
  }

  private ContentId root() throws IOException {
    for (int level = 0; level < levels.size() - 1; level++) {
      append(level + 1, branch(levels.get(level)));
    }
    var top = levels.getLast();
    return top.size() == 1 ? top.getFirst().id() : branch(top).id();
  }

  /** Closes an unfinished node, and leaves its list empty for the next. */
  private FileLink branch(List<FileLink> open) throws IOException {
    var block = FileNode.branch(open);
    long size = 0;
    long total = block.length;
    for (var link : open) {
      size += link.size();
      total += link.total();
    }
    open.clear();
    return emit(Codec.DAG_PB, block, size, total);
  }

  private FileLink emit(Codec codec, byte[] block, long size, long total) throws IOException {
    var id = ContentId.of(profile.version(), codec, block);
    sink.accept(id, block);
    return new FileLink(id, size, total);
  }
}
