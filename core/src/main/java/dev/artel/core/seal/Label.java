package dev.artel.core.seal;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.nio.charset.StandardCharsets;

/**
 * The one name of a piece of work, of its secrets and of its result. {@link Address#ZERO} stands
 * where all parties must make the same bytes.
 */
public record Label(Hash task, Address party, String path) {
  private static final int SUFFIX = 4;

  /**
   * The path of a piece of work whose result depends on {@code inputs}: {@code seat/3/1@9c41...}.
   */
  public static String path(String stem, Hash inputs) {
    return stem + "@" + inputs.bytes().slice(0, SUFFIX).digits();
  }

  /** Task, party, path: two parts of fixed size and the rest, so two labels never read alike. */
  Bytes bytes() {
    var text = Bytes.of(path.getBytes(StandardCharsets.UTF_8));
    return task.bytes().concat(party.bytes()).concat(text);
  }
}
