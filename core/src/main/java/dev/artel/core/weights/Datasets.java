package dev.artel.core.weights;

import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;

/** Datasets as canonical safetensors: a tensor for each column. */
public final class Datasets {
  private Datasets() {}

  public static byte[] encode(Dataset dataset) {
    return Safetensors.write(dataset.columns());
  }

  /** SHA-256 of {@link #encode}. */
  public static Hash hash(Dataset dataset) {
    return Digests.sha256(encode(dataset));
  }

  /**
   * The columns are views into {@code bytes}. Throws {@link SafetensorsException} for damaged bytes
   * and for columns of different lengths; which columns there must be is for the reader to know.
   */
  public static Dataset decode(byte[] bytes) {
    var columns = Safetensors.read(bytes);
    try {
      return new Dataset(columns);
    } catch (IllegalArgumentException e) {
      throw new SafetensorsException("columns", "of different lengths, or without rows", e);
    }
  }
}
