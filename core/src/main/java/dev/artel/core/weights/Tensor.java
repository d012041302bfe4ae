package dev.artel.core.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A named array: row-major, little endian, as safetensors keeps it. The buffer is read-only and its
 * length fits type and shape.
 */
public record Tensor(String name, DType type, List<Integer> shape, ByteBuffer data) {
  public Tensor {
    shape = List.copyOf(shape);
    data = data.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    if (data.remaining() != elements(shape) * type.width()) {
      throw new IllegalArgumentException(
          "tensor " + name + ": " + data.remaining() + " bytes do not fit " + type + shape);
    }
  }

  /** The accessor gives a view of its own, so that readers do not move each other's position. */
  @Override
  public ByteBuffer data() {
    return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  public long elements() {
    return elements(shape);
  }

  static long elements(List<Integer> shape) {
    long product = 1;
    for (int extent : shape) {
      product = Math.multiplyExact(product, extent);
    }
    return product;
  }
}
