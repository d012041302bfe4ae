package dev.artel.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.artel.console.Village;
import dev.artel.console.shop.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The flows of a shop's site as people meet them. Screenshots are left under {@code target}. */
@Tag("long")
@Tag("browser")
class BrowserTest extends Browsing {
  @Test
  void shouldLogInPromoteRegenerateDismissAndOpenCustomers() {
    go("/login");
    picture("login");
    page.getByLabel("Password").fill("wrong");
    page.locator("main button").click();
    assertThat(page.locator("[role=alert]").textContent()).contains("not the password");
    picture("login-wrong");

    login();
    assertThat(page.locator("h1").textContent()).isEqualTo("What to promote now");
    picture("home-wide");

    page.locator("main").getByText("Get recommendations").click();
    var first = page.locator(".product h3").first().textContent();
    picture("recommendations-wide");
    page.locator("#regenerate").click();
    page.waitForURL("**/recommendations?from=10");
    assertThat(page.locator(".product h3").first().textContent()).isNotEqualTo(first);
    page.locator("button:has-text('Dismiss')").first().click();
    page.locator(".product h3 a").first().click();
    picture("product-wide");
    page.locator("details summary").first().click();
    page.locator("details a:has-text('Open customer')").first().click();
    assertThat(page.locator("h1").textContent()).startsWith("Customer ");
    picture("customer-wide");
  }

  @Test
  void shouldContributeWithFaultsAReceiptAndLiveSteps() {
    login();
    page.locator("nav").getByText("Contribute").click();
    typeRow(0, "77");
    page.locator("#add").click();
    page.locator("#r1-user_id").waitFor();
    assertThat(page.locator("#r0-user_id").inputValue()).isEqualTo("77");
    typeRow(1, "78");
    type(1, "price", "cheap");
    picture("contribute-wide");
    page.locator("#submit").click();
    assertThat(page.locator("#r1-price-fault").textContent()).contains("no price");
    assertThat(page.locator("#r1-price").getAttribute("aria-describedby"))
        .isEqualTo("r1-price-fault");
    picture("contribute-faults");
    type(1, "price", "12");
    page.locator("#submit").click();
    assertThat(page.locator("h1").textContent()).isEqualTo("What would leave");
    picture("receipt-wide");
    page.locator("main button:has-text('Submit')").click();
    page.locator("#steps").waitFor();

    village.together.finish(new Step(1, 1_700_000_000, 12, 0, "", ""));
    page.locator("[role=status]:has-text('Step 1 of 9')").waitFor();
    page.reload();
    page.locator("[role=status]:has-text('Step 1 of 9')").waitFor();
    village.together.finish(new Step(2, 1_700_000_001, 3, 4096, "", ""));
    page.locator("[role=status]:has-text('Step 2 of 9')").waitFor();
    picture("steps-live");
    go("/customers/77");
    assertThat(page.locator("h1").textContent()).isEqualTo("Customer 77");
  }

  @Test
  void shouldTakeAFile() {
    login();
    go("/contribute");
    var csv = "user_id,product_id,category_code,brand,price,event_type\n91,3,,,1,view\n";
    page.locator("#file")
        .setInputFiles(new FilePayload("a.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    page.locator("button:has-text('Upload')").click();
    page.locator("h1:has-text('What would leave')").waitFor();
  }

  @Test
  void shouldServeTheKeyboardAlone() {
    go("/login");
    page.locator("[type=password]:focus").waitFor();
    page.keyboard().type(Village.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(village.address() + "/");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");

    go("/contribute");
    page.locator("#r0-user_id").focus();
    for (var text : List.of("77", "2019-10-01 00:00:00 UTC", "view", "3", "", "", "", "9.5", "")) {
      page.keyboard().type(text);
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("submit");
    page.keyboard().press("Enter");
    page.locator("h1:has-text('What would leave')").waitFor();
  }

  @Test
  void shouldKeepTheFocusWhenStepsCome() {
    village.together.know("s1", "http://127.0.0.1:1");
    login();
    page.locator("#steps summary").first().focus();

    village.together.finish(new Step(5, 1_700_000_000, 12, 0, "", ""));
    page.locator("[role=status]:has-text('Step 5 of 9')").waitFor();

    assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
  }

  @Test
  void shouldWorkWithoutScript() {
    context.close();
    browse(
        new Browser.NewContextOptions().setViewportSize(WIDE, HEIGHT).setJavaScriptEnabled(false));
    login();
    go("/recommendations");
    page.locator("#regenerate").click();
    assertThat(page.url()).endsWith("from=10");
    go("/contribute");
    typeRow(0, "77");
    page.locator("#add").click();
    typeRow(1, "78");
    page.locator("#submit").click();
    page.locator("main button:has-text('Submit')").click();
    assertThat(page.url()).contains("contributed=2");
  }

  @Test
  void shouldServeTwoShopsInOneBrowser() throws Exception {
    var other = village("s1");
    login();
    page.navigate(other.address() + "/login");
    page.getByLabel("Password").fill(Village.PASSWORD);
    page.locator("main button").click();
    page.waitForURL(other.address() + "/");
    go("/");
    assertThat(page.locator(".brand").textContent()).isEqualTo("Shop s0");
    page.navigate(other.address() + "/");
    assertThat(page.locator(".brand").textContent()).isEqualTo("Shop s1");
  }

  @Test
  void shouldLeadToAnotherShop() throws Exception {
    var other = village("s1");
    village.together.know("s1", other.address());
    go("/login");
    page.getByLabel("Shop", new Page.GetByLabelOptions().setExact(true)).selectOption("s1");
    page.getByLabel("Password").fill("x");
    page.locator("main button").click();
    page.waitForURL(other.address() + "/login");
  }
}
