package dev.artel.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The browser that this machine has; nothing is downloaded. */
final class Chromium implements AutoCloseable {
  /** Of a busy machine, for whatever a page is to show. */
  static final double PATIENCE_MILLIS = 120_000;

  private final Playwright playwright;
  final Browser browser;

  private Chromium(Path program) {
    var quiet = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(quiet));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setTimeout(PATIENCE_MILLIS)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /** Skips the tests where there is none, or fails them where nothing may be skipped. */
  static Chromium start() {
    var program = find();
    var missing = "no Chromium on the path: apt-get install chromium";
    if (program.isEmpty() && "1".equals(System.getenv("ARTEL_REQUIRE_ALL"))) {
      Assertions.fail(missing);
    }
    Assumptions.assumeTrue(program.isPresent(), missing);
    return new Chromium(program.orElseThrow());
  }

  private static Optional<Path> find() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("").split(":");
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(path).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
