package dev.artel.cli;

import dev.artel.adapters.store.ContentId;
import dev.artel.adapters.store.Profile;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a user names a store, its content and its profiles by. */
final class StorePlace {
  private StorePlace() {}

  /** {@code $ARTEL_STORE}, else in the data folder of the XDG Base Directory specification. */
  static Path byDefault(Map<String, String> environment, String home) {
    var named = environment.getOrDefault("ARTEL_STORE", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    var data = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
    // The specification has relative ones ignored.
    var base = data.isAbsolute() ? data : Path.of(home, ".local", "share");
    return base.resolve("artel").resolve("store");
  }

  /** Which ids content is given. */
  enum Ids {
    CID_V0("cid-v0"),
    CID_V1("cid-v1");

    private final String label;

    Ids(String label) {
      this.label = label;
    }

    Profile profile() {
      return this == CID_V0 ? Profile.V0 : Profile.V1;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** Reads a content id of the command line. */
  static final class Id implements ITypeConverter<ContentId> {
    @Override
    public ContentId convert(String text) {
      try {
        return ContentId.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
