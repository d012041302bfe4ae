package dev.artel.ledger.evm;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Kind;
import dev.artel.core.wire.Shape;
import dev.artel.core.wire.Word;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Wire records in Ethereum's notation. A record is the tuple of its components: as a function's
 * argument under its offset, as an event's data bare. A record without components, which Solidity
 * has no struct for, is no argument at all. Source: Solidity, "Contract ABI Specification".
 */
final class Abi {
  static final int SELECTOR = 4;

  private static final ClassValue<Boolean> DYNAMIC =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> record) {
          return Shape.of(record).components().stream().anyMatch(Abi::isDynamic);
        }
      };

  private Abi() {}

  /** The data of an event: the record's components one after the other. */
  static Bytes event(Record event) {
    return Bytes.of(AbiWriter.components(event));
  }

  /** The topic that tells an event's type. */
  static Hash topic(Class<?> event) {
    return keccak(Shape.of(event).name() + tuple(event));
  }

  static <R extends Record> R readEvent(Class<R> type, Bytes data) throws AbiException {
    return type.cast(new AbiReader(data.toArray()).components(Shape.of(type)));
  }

  /** A call's data: its selector and its arguments, each a record. */
  static Bytes call(String function, Record... arguments) {
    var types = Arrays.stream(arguments).<Class<?>>map(Record::getClass).toList();
    return selector(function, types).concat(Bytes.of(AbiWriter.arguments(arguments)));
  }

  static Bytes selector(String function, List<Class<?>> arguments) {
    var types =
        arguments.stream().filter(Abi::isArgument).map(Abi::tuple).collect(Collectors.joining(","));
    return keccak(function + "(" + types + ")").bytes().slice(0, SELECTOR);
  }

  /** The arguments behind a selector, one record of each type. */
  static List<Record> readCall(Bytes call, List<Class<? extends Record>> types)
      throws AbiException {
    if (call.size() < SELECTOR) {
      throw new AbiException("a call of " + call.size() + " bytes has no selector");
    }
    return new AbiReader(call.slice(SELECTOR, call.size()).toArray()).arguments(types);
  }

  /** A command's function: the record's simple name, as a function is spelt. */
  static String function(Class<?> command) {
    var name = command.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static boolean isArgument(Class<?> record) {
    return !Shape.of(record).components().isEmpty();
  }

  static boolean isDynamic(Class<?> record) {
    return DYNAMIC.get(record);
  }

  static boolean isDynamic(Shape.Component component) {
    return switch (component.kind()) {
      case BYTES, STRING, LIST -> true;
      case RECORD -> isDynamic(component.element());
      default -> false;
    };
  }

  /** Bytes that a component takes among the heads of its tuple. */
  static int headSize(Shape.Component component) {
    return component.kind() == Kind.RECORD ? headSize(component.element()) : Word.SIZE;
  }

  /** Bytes that a record takes among the heads of what it stands in. */
  static int headSize(Class<?> record) {
    return isDynamic(record) ? Word.SIZE : headsSize(Shape.of(record));
  }

  /** Bytes of all the heads inside a record. */
  static int headsSize(Shape shape) {
    return shape.components().stream().mapToInt(Abi::headSize).sum();
  }

  private static String tuple(Class<?> record) {
    return Shape.of(record).components().stream()
        .map(Abi::type)
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static String type(Shape.Component component) {
    return component.kind() == Kind.RECORD ? tuple(component.element()) : component.typeName();
  }

  private static Hash keccak(String text) {
    return Digests.keccak256(text.getBytes(StandardCharsets.UTF_8));
  }
}
