package dev.artel.ledger.evm;

import dev.artel.core.wire.Eip712;
import dev.artel.core.wire.Kind;
import dev.artel.core.wire.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The Solidity function that hashes one struct from calldata by EIP-712, and refuses what a Java
 * record could not hold. Structs of words alone are hashed by a loop over a table of forms, which
 * keeps contracts small; {@code Wire.sol} says what the forms are.
 */
record SolidityHash(Shape shape) {
  private static final int WIDTH = 100;
  private static final int CHUNK = 6;
  private static final int SIGNED_WORD = 0xff;
  private static final int BELOW = 0xc0;
  private static final int MOST_FORMS = 32;

  /** The hash of the type that a sender signs, written out: the compiler does the hashing. */
  static String signedType(Shape command) {
    return constant("SIGNED_" + constantName(command), Eip712.signedTypeString(command.type()));
  }

  static String preimage(Shape shape) {
    return constant(constantName(shape), Eip712.typeString(shape.type()))
        + function("hash(%s memory c)".formatted(shape.name()))
        + "        return keccak256(abi.encode(%s, c));\n    }\n".formatted(constantName(shape));
  }

  String text() {
    return constant(constantName(shape), Eip712.typeString(shape.type())) + body();
  }

  private String body() {
    if (!SolidityTypes.isStruct(shape)) {
      return function("hash%s()".formatted(shape.name()))
          + "        return keccak256(abi.encode(%s));\n    }\n".formatted(constantName(shape));
    }
    var head = function("hash(%s calldata c)".formatted(shape.name()));
    return head + (isFlat() ? flat() : deep()) + "    }\n";
  }

  private boolean isFlat() {
    return shape.components().size() <= MOST_FORMS
        && shape.components().stream().allMatch(c -> isWord(c.kind()));
  }

  private String flat() {
    var forms =
        shape.components().stream()
            .map(c -> String.format(Locale.ROOT, "%02x", form(c.kind(), c.element())))
            .collect(Collectors.joining());
    return """
                uint256 start;
                assembly { start := c }
                return Wire.hash(%s, hex"%s", %d, start);
        """
        .formatted(constantName(shape), forms, shape.components().size());
  }

  private String deep() {
    var terms = new ArrayList<String>();
    terms.add(constantName(shape));
    shape.components().stream().map(SolidityHash::term).forEach(terms::add);
    var chunks =
        IntStream.iterate(0, i -> i < terms.size(), i -> i + CHUNK)
            .mapToObj(i -> terms.subList(i, Math.min(i + CHUNK, terms.size())))
            .map(SolidityHash::encode)
            .toList();
    return "        return keccak256(%s);\n"
        .formatted(
            chunks.size() == 1
                ? chunks.getFirst()
                : "bytes.concat(\n            " + String.join(",\n            ", chunks) + ")");
  }

  private static String encode(List<String> terms) {
    return "abi.encode(" + String.join(", ", terms) + ")";
  }

  private static String term(Shape.Component component) {
    var value = "c." + SolidityTypes.identifier(component);
    return switch (component.kind()) {
      case HASH, CID, ADDRESS, COINS, MICROS, BOOLEAN -> value;
      case INT, LONG, ENUM ->
          "Wire.word(0x%02x, %s)".formatted(form(component.kind(), component.element()), value);
      case BYTES -> "Wire.hash(%s, %d)".formatted(value, component.cap());
      case RECORD -> "hash(" + value + ")";
      case LIST ->
          "Wire.hash(%s, %d)".formatted(requireAddresses(component, value), component.cap());
      case STRING -> throw new IllegalStateException("no command has text: " + component.name());
    };
  }

  private static String requireAddresses(Shape.Component list, String value) {
    if (Kind.of(list.element()) != Kind.ADDRESS) {
      throw new IllegalStateException("Wire.sol hashes lists of addresses only: " + list.name());
    }
    return value;
  }

  private static boolean isWord(Kind kind) {
    return switch (kind) {
      case BYTES, STRING, RECORD, LIST -> false;
      default -> true;
    };
  }

  /** What a word may be; Java's int and long hold one bit less than Solidity's. */
  private static int form(Kind kind, Class<?> type) {
    return switch (kind) {
      case HASH, CID -> 0;
      case BOOLEAN -> 1;
      case INT -> Integer.SIZE - 1;
      case LONG -> Long.SIZE - 1;
      case COINS -> 96;
      case ADDRESS -> 160;
      case MICROS -> SIGNED_WORD;
      case ENUM -> BELOW + type.getEnumConstants().length;
      default -> throw new IllegalArgumentException(kind + " is no word");
    };
  }

  private static String function(String signature) {
    return "    function " + signature + " internal pure returns (bytes32) {\n";
  }

  private static String constant(String name, String type) {
    var head = "    bytes32 internal constant " + name + " = keccak256(";
    if (type.length() <= WIDTH) {
      return head + "\"" + type + "\");\n";
    }
    return Stream.of(type.split("(?<=\\G.{" + WIDTH + "})"))
        .map(part -> "        \"" + part + "\"")
        .collect(Collectors.joining("\n", head + "\n", "\n    );\n"));
  }

  /** Upper case, words apart: COMMITTEE_SIGN_UP_WORKER. */
  static String constantName(Shape shape) {
    return shape.name().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
