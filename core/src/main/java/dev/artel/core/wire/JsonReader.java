package dev.artel.core.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/**
 * A strict reader of RFC 8259: no comments, no trailing commas, no key twice, bounded depth and
 * bounded numbers, so that no text can make it allocate more than a small multiple of its own
 * length.
 */
final class JsonReader {

  private static final String VALUE_WANTED = "a value is wanted";
  private static final String DIGIT_WANTED = "a digit is wanted";

  private final String text;
  private int at;
  private int line = 1;

  JsonReader(String text) {
    this.text = text;
  }

  Tree document() {
    skipSpace();
    var tree = value(0);
    skipSpace();
    if (at < text.length()) {
      throw wrong("something follows the end of the value");
    }
    return tree;
  }

  private Tree value(int depth) {
    if (depth > Tree.DEEPEST) {
      throw wrong("nested deeper than " + Tree.DEEPEST);
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Tree.Str(string(), line);
      case 't' -> word("true", new Tree.Bool(true, line));
      case 'f' -> word("false", new Tree.Bool(false, line));
      case 'n' -> word("null", new Tree.Null(line));
      default -> number();
    };
  }

  private Tree object(int depth) {
    int start = line;
    var fields = new LinkedHashMap<String, Tree>();
    at++;
    skipSpace();
    while (peek() != '}') {
      if (!fields.isEmpty()) {
        expect(',');
      }
      var key = key();
      expect(':');
      if (fields.containsKey(key)) {
        throw wrong("the key \"" + key + "\" is there twice");
      }
      fields.put(key, value(depth + 1));
      skipSpace();
    }
    at++;
    return new Tree.Obj(fields, start);
  }

  private String key() {
    if (peek() != '"') {
      throw wrong("a key in quotes is wanted");
    }
    var key = string();
    skipSpace();
    return key;
  }

  private Tree array(int depth) {
    int start = line;
    var items = new ArrayList<Tree>();
    at++;
    skipSpace();
    while (peek() != ']') {
      if (!items.isEmpty()) {
        expect(',');
      }
      items.add(value(depth + 1));
      skipSpace();
    }
    at++;
    return new Tree.Arr(items, start);
  }

  private String string() {
    var value = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw wrong("a control character in a string");
      }
      value.append(c == '\\' ? escaped() : c);
    }
    at++;
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
      throw wrong("half a surrogate pair in a string");
    }
    return value.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("no such escape: \\" + c);
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      char digit = peek();
      if (!HexFormat.isHexDigit(digit)) {
        throw wrong("four hex digits are wanted after \\u");
      }
      code = code * 16 + HexFormat.fromHexDigit(digit);
      at++;
    }
    return (char) code;
  }

  private Tree number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int whole = digits(start == at ? VALUE_WANTED : DIGIT_WANTED);
    if (whole > 1 && text.charAt(at - whole) == '0') {
      throw wrong("a number begins with a zero too many");
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits(DIGIT_WANTED);
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits(DIGIT_WANTED);
    }
    return Tree.Num.of(text.substring(start, at), line)
        .orElseThrow(() -> wrong("the number is out of all bounds"));
  }

  private int digits(String otherwise) {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw wrong(otherwise);
    }
    return at - start;
  }

  private Tree word(String word, Tree tree) {
    if (!text.startsWith(word, at)) {
      throw wrong(VALUE_WANTED);
    }
    at += word.length();
    return tree;
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw wrong("'" + wanted + "' is wanted");
    }
    at++;
    skipSpace();
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("the text ends too early");
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at++) == '\n') {
        line++;
      }
    }
  }

  private JsonException wrong(String what) {
    return new JsonException(line, what);
  }
}
