package dev.artel.adapters.ledger;

import dev.artel.core.port.Receipt;
import dev.artel.testkit.FiveParties;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that sends one party's coins, one after the other, and says the id of each
 * command for which it has a receipt.
 */
final class WriterProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final List<String> ids = new ArrayList<>();

  private WriterProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The party of that index sends from one nonce on, so many times. */
  static WriterProcess start(Path file, int party, long nonce, int times) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            WriterProcess.class.getName(),
            file.toString(),
            Integer.toString(party),
            Long.toString(nonce),
            Integer.toString(times));
    return new WriterProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Listens to so many ids, or to all that are still to come. */
  WriterProcess listen(int most) throws IOException {
    for (int i = 0; i < most; i++) {
      var line = said.readLine();
      if (line == null) {
        return this;
      }
      ids.add(line);
    }
    return this;
  }

  List<String> ids() {
    return ids;
  }

  /** Waits for its own end. */
  int end() throws IOException, InterruptedException {
    listen(Integer.MAX_VALUE);
    return process.waitFor();
  }

  /** SIGKILL; what it said before is still heard. */
  void kill() throws IOException, InterruptedException {
    // Not by the process itself, which would close the stream that we still read.
    process.toHandle().destroyForcibly();
    process.waitFor();
    listen(Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] args) throws Exception {
    var sender = FiveParties.KEYS.get(Integer.parseInt(args[1]));
    long nonce = Long.parseLong(args[2]);
    long end = nonce + Long.parseLong(args[3]);
    try (var ledger =
        EmbeddedLedger.open(Path.of(args[0]), FiveParties.BOOK, InstantSource.system())) {
      for (; nonce < end; nonce++) {
        var signed = FiveParties.coin(ledger.charter(), sender, nonce);
        if (ledger.submit(signed) instanceof Receipt.Included) {
          System.out.print(signed.id(ledger.charter().domain()) + "\n");
          System.out.flush();
        }
      }
    }
  }
}
