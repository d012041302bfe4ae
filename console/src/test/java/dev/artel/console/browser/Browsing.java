package dev.artel.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.artel.console.Village;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop's site in a browser whose console must stay free of errors. */
abstract class Browsing {
  static final int WIDE = 1400;
  static final int NARROW = 360;
  static final int HEIGHT = 900;

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String EXPECTED = "the server responded with a status of 4";

  private static Chromium chromium;

  @TempDir Path folder;
  Village village;
  BrowserContext context;
  Page page;
  private final List<Village> villages = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    village = village("s0");
    browse(new Browser.NewContextOptions().setViewportSize(WIDE, HEIGHT));
  }

  final void browse(Browser.NewContextOptions options) {
    context = chromium.browser.newContext(options);
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains(EXPECTED)) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith("http://127.0.0.1:")
              && !request.url().startsWith("data:")) {
            errors.add("a request outside: " + request.url());
          }
        });
  }

  /** Open until the browser is gone: a page whose shop closes asks for its steps in vain. */
  final Village village(String id) throws Exception {
    var opened = new Village(folder, id);
    villages.add(opened);
    return opened;
  }

  @AfterEach
  void close() {
    context.close();
    villages.forEach(Village::close);
    assertThat(errors).as("what the console said").isEmpty();
  }

  final void go(String path) {
    page.navigate(village.address() + path);
  }

  final void login() {
    go("/login");
    page.getByLabel("Password").fill(Village.PASSWORD);
    page.locator("main button").click();
    page.waitForURL(village.address() + "/");
  }

  final void picture(String name) {
    var options = new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
    page.screenshot(options.setFullPage(true));
  }

  final void type(int row, String column, String value) {
    var cell = page.locator("#r" + row + "-" + column);
    if (column.equals("event_type")) {
      cell.selectOption(value);
    } else {
      cell.fill(value);
    }
  }

  final void typeRow(int row, String user) {
    type(row, "user_id", user);
    type(row, "event_time", "2019-10-01 00:00:00 UTC");
    type(row, "event_type", "view");
    type(row, "product_id", "3");
    type(row, "price", "9.5");
  }
}
