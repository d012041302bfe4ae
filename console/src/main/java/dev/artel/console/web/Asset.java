package dev.artel.console.web;

import dev.artel.core.values.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file that pages need: style, scripts. All come from this program, none from elsewhere.
 *
 * @param tag part of its hash: browsers may keep what they have under it
 */
record Asset(String type, byte[] bytes, String tag) {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
  private static final String OURS = "/dev/artel/console/assets/";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final int TAG_LENGTH = 16;

  static Map<String, Asset> all() {
    var assets = new TreeMap<String, Asset>();
    assets.put("htmx.js", of(HTMX + "htmx.min.js", SCRIPT));
    assets.put("site.js", of(OURS + "site.js", SCRIPT));
    assets.put("site.css", of(OURS + "site.css", "text/css; charset=utf-8"));
    assets.put("icon.svg", of(OURS + "icon.svg", "image/svg+xml"));
    return assets;
  }

  private static Asset of(String path, String type) {
    try (var in = Asset.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + path);
      }
      var bytes = in.readAllBytes();
      var hash = Digests.sha256(bytes).toString();
      return new Asset(type, bytes, hash.substring(2, 2 + TAG_LENGTH));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
