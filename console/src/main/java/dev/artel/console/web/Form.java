package dev.artel.console.web;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form as a browser sends it, or the part of an address behind the question mark. */
public record Form(Map<String, List<String>> fields) {
  public static final Form EMPTY = new Form(Map.of());

  private static final int MOST_BYTES = 8 << 20;
  private static final int MOST_FIELDS = 100_000;
  private static final int TOO_LARGE = 413;
  private static final int BAD_REQUEST = 400;

  /** Of the request's body, at most 8 MiB. */
  static Form read(ServerRequest request) {
    try (var in = request.content().inputStream()) {
      var body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new Refusal(TOO_LARGE, "A form has at most 8 MiB; upload a file instead.");
      }
      return parse(new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the form did not come whole", e);
    }
  }

  static Form parse(String text) {
    var fields = new LinkedHashMap<String, List<String>>();
    int from = 0;
    int count = 0;
    while (from < text.length()) {
      int next = text.indexOf('&', from);
      int to = next < 0 ? text.length() : next;
      if (++count > MOST_FIELDS) {
        throw new Refusal(TOO_LARGE, "A form has at most " + MOST_FIELDS + " fields.");
      }
      int is = text.indexOf('=', from);
      boolean named = is >= 0 && is < to;
      var name = decoded(text.substring(from, named ? is : to));
      var value = named ? decoded(text.substring(is + 1, to)) : "";
      fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      from = to + 1;
    }
    return new Form(fields);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(BAD_REQUEST, "The form is not encoded as browsers do.");
    }
  }

  /** Empty where there is no such field. */
  public String text(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }
}
