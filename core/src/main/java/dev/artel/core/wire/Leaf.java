package dev.artel.core.wire;

import dev.artel.core.values.Address;
import dev.artel.core.values.Base58;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How JSON holds a single value.
 *
 * @param noun what it is, for a fault
 * @param form how to write it, for a remedy
 * @param reader may throw what the value's own class throws
 */
record Leaf(String noun, String form, Function<Tree, Optional<?>> reader) {
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]*");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,29}");
  private static final String MOST_COINS =
      BigInteger.TWO.pow(Coins.BITS).subtract(BigInteger.ONE).toString();

  private static final Leaf INT =
      whole(Integer.MIN_VALUE, Integer.MAX_VALUE, n -> n.intValueExact());
  private static final Leaf LONG = whole(Long.MIN_VALUE, Long.MAX_VALUE, n -> n.longValueExact());
  private static final Leaf REAL =
      new Leaf("a real number", "a number such as 0.01", number(Leaf::real));
  private static final Leaf FLAG =
      new Leaf(
          "true or false",
          "true or false",
          tree -> tree instanceof Tree.Bool(boolean flag, int _) ? Optional.of(flag) : none());

  private static final Map<Class<?>, Leaf> KNOWN =
      Map.ofEntries(
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(double.class, REAL),
          Map.entry(Double.class, REAL),
          Map.entry(boolean.class, FLAG),
          Map.entry(Boolean.class, FLAG),
          Map.entry(
              Micros.class,
              new Leaf(
                  "a number of millionths",
                  "a whole number of millionths",
                  number(n -> Optional.of(Micros.of(n.longValueExact()))))),
          Map.entry(
              Coins.class,
              new Leaf(
                  "an amount of coins", "a whole number from 0 to " + MOST_COINS, Leaf::coins)),
          Map.entry(String.class, new Leaf("text", "text in quotes", text(Optional::of))),
          Map.entry(Bytes.class, new Leaf("bytes", "0x and pairs of hex digits", text(Leaf::hex))),
          Map.entry(
              Hash.class,
              new Leaf("a hash", "0x and 64 hex digits", text(t -> hex(t).map(Hash::new)))),
          Map.entry(
              Address.class,
              new Leaf("an address", "0x and 40 hex digits", text(t -> hex(t).map(Address::new)))),
          Map.entry(
              Cid.class,
              new Leaf(
                  "a content id",
                  "Qm and 44 more characters, or 0x and 64 hex digits",
                  text(t -> Base58.parseCidV0(t).or(() -> hex(t).map(Hash::new).map(Cid::new))))));

  private static final ClassValue<Leaf> ENUMS =
      new ClassValue<>() {
        @Override
        protected Leaf computeValue(Class<?> type) {
          return constant(type);
        }
      };

  /** Empty for a class that is no single value. */
  static Optional<Leaf> of(Class<?> type) {
    return type.isEnum() ? Optional.of(ENUMS.get(type)) : Optional.ofNullable(KNOWN.get(type));
  }

  /** Empty for a tree that is no such value. */
  Optional<Object> read(Tree tree) {
    try {
      return reader.apply(tree).map(Object.class::cast);
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Leaf whole(long least, long most, Function<BigDecimal, Object> exactly) {
    return new Leaf(
        "a whole number in range",
        "a whole number from " + least + " to " + most,
        number(n -> Optional.of(exactly.apply(n))));
  }

  private static Leaf constant(Class<?> type) {
    var byName =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(c -> ((Enum<?>) c).name(), Function.identity()));
    var names =
        Arrays.stream(type.getEnumConstants())
            .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
            .toList();
    return new Leaf(
        "one of the known words",
        "one of: " + String.join(", ", names),
        text(t -> Optional.ofNullable(byName.get(t.toUpperCase(Locale.ROOT).replace('-', '_')))));
  }

  private static Function<Tree, Optional<?>> text(Function<String, Optional<?>> reader) {
    return tree -> tree instanceof Tree.Str(String text, int _) ? reader.apply(text) : none();
  }

  private static Function<Tree, Optional<?>> number(Function<BigDecimal, Optional<?>> reader) {
    return tree -> tree instanceof Tree.Num(BigDecimal n, int _) ? reader.apply(n) : none();
  }

  private static Optional<?> real(BigDecimal number) {
    return Optional.of(number.doubleValue()).filter(Double::isFinite);
  }

  private static Optional<?> coins(Tree tree) {
    return switch (tree) {
      case Tree.Num(BigDecimal number, int _) -> Optional.of(new Coins(number.toBigIntegerExact()));
      case Tree.Str(String text, int _) when AMOUNT.matcher(text).matches() ->
          Optional.of(new Coins(new BigInteger(text)));
      default -> none();
    };
  }

  private static Optional<Bytes> hex(String text) {
    return HEX.matcher(text).matches() ? Optional.of(Bytes.hex(text)) : Optional.empty();
  }

  private static Optional<?> none() {
    return Optional.empty();
  }
}
