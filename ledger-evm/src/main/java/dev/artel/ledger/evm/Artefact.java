package dev.artel.ledger.evm;

import dev.artel.core.values.Bytes;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled contract, as this program carries it.
 *
 * @param bytecode what deploys it, without the constructor's arguments
 * @param errors names of its custom errors that have no parameters
 */
record Artefact(String name, Bytes bytecode, List<String> errors) {
  /** Throws where the program was built without it. */
  static Artefact load(String name) {
    try (var in = Artefact.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("this program was built without the contract " + name);
      }
      return parse(name, Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Artefact parse(String name, Tree tree) {
    var errors = new ArrayList<String>();
    if (field(tree, "abi") instanceof Tree.Arr abi) {
      for (var entry : abi.items()) {
        if (text(entry, "type").equals("error")
            && field(entry, "inputs") instanceof Tree.Arr inputs
            && inputs.items().isEmpty()) {
          errors.add(text(entry, "name"));
        }
      }
    }
    return new Artefact(name, Bytes.hex(text(tree, "bytecode")), List.copyOf(errors));
  }

  private static String text(Tree tree, String name) {
    return field(tree, name) instanceof Tree.Str(String value, int _) ? value : "";
  }

  private static Tree field(Tree tree, String name) {
    return tree instanceof Tree.Obj object
        ? object.fields().getOrDefault(name, new Tree.Null(0))
        : new Tree.Null(0);
  }
}
