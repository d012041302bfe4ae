package dev.artel.core.weights;

/** Columns of equal first extent, one row a sample; travels as safetensors, like a model. */
public record Dataset(Tensors columns) {
  public Dataset {
    long rows = -1;
    for (var column : columns.all()) {
      if (column.shape().isEmpty()) {
        throw new IllegalArgumentException("column " + column.name() + " is a single number");
      }
      long extent = column.shape().getFirst();
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
