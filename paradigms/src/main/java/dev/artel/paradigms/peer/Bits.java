package dev.artel.paradigms.peer;

import dev.artel.core.values.Bytes;
import java.util.BitSet;
import java.util.stream.IntStream;

/** A set of small numbers, as bytes: bit n of it is bit n mod 8 of byte n / 8. */
final class Bits {
  private Bits() {}

  static Bytes of(IntStream numbers) {
    var set = new BitSet();
    numbers.forEach(set::set);
    return Bytes.of(set.toByteArray());
  }

  static boolean isSet(Bytes bits, int number) {
    int at = number / Byte.SIZE;
    return at < bits.size() && (bits.at(at) >> number % Byte.SIZE & 1) == 1;
  }
}
