package dev.artel.core.wire;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Records of every component type, and random values of all of them. */
final class Samples {
  private static final String ALPHABET = "ab \"\\/\n\r\t\u0000\u001f\u007f\u00e9\u2028\uffff";

  private final SplittableRandom random;

  enum Mood {
    CALM,
    VERY_WILD
  }

  record Pair(Hash left, Coins right) {}

  /** All that a wire record may hold. */
  record Wire(
      Hash hash,
      Address address,
      Cid cid,
      Coins coins,
      Micros micros,
      int number,
      long large,
      boolean flag,
      Mood mood,
      Bytes bytes,
      String text,
      Pair pair,
      List<Long> longs,
      List<Address> addresses) {}

  /** All that only files and journals may hold. */
  record Paper(List<Pair> pairs, List<String> texts, Tree body, double real, int signed) {}

  Samples(long seed) {
    random = new SplittableRandom(seed);
  }

  Wire wire() {
    return new Wire(
        hash(),
        address(),
        new Cid(hash()),
        coins(),
        Micros.of(random.nextLong() >> random.nextInt(64)),
        random.nextInt() >>> random.nextInt(1, 32),
        random.nextLong() >>> random.nextInt(1, 64),
        random.nextBoolean(),
        mood(),
        bytes(random.nextInt(40)),
        text(),
        pair(),
        list(() -> random.nextLong() >>> 1),
        list(this::address));
  }

  List<String> rows(int count) {
    return Stream.generate(this::wire).limit(count).map(Json::write).toList();
  }

  Paper paper() {
    return new Paper(list(this::pair), list(this::text), tree(0), real(), random.nextInt());
  }

  Tree tree(int depth) {
    return switch (random.nextInt(depth > 4 ? 4 : 6)) {
      case 0 -> new Tree.Str(text(), 0);
      case 1 -> new Tree.Num(number(), 0);
      case 2 -> new Tree.Bool(random.nextBoolean(), 0);
      case 3 -> new Tree.Null(0);
      case 4 -> new Tree.Arr(list(() -> tree(depth + 1)), 0);
      default -> {
        var fields = new LinkedHashMap<String, Tree>();
        list(this::text).forEach(name -> fields.put(name, tree(depth + 1)));
        yield new Tree.Obj(fields, 0);
      }
    };
  }

  Mood mood() {
    return Mood.values()[random.nextInt(Mood.values().length)];
  }

  Coins coins() {
    return new Coins(new BigInteger(1, octets(12)).shiftRight(random.nextInt(97)));
  }

  Hash hash() {
    return Hash.of(octets(Hash.SIZE));
  }

  Address address() {
    return new Address(bytes(Address.SIZE));
  }

  private Pair pair() {
    return new Pair(hash(), coins());
  }

  private Bytes bytes(int size) {
    return Bytes.of(octets(size));
  }

  private byte[] octets(int size) {
    var octets = new byte[size];
    random.nextBytes(octets);
    return octets;
  }

  private double real() {
    double real = Double.longBitsToDouble(random.nextLong());
    // A tree has no zero with a sign.
    return Double.isFinite(real) && real != 0 ? real : random.nextDouble();
  }

  private BigDecimal number() {
    var digits = new BigInteger(octets(random.nextInt(1, 37)));
    return new BigDecimal(digits, random.nextInt(-200, 200)).stripTrailingZeros();
  }

  private String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      if (random.nextInt(8) == 0) {
        text.appendCodePoint(0x1f600 + random.nextInt(64));
      } else {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return text.toString();
  }

  private <T> List<T> list(Supplier<T> item) {
    var items = new ArrayList<T>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item.get());
    }
    return List.copyOf(items);
  }
}
