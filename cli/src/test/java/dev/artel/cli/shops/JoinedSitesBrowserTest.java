package dev.artel.cli.shops;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three joined sites in one browser: what is contributed in one shows in another. */
@Tag("long")
@Tag("browser")
class JoinedSitesBrowserTest {
  private static final long SEED = 20261124;
  private static final double PATIENCE_MILLIS = 120_000;
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String LAST = "#steps > ol li[data-number='9'] a[title]";

  @TempDir private Path dir;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private Browser browser;
  private List<ShopsFolder.One> secrets;
  private List<Caller> shops;

  @BeforeEach
  void start() throws Exception {
    var chromium = chromium();
    var data = Villages.write(Files.createDirectories(dir.resolve("data")), SEED);
    open.add(ShopSites.start(dir.resolve("out"), data, 0));
    var quiet = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(quiet));
    open.add(playwright);
    var options = new BrowserType.LaunchOptions().setExecutablePath(chromium);
    options.setTimeout(PATIENCE_MILLIS);
    browser = playwright.chromium().launch(options.setArgs(List.of("--no-sandbox")));
    secrets = ShopsFolder.open(dir.resolve("out"), 3, 0).secrets().shops();
    shops = secrets.stream().map(Caller::new).toList();
    Caller.await("all have averaged all", () -> Caller.areSettled(shops));
  }

  private static Path chromium() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("").split(":");
    var found =
        Stream.of(path).map(f -> Path.of(f, "chromium")).filter(Files::isExecutable).findFirst();
    var missing = "no Chromium on the path: apt-get install chromium";
    if (found.isEmpty() && "1".equals(System.getenv("ARTEL_REQUIRE_ALL"))) {
      Assertions.fail(missing);
    }
    Assumptions.assumeTrue(found.isPresent(), missing);
    return found.orElseThrow();
  }

  @AfterEach
  void stop() throws Exception {
    for (var one : open.reversed()) {
      one.close();
    }
    assertThat(errors).as("what the consoles said").isEmpty();
  }

  private Page login(BrowserContext context, int shop) {
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.navigate(address(shop) + "/login");
    page.getByLabel("Password").fill(secrets.get(shop).password());
    page.locator("main button").click();
    page.waitForURL(address(shop) + "/");
    return page;
  }

  private String address(int shop) {
    return "http://127.0.0.1:" + secrets.get(shop).port();
  }

  private static void picture(Page page, String name) {
    var options = new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
    page.screenshot(options.setFullPage(true));
  }

  private static Map<Long, List<Long>> lists(Caller shop) throws IOException, InterruptedException {
    var lists = new LinkedHashMap<Long, List<Long>>();
    for (long customer = 1000; customer < 1000 + Villages.CUSTOMERS; customer++) {
      lists.put(customer, shop.ten(customer));
    }
    return lists;
  }

  @Test
  void shouldShowInOneShopWhatIsContributedInAnother() throws Exception {
    var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1400, 900));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    var here = login(context, 0);
    var there = login(context, 1);
    var before = lists(shops.get(1));
    var report = there.locator(LAST).getAttribute("title");
    var own = here.locator(LAST).getAttribute("title");
    picture(there, "joined-before");

    contribute(here);
    here.reload();
    here.locator("#steps").waitFor();
    picture(here, "joined-steps");

    there.locator(LAST + ":not([title='" + report + "'])").waitFor();
    here.locator(LAST + ":not([title='" + own + "'])").waitFor();
    assertThat(here.locator("[role=status]").first().textContent()).contains("Step 9 of 9");
    assertThat(here.locator(".brand").textContent()).isEqualTo("Shop 0");
    Caller.await("other lists", () -> !lists(shops.get(1)).equals(before));
    there.locator(".changed").waitFor();
    picture(there, "joined-after");
    picture(here, "joined-done");
    compare(there, before);
    context.close();
  }

  @ParameterizedTest
  @CsvSource({"360,LIGHT", "360,DARK", "1400,LIGHT", "1400,DARK"})
  void shouldLinkEachOfTheNineSteps(int width, ColorScheme scheme) throws Exception {
    var options = new Browser.NewContextOptions().setViewportSize(width, 900);
    var context = browser.newContext(options.setColorScheme(scheme));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    var page = login(context, 0);
    page.locator("#steps summary").first().click();
    picture(page, "nine-steps-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));

    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .isLessThanOrEqualTo(width);
    assertThat(page.locator("#steps > ol a[title]").count()).isEqualTo(9);
    var stored = page.locator("#steps > ol li[data-number='3'] a[title]");
    var there = stored.getAttribute("href");
    Caller.await("in the explorer", () -> Caller.text(there).contains("On record"));
    stored.click();
    page.locator("h2:has-text('On record')").waitFor();
    picture(page, "sealed-model-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
    context.close();
  }

  private static void contribute(Page page) {
    page.locator("nav").getByText("Contribute").click();
    var news = Villages.news(900_001).getBytes(StandardCharsets.UTF_8);
    page.locator("#file").setInputFiles(new FilePayload("news.csv", "text/csv", news));
    page.locator("button:has-text('Upload')").click();
    page.locator("h1:has-text('What would leave')").waitFor();
    picture(page, "joined-receipt");
    page.locator("main button:has-text('Submit')").click();
    page.locator("#steps").waitFor();
  }

  /** A customer's page shows both lists. */
  private void compare(Page page, Map<Long, List<Long>> before) throws Exception {
    for (var one : before.entrySet()) {
      if (!shops.get(1).ten(one.getKey()).equals(one.getValue())) {
        page.navigate(address(1) + "/customers/" + one.getKey());
        picture(page, "joined-customer");
        assertThat(page.locator("main").textContent()).containsIgnoringCase("before");
        return;
      }
    }
    Assertions.fail("no list has changed");
  }
}
