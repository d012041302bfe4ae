package dev.artel.bench.console;

import dev.artel.node.Memory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code ./artel shops} in a process and a folder of its own. */
record ShopProcess(Process process, String address, String password) implements AutoCloseable {
  private static final Pattern SHOP =
      Pattern.compile("Shop 0 +(http://127\\.0\\.0\\.1:\\d+) +password (\\S+)");
  private static final Pattern USED = Pattern.compile("(?m)^(?!.*space).*, used (\\d+)K");
  private static final double MIB = 1 << 20;

  static ShopProcess start() throws IOException {
    var folder = Files.createTempDirectory("shops");
    var process =
        new ProcessBuilder("./artel", "shops", "--out", folder.toString(), "--port", "0")
            .redirectError(ProcessBuilder.Redirect.to(folder.resolve("log").toFile()))
            .start();
    var out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    var lines = new BufferedReader(out);
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var shop = SHOP.matcher(line);
      if (shop.matches()) {
        return new ShopProcess(process, shop.group(1), shop.group(2));
      }
    }
    process.destroy();
    throw new IOException("the shops do not start: " + Files.readString(folder.resolve("log")));
  }

  /** What is left of the heap after a collection, and what the process holds in all. */
  String memory() throws IOException, InterruptedException {
    jcmd("GC.run");
    long used =
        USED.matcher(jcmd("GC.heap_info"))
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .sum();
    return String.format(
        Locale.ROOT,
        "heap %.1f MiB, resident %.0f MiB",
        used / 1024.0,
        Memory.resident(process.pid()) / MIB);
  }

  private String jcmd(String what) throws IOException, InterruptedException {
    var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var jcmd = new ProcessBuilder(program, Long.toString(process.pid()), what).start();
    var said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException("jcmd " + what + ": " + said);
    }
    return said;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the shops end", e);
    }
  }
}
