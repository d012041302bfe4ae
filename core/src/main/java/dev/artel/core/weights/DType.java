package dev.artel.core.weights;

/**
 * Element types of safetensors; the name is the format's own. Those of less than a byte, which only
 * quantised models use, are not read.
 */
public enum DType {
  F64(8),
  F32(4),
  F16(2),
  BF16(2),
  F8_E4M3(1),
  F8_E5M2(1),
  C64(8),
  I64(8),
  I32(4),
  I16(2),
  I8(1),
  U64(8),
  U32(4),
  U16(2),
  U8(1),
  BOOL(1);

  private final int width;

  DType(int width) {
    this.width = width;
  }

  /** Bytes per element. */
  public int width() {
    return width;
  }
}
