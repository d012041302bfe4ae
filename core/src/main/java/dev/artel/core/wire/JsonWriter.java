package dev.artel.core.wire;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.TreeMap;

/**
 * Trees as text: compact, or indented for people. Half a surrogate pair, which no encoding has,
 * becomes the replacement character.
 */
final class JsonWriter {
  private static final int WIDEST_PLAIN = 40;
  private static final char REPLACEMENT = '\ufffd';

  private final StringBuilder out = new StringBuilder();
  private final boolean sorted;
  private final boolean pretty;

  JsonWriter(boolean sorted, boolean pretty) {
    this.sorted = sorted;
    this.pretty = pretty;
  }

  String write(Tree tree) {
    value(tree, 0);
    return out.toString();
  }

  private void value(Tree tree, int depth) {
    switch (tree) {
      case Tree.Obj object -> object(object, depth);
      case Tree.Arr array -> array(array, depth);
      case Tree.Str string -> quote(string.value());
      case Tree.Num number -> out.append(plain(number.value()));
      case Tree.Bool flag -> out.append(flag.value());
      case Tree.Null _ -> out.append("null");
    }
  }

  /** One text for one number, whatever its form was when it was read. */
  private static String plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return Math.abs((long) stripped.scale()) + stripped.precision() <= WIDEST_PLAIN
        ? stripped.toPlainString()
        : stripped.toString();
  }

  private void object(Tree.Obj object, int depth) {
    var fields = sorted ? new TreeMap<>(object.fields()) : object.fields();
    out.append('{');
    for (var entries = fields.entrySet().iterator(); entries.hasNext(); ) {
      var entry = entries.next();
      newLine(depth + 1);
      quote(entry.getKey());
      out.append(pretty ? ": " : ":");
      value(entry.getValue(), depth + 1);
      comma(entries);
    }
    if (!fields.isEmpty()) {
      newLine(depth);
    }
    out.append('}');
  }

  private void array(Tree.Arr array, int depth) {
    out.append('[');
    for (var items = array.items().iterator(); items.hasNext(); ) {
      newLine(depth + 1);
      value(items.next(), depth + 1);
      comma(items);
    }
    if (!array.items().isEmpty()) {
      newLine(depth);
    }
    out.append(']');
  }

  private void comma(Iterator<?> rest) {
    if (rest.hasNext()) {
      out.append(',');
    }
  }

  private void newLine(int depth) {
    if (pretty) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
          } else {
            out.append(Character.isSurrogate(c) && !paired(text, i) ? REPLACEMENT : c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
