package dev.artel.learning.model;

import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Well-known networks by name; they are made for MNIST but take other inputs and classes. */
enum Zoo {
  /** McMahan et al., Communication-efficient learning of deep networks, 2017: 1,663,370. */
  MCMAHAN_CNN(
      "mcmahan-cnn",
      "McMahan et al. 2017",
      """
      {"conv": {"filters": 32, "kernel": 5, "padding": 2}}, "relu", {"maxpool": 2},
      {"conv": {"filters": 64, "kernel": 5, "padding": 2}}, "relu", {"maxpool": 2},
      "flatten", {"dense": 512}, "relu", {"dense": %d}"""),
  /** The same paper's: 199,210. */
  TWO_NN(
      "2nn",
      "McMahan et al. 2017",
      """
      "flatten", {"dense": 200}, "relu", {"dense": 200}, "relu", {"dense": %d}"""),
  /** GFL's for MNIST (Hu et al., 2020, section 4): 431,080. */
  GFL_MNIST(
      "gfl-mnist",
      "Hu et al. 2020",
      """
      {"conv": {"filters": 20, "kernel": 5}}, "relu", {"maxpool": 2},
      {"conv": {"filters": 50, "kernel": 5}}, "relu", {"maxpool": 2},
      "flatten", {"dense": 500}, "relu", {"dense": %d}"""),
  /** LeCun et al., 1998, with its last two layers as plain ones: 61,706. */
  LENET_5(
      "lenet-5",
      "LeCun et al. 1998",
      """
      {"conv": {"filters": 6, "kernel": 5, "padding": 2}}, "tanh", {"avgpool": 2},
      {"conv": {"filters": 16, "kernel": 5}}, "tanh", {"avgpool": 2},
      "flatten", {"dense": 120}, "tanh", {"dense": 84}, "tanh", {"dense": %d}"""),
  /** Logistic regression: 7,850. */
  LOGISTIC(
      "logistic",
      "-",
      """
      "flatten", {"dense": %d}""");

  private final String title;
  private final String source;
  private final String layers;

  Zoo(String title, String source, String layers) {
    this.title = title;
    this.source = source;
    this.layers = layers;
  }

  /** How a task file asks for one. */
  record Wanted(String name, List<Integer> input, int classes) {
    static Wanted defaults() {
      return new Wanted("", List.of(1, 28, 28), 10);
    }
  }

  static List<ZooModel> all() {
    return Arrays.stream(values()).map(Zoo::model).toList();
  }

  private ZooModel model() {
    var body = body(Wanted.defaults(), 0);
    return new ZooModel(title, source, Faults.require(NetworkReader.read(body)));
  }

  static Binding<Network> read(Tree body) {
    var faults = new Faults();
    return faults
        .take(Json.bind(body, Wanted.class), "")
        .map(wanted -> read(wanted, body.line()))
        .orElseGet(faults::wrong);
  }

  private static Binding<Network> read(Wanted wanted, int line) {
    var found = Arrays.stream(values()).filter(z -> z.title.equals(wanted.name())).findFirst();
    return found
        .map(zoo -> NetworkReader.read(zoo.body(wanted, line)))
        .orElseGet(() -> unknown(wanted.name(), line));
  }

  private Tree body(Wanted wanted, int line) {
    var fields = new LinkedHashMap<String, Tree>();
    List<Tree> input =
        wanted.input().stream()
            .<Tree>map(extent -> new Tree.Num(BigDecimal.valueOf(extent), line))
            .toList();
    fields.put("input", new Tree.Arr(input, line));
    fields.put("layers", Json.parse("[" + layers.formatted(wanted.classes()) + "]"));
    return new Tree.Obj(fields, line);
  }

  private static Binding<Network> unknown(String name, int line) {
    var names = Arrays.stream(values()).map(z -> z.title).collect(Collectors.joining(", "));
    var fault = new Fault(line, "name", "the zoo has no \"" + name + "\"", "it has: " + names);
    return new Binding.Wrong<>(List.of(fault));
  }
}
