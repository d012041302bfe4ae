package dev.artel.core.weights;

/** Columns of equal first extent, one row a sample; travels as safetensors, like a model. */
public record Dataset(Tensors columns) {
  public Dataset {
    long rows = -1;
    for (var column : columns.all()) {
      long extent = column.shape().isEmpty() ? 1 : column.shape().getFirst();
      if (rows >= 0 && rows != extent) {
        throw new IllegalArgumentException("the columns of a dataset differ in length");
      }
      rows = extent;
    }
  }

  public int samples() {
    return columns.all().isEmpty() ? 0 : columns.all().getFirst().shape().getFirst();
  }
}
