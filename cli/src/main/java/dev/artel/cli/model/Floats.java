package dev.artel.cli.model;

import dev.artel.core.weights.DType;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads one number of a floating-point type. The types of one byte are those of Micikevicius et
 * al., FP8 Formats for Deep Learning: E5M2 is the upper half of an IEEE half-precision number; E4M3
 * has no infinities, and one NaN of either sign.
 */
interface Floats {
  double next(ByteBuffer from);

  /** Empty for integers, booleans and complex numbers. */
  static Optional<Floats> of(DType type) {
    return switch (type) {
      case F64 -> Optional.of(ByteBuffer::getDouble);
      case F32 -> Optional.of(ByteBuffer::getFloat);
      case F16 -> Optional.of(from -> Float.float16ToFloat(from.getShort()));
      case BF16 -> Optional.of(from -> Float.intBitsToFloat(from.getShort() << Short.SIZE));
      case F8_E5M2 -> Optional.of(from -> Float.float16ToFloat((short) (from.get() << Byte.SIZE)));
      case F8_E4M3 -> Optional.of(from -> e4m3(from.get()));
      default -> Optional.empty();
    };
  }

  private static double e4m3(byte bits) {
    int exponent = bits >> 3 & 15;
    int fraction = bits & 7;
    double size =
        exponent == 0
            ? Math.scalb((double) fraction, -9)
            : Math.scalb(8.0 + fraction, exponent - 10);
    if ((bits & 127) == 127) {
      size = Double.NaN;
    }
    return bits < 0 ? -size : size;
  }
}
