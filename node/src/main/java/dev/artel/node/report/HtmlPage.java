package dev.artel.node.report;

import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Exhibits as one page that stands for itself: no script, no request to anywhere, and a policy that
 * forbids both. Drawings stretch with the page and their labels do not, so that it can be read on a
 * telephone, on a wide screen and on paper, by light and by dark; what a drawing shows is there in
 * words too.
 */
public final class HtmlPage {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final Markup html = new Markup();
  private final String title;
  private final List<Exhibit> exhibits;
  private final CellTexts texts;

  private HtmlPage(String title, List<Exhibit> exhibits, CellTexts texts) {
    this.title = title;
    this.exhibits = exhibits;
    this.texts = texts;
  }

  /**
   * @param facts what is to be said first
   * @param names what people call the parties
   * @return a whole document, as well-formed as XML
   */
  public static String of(
      String title, List<Fact> facts, List<Exhibit> exhibits, Map<Address, String> names) {
    return new HtmlPage(title, exhibits, new CellTexts(names)).write(facts);
  }

  private String write(List<Fact> facts) {
    html.open("html", "lang", "en");
    head();
    html.open("body");
    html.open("header").leaf("p", "artel", "class", "brand").quote("h1", title);
    facts(facts);
    html.close();
    contents();
    html.open("main");
    for (int i = 0; i < exhibits.size(); i++) {
      section(i, exhibits.get(i));
    }
    html.close();
    html.leaf("footer", "Made by Artel from what the run's folder holds.");
    return html.close().close().document();
  }

  private void head() {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.leaf("title", title).style(sheet()).close();
  }

  private void facts(List<Fact> facts) {
    html.open("dl", "class", "facts");
    for (var fact : facts) {
      html.open("div").leaf("dt", fact.name()).open("dd");
      new HtmlCell(html, texts).write(fact.value());
      html.close().close();
    }
    html.close();
  }

  private void contents() {
    html.open("nav", "aria-label", "Contents").open("ol");
    for (int i = 0; i < exhibits.size(); i++) {
      html.open("li").quote("a", exhibits.get(i).title(), "href", "#" + id(i)).close();
    }
    html.close().close();
  }

  private void section(int number, Exhibit exhibit) {
    var heading = id(number) + "-title";
    html.open("section", "id", id(number), "aria-labelledby", heading);
    html.quote("h2", exhibit.title(), "id", heading);
    switch (exhibit) {
      case Exhibit.Table table -> new HtmlTable(html, texts).write(table);
      case Exhibit.Curve curve -> new HtmlCurve(html, curve).write();
      case Exhibit.Timeline timeline -> new HtmlTimeline(html, texts, timeline).write();
      case Exhibit.Flow flow -> new HtmlFlow(html, texts, flow).write();
    }
    html.close();
  }

  private static String id(int number) {
    return "exhibit-" + (number + 1);
  }

  private static String sheet() {
    try (var in = HtmlPage.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IllegalStateException("page.css is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
