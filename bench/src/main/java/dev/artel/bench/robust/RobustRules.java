package dev.artel.bench.robust;

import dev.artel.core.port.Progress;
import dev.artel.learning.data.MnistSource;
import dev.artel.learning.torch.TorchLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The experiment of docs/robustness.md: {@code bench/run robust.RobustRules [seed] [folder]} leaves
 * its table as {@code robust-rules.md} and {@code robust-rules.json} in the folder.
 */
public final class RobustRules {
  private static final List<String> RULES =
      List.of(
          "mean",
          "equal-mean",
          "median",
          "trimmed-mean(0.3)",
          "geometric-median",
          "krum(3)",
          "multi-krum(3)",
          "norm-clip",
          "centred-clip(1, 3)",
          "nnm(3, trimmed-mean(0.3))");
  private static final List<String> PARTITIONS = List.of("iid", "dirichlet(0.1)");

  /** No update may make the model worse, nor be longer than a tenth of it. */
  private static final Trial.Gate GATE = Trial.Gate.of(1, 0.1);

  private RobustRules() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    var folder = Path.of(arguments.length > 1 ? arguments[1] : "bench/target");
    var cache = Path.of(System.getProperty("user.home"), ".cache", "artel");
    var corpus = new MnistSource(System.getenv(), Path.of("")).find(Progress.NONE);
    var worlds = new ImageWorlds(TorchLearner.create(cache), corpus, ImageWorlds.Size.FULL);
    var fields =
        PARTITIONS.stream()
            .map(name -> new Experiment.Field(name, worlds.divided(name, seed), GATE))
            .toList();
    var cells =
        new Experiment(fields, RULES)
            .run(Runtime.getRuntime().availableProcessors(), System.err::println);
    var table = new Table(cells);
    Files.writeString(folder.resolve("robust-rules.json"), table.json());
    Files.writeString(folder.resolve("robust-rules.md"), table.markdown());
    System.out.println(corpus.provenance() + ", seed " + seed + "\n\n" + table.markdown());
    System.out.println("Below the bar: " + table.misses());
  }
}
