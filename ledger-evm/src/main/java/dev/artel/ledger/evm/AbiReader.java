package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.wire.Kind;
import dev.artel.core.wire.Shape;
import dev.artel.core.wire.Word;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what anyone may have written: every offset and length is checked against the data and the
 * record's caps before anything is allocated, and a word that its type can't hold is refused, so
 * that no two words read alike.
 */
final class AbiReader {
  private static final BigInteger LEAST_MICROS = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST_MICROS = BigInteger.valueOf(Long.MAX_VALUE);

  private final byte[] data;

  AbiReader(byte[] data) {
    this.data = data;
  }

  /** A tuple that begins where the data does. */
  Object components(Shape shape) throws AbiException {
    return tuple(shape, 0);
  }

  List<Record> arguments(List<Class<? extends Record>> types) throws AbiException {
    var records = new ArrayList<Record>();
    int head = 0;
    for (var type : types) {
      if (Abi.isArgument(type)) {
        records.add(type.cast(nested(type, 0, head)));
        head += Abi.headSize(type);
      } else {
        records.add(type.cast(tuple(Shape.of(type), 0)));
      }
    }
    return records;
  }

  /**
   * @param start of the tuple, from which its offsets count
   */
  private Object tuple(Shape shape, int start) throws AbiException {
    var values = new ArrayList<>();
    int head = start;
    for (var component : shape.components()) {
      values.add(value(component, start, head));
      head += Abi.headSize(component);
    }
    try {
      return shape.make(values);
    } catch (RuntimeException e) {
      throw new AbiException("no " + shape.name() + ": " + e.getMessage(), e);
    }
  }

  private Object value(Shape.Component component, int start, int head) throws AbiException {
    return switch (component.kind()) {
      case RECORD -> nested(component.element(), start, head);
      case BYTES -> Bytes.of(octets(component, target(start, head)));
      case STRING -> text(octets(component, target(start, head)));
      case LIST -> list(component, target(start, head));
      default -> word(component.element(), head);
    };
  }

  private Object nested(Class<?> type, int start, int head) throws AbiException {
    return tuple(Shape.of(type), Abi.isDynamic(type) ? target(start, head) : head);
  }

  private byte[] octets(Shape.Component component, int at) throws AbiException {
    int length = length(component, at, 1);
    return Arrays.copyOfRange(data, at + Word.SIZE, at + Word.SIZE + length);
  }

  private static String text(byte[] octets) throws AbiException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      throw new AbiException("text that is no UTF-8", e);
    }
  }

  private List<Object> list(Shape.Component component, int at) throws AbiException {
    int length = length(component, at, Word.SIZE);
    var items = new ArrayList<>(length);
    for (int i = 1; i <= length; i++) {
      items.add(word(component.element(), at + i * Word.SIZE));
    }
    return List.copyOf(items);
  }

  /** Of what stands at a place, once it is known to be there. */
  private int length(Shape.Component component, int at, int unit) throws AbiException {
    var length = number(at);
    if (length.bitLength() >= Integer.SIZE
        || length.intValue() > component.cap()
        || at + Word.SIZE + (long) length.intValue() * unit > data.length) {
      throw new AbiException(
          "%s: a length of %s where at most %d are allowed and %d bytes are there"
              .formatted(component.name(), length, component.cap(), data.length));
    }
    return length.intValue();
  }

  /** Where an offset leads. */
  private int target(int start, int head) throws AbiException {
    var offset = number(head);
    if (offset.bitLength() >= Integer.SIZE - 1
        || (long) start + offset.intValue() > data.length - Word.SIZE) {
      throw new AbiException("an offset of " + offset + " leads out of " + data.length + " bytes");
    }
    return start + offset.intValue();
  }

  private Object word(Class<?> type, int at) throws AbiException {
    var kind = Kind.of(type);
    return switch (kind) {
      case HASH -> new Hash(raw(at));
      case CID -> new Cid(new Hash(raw(at)));
      case ADDRESS -> new Address(Bytes.of(low(at, Address.SIZE)));
      case COINS -> new Coins(below(number(at), Coins.BITS, kind));
      case MICROS -> new Micros(micros(at));
      case INT -> below(number(at), Integer.SIZE - 1, kind).intValue();
      case LONG -> below(number(at), Long.SIZE - 1, kind).longValue();
      case BOOLEAN -> below(number(at), 1, kind).signum() == 1;
      case ENUM -> constant(type, below(number(at), Byte.SIZE, kind).intValue());
      default -> throw new IllegalArgumentException(type + " is no word");
    };
  }

  private static Object constant(Class<?> type, int ordinal) throws AbiException {
    var constants = type.getEnumConstants();
    if (ordinal >= constants.length) {
      throw new AbiException(type.getSimpleName() + " has no constant " + ordinal);
    }
    return constants[ordinal];
  }

  private long micros(int at) throws AbiException {
    var number = new BigInteger(raw(at).toArray());
    if (number.compareTo(LEAST_MICROS) < 0 || number.compareTo(MOST_MICROS) > 0) {
      throw new AbiException(number + " is no int64");
    }
    return number.longValue();
  }

  private static BigInteger below(BigInteger number, int bits, Kind kind) throws AbiException {
    if (number.bitLength() > bits) {
      throw new AbiException(number + " is no " + kind.solidity() + " that Java can hold");
    }
    return number;
  }

  private byte[] low(int at, int size) throws AbiException {
    below(number(at), size * Byte.SIZE, Kind.ADDRESS);
    return Arrays.copyOfRange(data, at + Word.SIZE - size, at + Word.SIZE);
  }

  private BigInteger number(int at) throws AbiException {
    return new BigInteger(1, raw(at).toArray());
  }

  private Bytes raw(int at) throws AbiException {
    if (at > data.length - Word.SIZE) {
      throw new AbiException("a word at " + at + " is beyond " + data.length + " bytes");
    }
    return Bytes.of(Arrays.copyOfRange(data, at, at + Word.SIZE));
  }
}
