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
 * @param needs names of the contracts whose addresses its constructor takes
 * @param errors names of its custom errors that have no parameters
 */
record Artefact(String name, Bytes bytecode, List<String> needs, List<String> errors) {
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
    var needs = new ArrayList<String>();
    var errors = new ArrayList<String>();
    for (var entry : items(tree, "abi")) {
      var inputs = items(entry, "inputs");
      var type = text(entry, "type");
      if (type.equals("constructor")) {
        inputs.forEach(input -> needs.add(contract(input)));
      } else if (type.equals("error") && inputs.isEmpty()) {
        errors.add(text(entry, "name"));
      }
    }
    return new Artefact(
        name, Bytes.hex(text(tree, "bytecode")), List.copyOf(needs), List.copyOf(errors));
  }

  /** Of a parameter such as {@code contract IArtel artel}; other types are their own names. */
  private static String contract(Tree input) {
    var type = text(input, "internalType").replace("contract ", "");
    return type.equals("I" + EvmPlan.ARTEL) ? EvmPlan.ARTEL : type;
  }

  private static List<Tree> items(Tree tree, String name) {
    return field(tree, name) instanceof Tree.Arr array ? array.items() : List.of();
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
