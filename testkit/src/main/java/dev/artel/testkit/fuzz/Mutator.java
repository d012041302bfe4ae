package dev.artel.testkit.fuzz;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes new inputs of known ones, the same for the same seed: a few small injuries, each where the
 * lot falls. The kinds are those of afl-fuzz ("havoc" and "splice"), with words for text formats.
 */
final class Mutator {
  static final int LONGEST = 1 << 15;

  private static final int MOST_COPIES = 400;
  private static final int LONGEST_PIECE = 64;
  private static final long[] NUMBERS = {
    0,
    1,
    -1,
    2,
    16,
    31,
    32,
    64,
    100,
    127,
    128,
    255,
    256,
    1000,
    32_767,
    32_768,
    65_535,
    65_536,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 32,
    0xffff_ffffL,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  /** Bits of amounts, of hashes, of more than any number may have. */
  private static final int[] LARGE = {64, 95, 96, 97, 256, 2048};

  private static final List<String> WORDS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "\\",
          "\\u0000",
          "\\ud800",
          "\0",
          "null",
          "true",
          "-",
          "0.0",
          "1e999",
          "1e-999",
          "-0",
          "NaN",
          "0x",
          "\n",
          "  ",
          "- ",
          ": ",
          "&a ",
          "*a",
          "!!",
          "|",
          "#",
          "'",
          "%",
          "\u00e9",
          "\u2028",
          "\ufeff",
          "\ud83d\ude00");

  private final SplittableRandom random;

  Mutator(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * Of one input of the pool, and perhaps pieces of others.
   *
   * @param known how many inputs at the beginning of the pool are to be used as often as the rest
   */
  byte[] next(List<byte[]> pool, int known) {
    var input = pool.get(random.nextInt(random.nextBoolean() ? known : pool.size()));
    do {
      input = injured(input, pool);
    } while (random.nextBoolean());
    return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
  }

  private byte[] injured(byte[] input, List<byte[]> pool) {
    int at = random.nextInt(input.length + 1);
    int end = Math.min(input.length, at + 1 + random.nextInt(LONGEST_PIECE));
    return switch (random.nextInt(13)) {
      case 0 -> flipped(input, at);
      case 1 -> over(input, at, new byte[] {(byte) random.nextInt(256)});
      case 2 -> over(input, at, number());
      case 3 -> over(input, at, word());
      case 4 -> spliced(input, at, at, word());
      case 5 -> spliced(input, at, at, repeated(Arrays.copyOfRange(input, at, end)));
      case 6 -> spliced(input, at, end, new byte[0]);
      case 7 -> Arrays.copyOf(input, at);
      case 8 -> spliced(input, at, at, piece(other(pool)));
      case 9 -> over(input, at, piece(input));
      case 10 -> crossed(input, other(pool));
      default -> renumbered(input, at);
    };
  }

  private byte[] other(List<byte[]> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  private byte[] flipped(byte[] input, int at) {
    var output = input.clone();
    if (at < output.length) {
      output[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return output;
  }

  /** An integer of 1, 2, 4 or 8 bytes in either order, as lengths and counts are written. */
  private byte[] number() {
    int width = 1 << random.nextInt(4);
    long number = chosen();
    var order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    var octets = ByteBuffer.allocate(Long.BYTES).order(order).putLong(number).array();
    return order == ByteOrder.BIG_ENDIAN
        ? Arrays.copyOfRange(octets, Long.BYTES - width, Long.BYTES)
        : Arrays.copyOf(octets, width);
  }

  private long chosen() {
    return NUMBERS[random.nextInt(NUMBERS.length)] + random.nextInt(3) - 1;
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] piece(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int length = 1 + random.nextInt(LONGEST_PIECE);
    return Arrays.copyOfRange(input, at, Math.min(input.length, at + length));
  }

  /** Twice as a rule, and now and then often enough to be deep. */
  private byte[] repeated(byte[] piece) {
    int copies = random.nextInt(4) > 0 ? 1 : random.nextInt(MOST_COPIES);
    var output = new byte[piece.length * copies];
    for (int i = 0; i < copies; i++) {
      System.arraycopy(piece, 0, output, i * piece.length, piece.length);
    }
    return output;
  }

  private byte[] crossed(byte[] head, byte[] tail) {
    int cut = random.nextInt(Math.min(head.length, tail.length) + 1);
    return spliced(head, cut, head.length, Arrays.copyOfRange(tail, cut, tail.length));
  }

  /** The digits at or after a place give way to others. */
  private byte[] renumbered(byte[] input, int from) {
    int at = from;
    while (at < input.length && !isDigit(input[at])) {
      at++;
    }
    int end = at;
    while (end < input.length && isDigit(input[end])) {
      end++;
    }
    var digits = digits().getBytes(StandardCharsets.US_ASCII);
    return at == end ? input : spliced(input, at, end, digits);
  }

  /** Mostly of what a word of a machine holds, else of what none does. */
  private String digits() {
    return random.nextInt(4) > 0
        ? Long.toString(chosen())
        : BigInteger.TWO
            .pow(LARGE[random.nextInt(LARGE.length)])
            .subtract(BigInteger.ONE)
            .toString();
  }

  private static boolean isDigit(byte octet) {
    return octet >= '0' && octet <= '9';
  }

  private static byte[] over(byte[] input, int at, byte[] piece) {
    return spliced(input, at, Math.min(input.length, at + piece.length), piece);
  }

  private static byte[] spliced(byte[] input, int from, int to, byte[] piece) {
    var output = new byte[from + piece.length + input.length - to];
    System.arraycopy(input, 0, output, 0, from);
    System.arraycopy(piece, 0, output, from, piece.length);
    System.arraycopy(input, to, output, from + piece.length, input.length - to);
    return output;
  }
}
