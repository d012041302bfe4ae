package dev.artel.core.wire;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.util.Map;

/**
 * What a component of a wire record may be, with its Solidity name and its width in a row's key.
 */
public enum Kind {
  HASH("bytes32", 32),
  CID("bytes32", 32),
  ADDRESS("address", 20),
  COINS("uint96", 12),
  MICROS("int64", 8),
  INT("uint32", 4),
  LONG("uint64", 8),
  BOOLEAN("bool", 1),
  ENUM("uint8", 1),
  BYTES("bytes", 0),
  STRING("string", 0),
  RECORD("", 0),
  LIST("", 0);

  private static final Map<Class<?>, Kind> BY_CLASS =
      Map.of(
          Hash.class, HASH,
          Cid.class, CID,
          Address.class, ADDRESS,
          Coins.class, COINS,
          Micros.class, MICROS,
          int.class, INT,
          long.class, LONG,
          boolean.class, BOOLEAN,
          Bytes.class, BYTES,
          String.class, STRING);

  private static final Map<Class<?>, Kind> BOXES =
      Map.of(Integer.class, INT, Long.class, LONG, Boolean.class, BOOLEAN);

  private final String solidity;

  /** Bytes in a row's key; 0: not allowed there. */
  final int width;

  Kind(String solidity, int width) {
    this.solidity = solidity;
    this.width = width;
  }

  public static Kind of(Class<?> type) {
    var known = BY_CLASS.getOrDefault(type, BOXES.get(type));
    if (known != null) {
      return known;
    }
    if (type.isEnum()) {
      return ENUM;
    }
    if (type.isRecord()) {
      return RECORD;
    }
    throw new IllegalArgumentException(type.getName() + " is no type of a wire record");
  }

  /** The Solidity type; empty for records and lists, which have one of their own. */
  public String solidity() {
    return solidity;
  }

  static boolean isWord(Class<?> type) {
    return of(type).width > 0;
  }
}
