package dev.artel.bench.recommender;

import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.GradientAls;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Column;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A sweep of least squares by conjugate gradients over a {@link Crowd}, and where Python has it the
 * library {@code implicit}'s, in turn, on the same cores. Run by {@code bench/run recommender.Sweep
 * [PYTHON]}.
 */
public final class Sweep {
  private static final int SWEEPS = 15;
  private static final int ROUNDS = 3;
  private static final AlsPlan PLAN = AlsPlan.DEFAULT;

  private final InstantSource clock;
  private final PrintStream out;
  private final Shop shop;

  private Sweep(InstantSource clock, PrintStream out, Shop shop) {
    this.clock = clock;
    this.out = out;
    this.shop = shop;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var shop = Shop.of(Crowd.read(Crowd.file()));
    var python = args.length == 0 ? "python3" : args[0];
    new Sweep(InstantSource.system(), System.out, shop).run(python);
  }

  private void run(String python) throws IOException, InterruptedException {
    var file = Files.createTempFile("interactions", ".bin");
    try {
      Files.write(file, interactions());
      for (int round = 0; round < ROUNDS; round++) {
        double ours = ours();
        out.printf(Locale.ROOT, "a sweep here: %.3f s%n", ours);
        theirs(python, file, ours);
      }
    } finally {
      Files.delete(file);
    }
  }

  /** The median; the first sweeps warm the machine up. */
  private double ours() {
    var model = GradientAls.of(PLAN, shop, Crowd.drawn(shop, PLAN));
    var seconds = new double[SWEEPS];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      var start = clock.instant();
      model.sweep();
      seconds[sweep] = Duration.between(start, clock.instant()).toNanos() / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[SWEEPS / 2];
  }

  private void theirs(String python, Path file, double ours)
      throws IOException, InterruptedException {
    var command =
        List.of(
            python,
            "bench/implicit-sweep.py",
            file.toString(),
            Integer.toString(PLAN.factors()),
            Double.toString(PLAN.alpha()),
            Double.toString(PLAN.lambda()),
            Integer.toString(SWEEPS),
            Integer.toString(Runtime.getRuntime().availableProcessors()));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // Its own threads and those of its linear algebra would get in each other's way.
    builder.environment().put("OPENBLAS_NUM_THREADS", "1");
    var process = builder.start();
    var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      out.println("no Python with implicit at hand: bench/run recommender.Sweep PYTHON");
      return;
    }
    int gap = answer.indexOf(' ');
    double seconds = Double.parseDouble(answer.substring(gap).strip());
    out.printf(
        Locale.ROOT,
        "implicit %s: %.3f s; %.2f times it%n",
        answer.substring(0, gap),
        seconds,
        ours / seconds);
  }

  private byte[] interactions() {
    var rows = shop.rows();
    var bytes = ByteBuffer.allocate(3 * Integer.BYTES * rows.size());
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < rows.size(); row++) {
      bytes.putInt(shop.people().find(rows.at(Column.USER, row)));
    }
    for (int row = 0; row < rows.size(); row++) {
      bytes.putInt(shop.items().find(rows.at(Column.PRODUCT, row)));
    }
    for (int row = 0; row < rows.size(); row++) {
      bytes.putInt((int) rows.at(Column.EVENT, row));
    }
    return bytes.array();
  }
}
