package dev.artel.adapters.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The roots that are kept, with all below them: a file a root, named by its block, holding the id
 * as the user knows it. A set, not a count: one unpin undoes any number of pins.
 */
final class Pins {
  private static final int LONGEST = 128;

  private final StoreFolder folder;

  Pins(StoreFolder folder) {
    this.folder = folder;
  }

  private Path path(ContentId id) {
    return folder.pins().resolve(id.block().toString());
  }

  boolean contains(ContentId id) {
    return Files.exists(path(id));
  }

  void add(ContentId id) throws IOException {
    folder.write(path(id), (id + "\n").getBytes(StandardCharsets.US_ASCII));
    folder.sync(folder.pins());
  }

  /** Whether it was pinned. */
  boolean remove(ContentId id) throws IOException {
    boolean was = folder.delete(path(id));
    if (was) {
      folder.sync(folder.pins());
    }
    return was;
  }

  List<ContentId> list() throws IOException {
    var found = new ArrayList<ContentId>();
    for (var file : StoreFolder.files(folder.pins())) {
      var named = ContentId.find(file.getFileName().toString());
      if (named.isPresent()) {
        found.add(shown(named.get(), file));
      }
    }
    return found;
  }

  /** The name alone says what is pinned; the text inside, if it is whole, how it was written. */
  private static ContentId shown(ContentId named, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var text = new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII).strip();
      return ContentId.find(text).filter(id -> id.block().equals(named)).orElse(named);
    }
  }
}
