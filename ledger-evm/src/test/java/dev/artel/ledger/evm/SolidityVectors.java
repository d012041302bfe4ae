package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.wire.Catalogue;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Shape;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The vectors of commands' encodings and digests, as a test in Solidity. */
final class SolidityVectors {
  private static final Path FOLDER = Path.of("..", "vectors");

  private final Catalogue catalogue;
  private final Map<String, Hash> structHashes = new HashMap<>();
  private final List<Signature> signatures;

  private record Signatures(String about, List<Tree> domains, List<Signature> signatures) {}

  private record Signature(
      Bytes secret,
      Address sender,
      Domain domain,
      long nonce,
      Tree command,
      Hash digest,
      Bytes signature) {}

  private record Encodings(String about, List<Encoding> records) {}

  private record Encoding(Tree value, Hash structHash) {}

  SolidityVectors(Catalogue catalogue) throws IOException {
    this.catalogue = catalogue;
    for (var encoding : read("encodings.json", Encodings.class).records()) {
      structHashes.put(Json.canonical(encoding.value()), encoding.structHash());
    }
    signatures = read("signatures.json", Signatures.class).signatures();
  }

  String test() {
    var head =
        """
        // SPDX-License-Identifier: Apache-2.0
        pragma solidity ^0.8.30;

        // Written from vectors/ by SolidityTypesTest.
        import "../../src/generated/CommonHash.sol";
        import "../../src/generated/CommitteeHash.sol";
        import {VectorCheck} from "../VectorCheck.sol";

        contract VectorsTest is VectorCheck {
        """;
    return signatures.stream().map(this::test).collect(Collectors.joining("\n", head, "}\n"));
  }

  private String test(Signature vector) {
    var command = Json.readTagged(vector.command(), catalogue);
    var shape = Shape.of(command.getClass());
    var structHash = structHashes.get(Json.canonical(vector.command()));
    var library = shape.name().startsWith("Committee") ? "CommitteeHash" : "CommonHash";
    boolean has = SolidityTypes.isStruct(shape);
    return """
        function hash%4$s(%1$s) external pure returns (bytes32) {
            return %2$s.hash%3$s;
        }

        function test_hash_isThatOfTheVectors_for%4$s() public view {
            check(this.hash%4$s(%5$s), %6$s);
            check(Digest(%2$s.SIGNED_%7$s, %6$s, %8$s, %9$d, %10$s), %11$s, %12$s);
        }
    """
        .formatted(
            has ? shape.name() + " calldata c" : "",
            library,
            has ? "(c)" : shape.name() + "()",
            shape.name(),
            has ? literal(command) : "",
            structHash,
            SolidityHash.constantName(shape),
            word(vector.sender()),
            vector.nonce(),
            Eip712.separator(vector.domain()),
            vector.digest(),
            word(vector.signature()));
  }

  private static String literal(Record value) {
    var shape = Shape.of(value.getClass());
    return shape.components().stream()
        .map(component -> word(component.of(value)))
        .collect(Collectors.joining(", ", shape.name() + "(", ")"));
  }

  private static String word(Object value) {
    return switch (value) {
      case Cid cid -> cid.digest().toString();
      case Address address -> "address(bytes20(hex\"" + digits(address.bytes()) + "\"))";
      case Bytes bytes -> "hex\"" + digits(bytes) + "\"";
      case Enum<?> constant -> Integer.toString(constant.ordinal());
      case List<?> list when list.isEmpty() -> "new address[](0)";
      case Hash hash -> hash.toString();
      case Micros micros -> micros.toString();
      case Integer number -> number.toString();
      case Record nested when nested.getClass().getPackageName().contains("values") ->
          nested.toString();
      case Record nested -> literal(nested);
      default -> value.toString();
    };
  }

  private static String digits(Bytes bytes) {
    return bytes.toString().substring(2);
  }

  private static <T extends Record> T read(String name, Class<T> type) throws IOException {
    return Json.read(Json.parse(Files.readString(FOLDER.resolve(name))), type);
  }
}
