package dev.artel.console.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A form with a file (multipart/form-data, RFC 7578), streamed: its file goes to disk, at most 64
 * MiB of it, its other fields are short. The file is gone when this is closed.
 */
public final class Upload implements AutoCloseable {
  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data;.*boundary=\"?([A-Za-z0-9'()+_,./:=?-]{1,70})\"?.*");

  private static final long MOST = 64L << 20;
  private static final int BAD_REQUEST = 400;

  private final Path file;
  private final Map<String, String> fields;

  private Upload(Path file, Map<String, String> fields) {
    this.file = file;
    this.fields = fields;
  }

  public static Upload of(ServerRequest request) throws IOException {
    var type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    var matcher = BOUNDARY.matcher(type);
    if (!matcher.matches()) {
      throw new Refusal(BAD_REQUEST, "This is no form with a file.");
    }
    try (var in = request.content().inputStream()) {
      return read(in, matcher.group(1));
    }
  }

  static Upload read(InputStream body, String boundary) throws IOException {
    var file = Files.createTempFile("artel-upload", ".csv");
    boolean whole = false;
    try (var in = new BufferedInputStream(body);
        OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING))) {
      var fields = new Multipart(in, boundary, MOST).read(out);
      whole = true;
      return new Upload(file, fields);
    } finally {
      if (!whole) {
        Files.delete(file);
      }
    }
  }

  /** Empty where there is no such field. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public InputStream file() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
