package dev.artel.adapters.store;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.nio.file.Path;

/** Fills a disk of 4 MiB through a store, makes room, and prints what came of it. */
final class FullDiskProcess {
  private static final Source SMALL = new Pattern(1, 1_000_000);
  private static final Source LARGE = new Pattern(2, 6_000_000);
  private static final Source NEXT = new Pattern(3, 2_500_000);

  private FullDiskProcess() {}

  public static void main(String[] arguments) throws IOException {
    var disk = Path.of(arguments[0]);
    var embedded = new EmbeddedStore(disk.resolve("embedded"));
    fill(embedded);
    System.out.println("freed " + (embedded.gc().blocks() > 0));
    next(embedded);
    for (var pinned : embedded.list()) {
      embedded.unpin(pinned.id());
    }
    embedded.gc();
    fill(new DirectoryStore(disk.resolve("files")));
    next(new DirectoryStore(disk.resolve("files")));
  }

  /** Keeps the small one whole when the large one does not fit. */
  private static void fill(ContentStore store) throws IOException {
    var small = store.put(SMALL);
    try {
      store.put(LARGE);
      System.out.println("it fitted");
    } catch (IOException e) {
      System.out.println("refused: " + e.getMessage());
    }
    var large = Profile.V0.id(LARGE);
    System.out.println(store.fetch(new Cid(large.digest()), 6_000_000));
    System.out.println("kept " + (store.fetch(small, 1_000_000) instanceof Fetched.Found));
  }

  private static void next(ContentStore store) throws IOException {
    var id = store.put(NEXT);
    System.out.println("next " + (store.fetch(id, 2_500_000) instanceof Fetched.Found));
  }
}
