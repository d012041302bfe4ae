package dev.artel.adapters.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/** Mark and sweep, while nobody writes. */
final class Sweep {
  private final StoreFolder folder;
  private final BlockFiles blocks;
  private final Pins pins;

  Sweep(StoreFolder folder, BlockFiles blocks, Pins pins) {
    this.folder = folder;
    this.blocks = blocks;
    this.pins = pins;
  }

  Collected run() throws IOException {
    var reached = new HashSet<ContentId>();
    for (var pin : pins.list()) {
      mark(pin, reached);
    }
    long deleted = 0;
    long bytes = 0;
    for (var block : blocks.all()) {
      if (!reached.contains(block)) {
        bytes += blocks.size(block);
        blocks.delete(block);
        deleted++;
      }
    }
    var leftovers = folder.leftovers();
    for (var file : leftovers) {
      bytes += Files.size(file);
      folder.delete(file);
    }
    return new Collected(deleted, bytes, leftovers.size(), reached.size());
  }

  private void mark(ContentId pin, Set<ContentId> reached) throws IOException {
    var open = new ArrayDeque<ContentId>();
    open.push(pin);
    while (!open.isEmpty()) {
      var next = open.pop();
      if (reached.add(next.block())) {
        try {
          blocks.links(next).forEach(link -> open.push(link.id()));
        } catch (BlockException e) {
          throw new StoreDamagedException(
              "nothing was collected: of the pinned %s %s; add the file again, or unpin it"
                  .formatted(pin, e.getMessage()),
              e);
        }
      }
    }
  }
}
