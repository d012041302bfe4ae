package dev.artel.console.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes a multipart body apart, byte by byte. The delimiter begins with the only CR in it, so after
 * a false start the search can only begin anew at the byte at hand.
 */
final class Multipart {
  private static final Pattern NAME =
      Pattern.compile("(?i)content-disposition:.*[; ]name=\"([^\"]*)\".*");
  private static final Pattern FILE = Pattern.compile("(?i)content-disposition:.*[; ]filename=.*");
  private static final int LONGEST_HEADER = 8192;
  private static final int LONGEST_FIELD = 1 << 16;
  private static final int MOST_PARTS = 100;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  private final InputStream in;
  private final byte[] delimiter;
  private final long mostFileBytes;

  Multipart(InputStream in, String boundary, long mostFileBytes) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    this.mostFileBytes = mostFileBytes;
  }

  /** Returns the short fields; the bytes of the file go to {@code file}. */
  Map<String, String> read(OutputStream file) throws IOException {
    var fields = new TreeMap<String, String>();
    // The first delimiter stands at the very beginning, without a line break before it.
    part(OutputStream.nullOutputStream(), 0, 2);
    for (int parts = 0; isThereAnother(); parts++) {
      if (parts == MOST_PARTS) {
        throw new Refusal(TOO_LARGE, "This form has too many fields.");
      }
      var header = header();
      var name = NAME.matcher(header);
      if (FILE.matcher(header).matches()) {
        part(file, mostFileBytes, 0);
      } else {
        var value = new ByteArrayOutputStream();
        part(value, LONGEST_FIELD, 0);
        fields.put(name.matches() ? name.group(1) : "", value.toString(StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  private boolean isThereAnother() throws IOException {
    int one = next();
    int two = next();
    if (one == '-' && two == '-') {
      return false;
    }
    if (one != '\r' || two != '\n') {
      throw broken();
    }
    return true;
  }

  /** The line that says what the part is; of the others nothing is needed. */
  private String header() throws IOException {
    var found = "";
    int left = LONGEST_HEADER;
    while (true) {
      var line = new ByteArrayOutputStream();
      for (int b = next(); b != '\n'; b = next()) {
        line.write(b);
        if (--left == 0) {
          throw broken();
        }
      }
      var text = line.toString(StandardCharsets.UTF_8).strip();
      if (text.isEmpty()) {
        return found;
      }
      found = NAME.matcher(text).matches() ? text : found;
    }
  }

  private void part(OutputStream out, long most, int begun) throws IOException {
    int matched = begun;
    long size = 0;
    while (matched < delimiter.length) {
      int b = next();
      if (b == delimiter[matched]) {
        matched++;
        continue;
      }
      out.write(Arrays.copyOf(delimiter, matched));
      size += matched;
      matched = b == delimiter[0] ? 1 : 0;
      if (matched == 0) {
        out.write(b);
        size++;
      }
      if (size > most) {
        throw new Refusal(TOO_LARGE, "This file has more than " + (mostFileBytes >> 20) + " MiB.");
      }
    }
  }

  private int next() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw broken();
    }
    return b;
  }

  private static Refusal broken() {
    return new Refusal(BAD_REQUEST, "The upload did not come whole.");
  }
}
