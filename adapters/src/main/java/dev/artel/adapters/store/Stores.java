package dev.artel.adapters.store;

import dev.artel.core.port.ContentStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens the stores that settings name.
 *
 * @param base of relative paths
 * @param s3 opens those on S3, whose libraries are another module's
 */
public record Stores(Path base, Opener s3) {
  /** Opens a store of one kind; relative paths are under the folder. */
  @FunctionalInterface
  public interface Opener {
    ContentStore open(StoreSettings settings, Path base) throws IOException;
  }

  /** Touches nothing yet, neither disk nor network; whoever has the store closes it. */
  public ContentStore open(StoreSettings settings) throws IOException {
    var own = single(settings);
    if (settings.sources().isEmpty()) {
      return own;
    }
    var others = new ArrayList<ContentStore>();
    for (var source : settings.sources()) {
      others.add(open(source));
    }
    return new FallbackStore(own, List.copyOf(others), settings.patient());
  }

  private ContentStore single(StoreSettings settings) throws IOException {
    return switch (settings.kind()) {
      case EMBEDDED -> new EmbeddedStore(base.resolve(settings.path()));
      case DIRECTORY -> new DirectoryStore(base.resolve(settings.path()));
      case KUBO -> new KuboStore(settings.uri(), settings.peers(), settings.patient());
      case S3 -> s3.open(settings, base);
    };
  }
}
