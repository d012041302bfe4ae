package dev.artel.cli;

import dev.artel.cli.bench.RecommenderBench;
import dev.artel.core.values.Bytes;
import dev.artel.learning.recommender.rows.ItemKeys;
import dev.artel.learning.recommender.table.Comparison;
import dev.artel.learning.recommender.table.GuardTable;
import dev.artel.learning.recommender.table.PaperCurve;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The recommender's models side by side. */
@Command(
    name = "recommender",
    description = "Compare recommenders for three shops, alone and together.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel bench recommender",
      "  artel bench recommender --json",
      "",
      "Takes one to three minutes on two cores. The figures are the same everywhere;",
      "what they mean is in docs/recommender.md."
    })
final class BenchRecommenderCommand implements Callable<Integer> {
  /** Measurements keep no secrets: the same salt gives the same figures. */
  private static final Bytes SALT = Bytes.of("bench".getBytes(StandardCharsets.US_ASCII));

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var shops = data.corpora().threeShops(ItemKeys.of(SALT));
    int threads = Runtime.getRuntime().availableProcessors();
    var bench =
        new RecommenderBench(
            new Comparison(shops).rows(threads),
            new GuardTable(shops).rows(threads),
            PaperCurve.of(shops));
    json.print(spec.commandLine().getOut(), bench.tree(), bench.lines());
    return ExitCode.OK.number();
  }
}
