package dev.artel.core.values;

import java.math.BigInteger;
import java.util.Optional;

/** Bitcoin's base 58, as far as CIDv0 needs it: the multihash prefix 0x1220 and a SHA-256. */
public final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final Bytes PREFIX = Bytes.hex("1220");
  private static final int CID_V0_LENGTH = 46;

  private Base58() {}

  /** The familiar {@code Qm...}. */
  public static String cidV0(Hash digest) {
    // The prefix begins with a byte that is not zero, so no leading ones have to be kept.
    var rest = new BigInteger(1, PREFIX.concat(digest.bytes()).toArray());
    var text = new StringBuilder();
    while (rest.signum() > 0) {
      var parts = rest.divideAndRemainder(BASE);
      text.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return text.reverse().toString();
  }

  /** The content id that a {@code Qm...} stands for; empty where the text is none. */
  public static Optional<Cid> parseCidV0(String text) {
    if (text.length() != CID_V0_LENGTH) {
      return Optional.empty();
    }
    var number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    var octets = Bytes.of(number.toByteArray());
    boolean whole = octets.size() == 34 && octets.slice(0, 2).equals(PREFIX);
    return whole ? Optional.of(new Cid(new Hash(octets.slice(2, 34)))) : Optional.empty();
  }
}
