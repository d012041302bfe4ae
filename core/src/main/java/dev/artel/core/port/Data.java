package dev.artel.core.port;

import dev.artel.core.weights.Dataset;
import java.util.Optional;

/** A party's own data, by the names that its paradigm gives: it never leaves the party in plain. */
public interface Data {
  Optional<Dataset> find(String name);
}
