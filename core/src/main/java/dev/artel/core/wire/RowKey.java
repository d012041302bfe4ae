package dev.artel.core.wire;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The text key of a row: the wire name of its record, a slash, and the key components in
 * fixed-width hex. So keys sort as their components do, and are valid in SQLite and Fabric alike.
 */
public final class RowKey {
  private static final HexFormat HEX = HexFormat.of();
  private static final String COINS = "%024x";

  private RowKey() {}

  /** The key of a row, made of its first {@code width} components. */
  public static String of(Record row, int width) {
    var shape = Shape.of(row.getClass());
    var key = new StringBuilder(shape.name()).append('/');
    shape.components().stream().limit(width).forEach(c -> append(key, c.of(row)));
    return key.toString();
  }

  /** The key, or the beginning of the keys, that these components make. */
  public static String of(Class<? extends Record> row, Object... components) {
    var key = new StringBuilder(Shape.of(row).name()).append('/');
    for (var component : components) {
      append(key, component);
    }
    return key.toString();
  }

  private static void append(StringBuilder key, Object component) {
    key.append(
        switch (component) {
          case Hash hash -> hash.bytes().digits();
          case Cid cid -> cid.digest().bytes().digits();
          case Address address -> address.bytes().digits();
          case Coins coins -> String.format(Locale.ROOT, COINS, coins.units());
          case Micros micros -> HEX.toHexDigits(micros.value() ^ Long.MIN_VALUE);
          case Integer number -> HEX.toHexDigits(number);
          case Long number -> HEX.toHexDigits(number);
          case Boolean flag -> flag ? "01" : "00";
          case Enum<?> constant -> HEX.toHexDigits((byte) constant.ordinal());
          default -> throw new IllegalArgumentException(component.getClass() + " in a row's key");
        });
  }
}
