package dev.artel.core.weights;

import java.util.List;
import java.util.Optional;

/** A set of tensors, sorted by name, no name twice: what one safetensors file holds. */
public record Tensors(List<Tensor> all) {
  public Tensors {
    all = all.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).name().equals(all.get(i - 1).name())) {
        throw new IllegalArgumentException("tensor " + all.get(i).name() + " is there twice");
      }
    }
  }

  public Optional<Tensor> find(String name) {
    return all.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
