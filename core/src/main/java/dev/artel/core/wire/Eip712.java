package dev.artel.core.wire;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A record's identity: its EIP-712 struct hash, and the digest of that under a domain. Source:
 * EIP-712, "Definition of hashStruct" and "Definition of domainSeparator".
 */
public final class Eip712 {
  private static final String SIGNED = "Signed(address sender,uint64 nonce,%s command)";
  private static final ClassValue<Hash> TYPE_HASHES = cached(type -> keccak(typeString(type)));
  private static final ClassValue<Hash> SIGNED_HASHES =
      cached(type -> keccak(signedTypeString(type)));

  private Eip712() {}

  /** The type with all that it refers to, as {@code encodeType} wants it. */
  public static String typeString(Class<?> record) {
    var shape = Shape.of(record);
    var referred = new TreeMap<String, Shape>();
    refer(shape, referred);
    return definition(shape) + definitions(referred.values());
  }

  /** Of the record and of all that it refers to. */
  static Collection<Shape> shapes(Class<?> record) {
    var shape = Shape.of(record);
    var all = new TreeMap<>(Map.of(shape.name(), shape));
    refer(shape, all);
    return all.values();
  }

  public static Hash structHash(Record record) {
    var type = record.getClass();
    var encoded = new ByteArrayOutputStream();
    encoded.writeBytes(TYPE_HASHES.get(type).bytes().toArray());
    for (var component : Shape.of(type).components()) {
      encoded.writeBytes(word(component.of(record)));
    }
    return Digests.keccak256(encoded.toByteArray());
  }

  /** What is signed, committed to and compared. */
  public static Hash digest(Domain domain, Record record) {
    return digest(domain, structHash(record));
  }

  /** The digest of {@code Signed(sender, nonce, command)} with the command nested. */
  public static Hash signedDigest(Domain domain, Address sender, long nonce, Record command) {
    return digest(
        domain,
        Digests.keccak256(
            SIGNED_HASHES.get(command.getClass()).bytes().toArray(),
            word(sender),
            word(nonce),
            word(command)));
  }

  public static Hash separator(Domain domain) {
    return separator(Domain.NAME, domain);
  }

  static Hash separator(String name, Domain domain) {
    var type =
        "EIP712Domain(string name,string version,uint256 chainId,"
            + (domain.isOnChain() ? "address verifyingContract)" : "bytes32 salt)");
    return Digests.keccak256(
        keccak(type).bytes().toArray(),
        word(name),
        word(domain.version()),
        word(domain.chainId()),
        domain.isOnChain() ? word(domain.contract()) : word(domain.genesis()));
  }

  private static Hash digest(Domain domain, Hash structHash) {
    return digest(separator(domain), structHash);
  }

  static Hash digest(Hash separator, Hash structHash) {
    return Digests.keccak256(
        new byte[] {0x19, 0x01}, separator.bytes().toArray(), structHash.bytes().toArray());
  }

  /** The type that a sender signs, with the command's and all that it refers to. */
  public static String signedTypeString(Class<?> command) {
    return SIGNED.formatted(Shape.of(command).name()) + definitions(shapes(command));
  }

  /** Adds the records inside a record, and those inside them. */
  private static void refer(Shape shape, Map<String, Shape> into) {
    for (var component : shape.components()) {
      if (component.kind() == Kind.RECORD) {
        var nested = Shape.of(component.element());
        var known = into.putIfAbsent(nested.name(), nested);
        if (known == null) {
          refer(nested, into);
        } else if (known != nested) {
          throw new IllegalStateException(
              shape.name() + " refers to two records named " + nested.name());
        }
      }
    }
  }

  private static String definitions(Collection<Shape> shapes) {
    return shapes.stream().map(Eip712::definition).collect(Collectors.joining());
  }

  private static String definition(Shape shape) {
    var members = shape.components().stream().map(c -> c.typeName() + " " + c.name()).toList();
    return shape.name() + "(" + String.join(",", members) + ")";
  }

  /** One 32 byte word: the value itself, or the hash of what is longer. */
  private static byte[] word(Object value) {
    return switch (value) {
      case Bytes bytes -> Digests.keccak256(bytes.toArray()).bytes().toArray();
      case String text -> keccak(text).bytes().toArray();
      case List<?> list -> Digests.keccak256(words(list)).bytes().toArray();
      case Record record when Kind.of(record.getClass()) == Kind.RECORD ->
          structHash(record).bytes().toArray();
      default -> Word.of(value);
    };
  }

  private static byte[] words(List<?> list) {
    var encoded = new ByteArrayOutputStream();
    list.forEach(item -> encoded.writeBytes(word(item)));
    return encoded.toByteArray();
  }

  private static ClassValue<Hash> cached(Function<Class<?>, Hash> function) {
    return new ClassValue<>() {
      @Override
      protected Hash computeValue(Class<?> type) {
        return function.apply(type);
      }
    };
  }

  private static Hash keccak(String text) {
    return Digests.keccak256(text.getBytes(StandardCharsets.UTF_8));
  }
}
