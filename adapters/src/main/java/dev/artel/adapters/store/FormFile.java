package dev.artel.adapters.store;

import dev.artel.core.port.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A form with one file, as in RFC 7578; streamed. */
record FormFile(Source content, String boundary) {
  /** The content's id as the boundary: nobody can put it into the content itself. */
  static FormFile of(WholeFile file) {
    return new FormFile(file, "artel-" + file.cid());
  }

  String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary);
    return BodyPublishers.concat(
        BodyPublishers.ofString(head),
        BodyPublishers.ofInputStream(this::open),
        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
  }

  private InputStream open() {
    try {
      return content.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
