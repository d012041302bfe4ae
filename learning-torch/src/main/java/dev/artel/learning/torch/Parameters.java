package dev.artel.learning.torch;

import dev.artel.core.weights.Layout;
import dev.artel.core.weights.Update;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;

/** A model's weights as tensors, one for each slot. */
final class Parameters {
  private final Layout layout;
  private final Map<String, Tensor> tensors = new TreeMap<>();

  Parameters(Update.Weights weights, boolean learning) {
    this.layout = weights.layout();
    int at = 0;
    for (var slot : layout.slots()) {
      var values = Arrays.copyOfRange(weights.values(), at, at + slot.size());
      var shape = slot.shape().stream().mapToLong(i -> i).toArray();
      tensors.put(slot.name(), Tensor.create(values, shape).set_requires_grad(learning));
      at += slot.size();
    }
  }

  Tensor named(String slot) {
    return Optional.ofNullable(tensors.get(slot)).orElseThrow();
  }

  /** In the order of the slots. */
  Collection<Tensor> all() {
    return tensors.values();
  }

  /** Zeros in the shapes of the slots. */
  SortedMap<String, Tensor> zeros() {
    var zeros = new TreeMap<String, Tensor>();
    tensors.forEach((slot, tensor) -> zeros.put(slot, tensor.detach().clone().zero_()));
    return zeros;
  }

  Update.Weights weights() {
    var values = new float[layout.size()];
    int at = 0;
    for (var slot : layout.slots()) {
      new FloatPointer(named(slot.name()).data_ptr()).get(values, at, slot.size());
      at += slot.size();
    }
    return new Update.Weights(layout, values);
  }
}
