package dev.artel.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages look: narrow and wide, light and dark; a picture of each is left to be looked at. */
@Tag("long")
@Tag("browser")
class LooksTest extends Browsing {
  private static final String PRICE = "#r1-price";

  private void look(int width, ColorScheme scheme) {
    context.close();
    browse(new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
  }

  @ParameterizedTest
  @CsvSource({"360,LIGHT", "360,DARK", "1400,LIGHT", "1400,DARK"})
  void shouldFitAndHaveNoSeriousBarriers(int width, ColorScheme scheme) {
    village.together.know("s1", "http://127.0.0.1:1");
    look(width, scheme);
    go("/login");
    check("login", width, scheme);
    login();
    for (var path : village.pages()) {
      go(path);
      var name = path.equals("/") ? "home" : path.substring(1).replaceAll("/.*", "-one");
      check(name, width, scheme);
    }
    wrongRows();
    check("contribute-faults", width, scheme);
  }

  private void check(String name, int width, ColorScheme scheme) {
    var needed = page.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) needed).intValue()).as(name).isLessThanOrEqualTo(width);
    picture(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
    var serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
                .map(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                .toList();
    assertThat(serious).as("%s, %d, %s", name, width, scheme).isEmpty();
  }

  private void wrongRows() {
    go("/contribute");
    page.locator("#add").click();
    page.locator("#r1-user_id").waitFor();
    typeRow(0, "77");
    typeRow(1, "78");
    type(1, "price", "cheap");
    page.locator("#submit").click();
    page.locator(PRICE + "-fault").waitFor();
    // The script that brings it into view runs when all of the page is there.
    page.waitForLoadState();
  }

  @ParameterizedTest
  @ValueSource(ints = {NARROW, WIDE})
  void shouldBringTheFirstWrongCellIntoView(int width) {
    look(width, ColorScheme.LIGHT);
    login();
    wrongRows();

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("r1-price");
    assertThat(page.evaluate(inView(PRICE))).isEqualTo(true);
    assertThat(page.evaluate(inView(PRICE + "-fault"))).isEqualTo(true);
  }

  /** Whether nothing of it is beyond an edge or below something else. */
  private static String inView(String selector) {
    return "(() => { const box = document.querySelector('"
        + selector
        + "').getBoundingClientRect();"
        + " const at = (x, y) => document.elementFromPoint(x, y)?.closest('"
        + selector
        + "') !== null;"
        + " return box.left >= 0 && box.right <= innerWidth && box.top >= 0"
        + " && box.bottom <= innerHeight"
        + " && at(box.left + 4, box.top + 4) && at(box.right - 4, box.bottom - 4); })()";
  }

  @Test
  void shouldLeaveNoGapBesideThreeCards() {
    login();
    var widths = new ArrayList<Integer>();
    for (int width : new int[] {WIDE, 1024, 800, NARROW}) {
      page.setViewportSize(width, HEIGHT);
      var gap =
          page.evaluate(
              "(() => { const list = document.querySelector('.cards').getBoundingClientRect();"
                  + " const last = document.querySelector('.cards > :last-child')"
                  + ".getBoundingClientRect();"
                  + " return Math.round(list.right - last.right); })()");
      widths.add(((Number) gap).intValue());
    }
    assertThat(widths).containsOnly(0);
  }
}
