package dev.artel.console.shop;

import dev.artel.core.values.Digests;
import dev.artel.node.report.Letters;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A picture of a product, as its shop has none: drawn from the hash of its kind (form and colours)
 * and of itself (the turn of things), the same each time.
 */
public final class Picture {
  private static final int SIZE = 160;
  private static final int SHAPES = 7;
  private static final int BYTE = 0xFF;
  private static final int LABEL = 24;

  private final byte[] kind;
  private final byte[] self;

  private Picture(Product product) {
    this.kind = hash(product.shape());
    this.self = hash(product.id() + " " + product.brand());
  }

  private static byte[] hash(String text) {
    return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).bytes().toArray();
  }

  public static String svg(Product product) {
    return new Picture(product).draw(product.kind());
  }

  private String draw(String label) {
    int hue = (kind[0] & BYTE) * 360 / 256;
    int other = (hue + 150 + (kind[1] & 63)) % 360;
    var svg = new StringBuilder(2048);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 160\">");
    svg.append(rect(hue));
    int count = 3 + (kind[2] & 3);
    for (int i = 0; i < count; i++) {
      svg.append(shape(i, i % 2 == 0 ? other : hue));
    }
    svg.append("<text x=\"80\" y=\"150\" font-family=\"system-ui,sans-serif\" font-size=\"12\"")
        .append(" text-anchor=\"middle\" fill=\"hsl(")
        .append(hue)
        .append(" 45% 22%)\">")
        .append(escaped(Letters.plain(label, LABEL)))
        .append("</text></svg>");
    return svg.toString();
  }

  private static String rect(int hue) {
    return "<rect width=\"160\" height=\"160\" fill=\"hsl(" + hue + " 55% 88%)\"/>";
  }

  private String shape(int i, int hue) {
    int x = 40 + (self[i] & BYTE) * 80 / 256;
    int y = 36 + (self[i + 8] & BYTE) * 70 / 256;
    int size = 14 + (self[i + 16] & BYTE) * 24 / 256;
    int light = 42 + 7 * i;
    var paint =
        String.format(Locale.ROOT, " fill=\"hsl(%d 60%% %d%%)\" fill-opacity=\".82\"", hue, light);
    var turn =
        " transform=\"rotate(" + (self[(i + 24) & 31] & BYTE) * 360 / 256 + " " + x + " " + y;
    return outline(x, y, size) + paint + turn + ")\"/>";
  }

  private String outline(int x, int y, int s) {
    return switch ((kind[3] & BYTE) % SHAPES) {
      case 0 -> ellipse(x, y, s, s);
      case 1 -> box(x, y, s, s);
      case 2 -> box(x, y, s / 2, s);
      case 3 -> ellipse(x, y, s, s / 2 + 3);
      case 4 -> polygon(x, y - s, x + s, y + s, x - s, y + s);
      case 5 -> polygon(x, y - s, x + s, y, x, y + s, x - s, y);
      default -> polygon(x - s, y, x - s / 2, y - s, x + s / 2, y - s, x + s, y, x, y + s);
    };
  }

  private static String ellipse(int x, int y, int wide, int high) {
    return "<ellipse cx=\"%d\" cy=\"%d\" rx=\"%d\" ry=\"%d\"".formatted(x, y, wide, high);
  }

  private static String box(int x, int y, int wide, int high) {
    return "<rect rx=\"5\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\""
        .formatted(x - wide, y - high, 2 * wide, 2 * high);
  }

  private static String polygon(int... points) {
    var text = new StringBuilder("<polygon points=\"");
    for (int point : points) {
      text.append(Math.clamp(point, -SIZE, 2 * SIZE)).append(' ');
    }
    return text.append('"').toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
