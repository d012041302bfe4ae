package dev.artel.core.weights;

/** Element types of safetensors that Artel reads; the name is the format's own. */
public enum DType {
  F64(8),
  F32(4),
  F16(2),
  BF16(2),
  I64(8),
  I32(4),
  I16(2),
  I8(1),
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
