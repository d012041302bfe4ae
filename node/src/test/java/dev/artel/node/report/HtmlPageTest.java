package dev.artel.node.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Coins;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlPageTest {
  private static final Address ANN = party(1);
  private static final Address BOB = party(2);
  private static final Map<Address, String> NAMES = Map.of(ANN, "Ann", BOB, "Bob & sons");

  @Test
  void shouldShowEveryTitleColumnAndCell() throws Exception {
    var page = page(all(), NAMES);

    assertThat(read(page).getDocumentElement().getTextContent())
        .contains("Pay by round", "Accuracy", "Round 1", "The flow of coins")
        .contains("party", "verdict", "coins", "share")
        .contains("Ann", "Bob & sons", "accepted", "too far off", "1 234 567", "0.2500")
        .contains("the committee's median", "0.9300")
        .contains("TRAINING", "train", "40 s")
        .contains("escrow", "burnt", "clinic");
  }

  @Test
  void shouldWriteSignsBesideGoodAndBadNews() throws Exception {
    assertThat(read(page(List.of(table()), NAMES)).getDocumentElement().getTextContent())
        .contains("\u2713accepted")
        .contains("\u2717too far off");
  }

  @Test
  void shouldAskNobodyOutsideForAnything() throws Exception {
    var page = page(all(), NAMES);

    assertThat(page)
        .doesNotContain("http:", "https:", "src=", "@import", "url(", "<script", "<link")
        .contains("default-src 'none'".replace("'", "&#39;"));
    for (var link : elements(read(page), "a")) {
      assertThat(link.getAttribute("href")).startsWith("#exhibit-");
    }
  }

  @Test
  void shouldNameEveryDrawingTableAndSection() throws Exception {
    var page = read(page(all(), NAMES));

    for (var drawing : elements(page, "svg")) {
      if (drawing.getAttribute("role").equals("img")) {
        assertThat(drawing.getElementsByTagName("title").getLength()).isPositive();
      }
    }
    for (var table : elements(page, "table")) {
      assertThat(table.getElementsByTagName("caption").getLength()).isOne();
    }
    assertThat(elements(page, "section"))
        .hasSize(4)
        .allSatisfy(
            s ->
                assertThat(elements(page, "h2"))
                    .anyMatch(h -> h.getAttribute("id").equals(s.getAttribute("aria-labelledby"))));
  }

  @Test
  void shouldStayWholeWhateverStrangersCallThemselves() throws Exception {
    for (var hostile :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; --row:99; x='",
            "</title></style></bdi><h1>",
            "]]> <!-- & &amp; \0 \u0008 \ud800 \uffff",
            "\u202eright to left\u2066\u200f",
            "\u0639\u0631\u0628\u064a",
            "x".repeat(10_000))) {
      var page = page(hostile(hostile), Map.of(ANN, hostile));

      var document = read(page);
      assertThat(elements(document, "script")).as(hostile).isEmpty();
      assertThat(elements(document, "img")).as(hostile).isEmpty();
      assertThat(elements(document, "h1")).as(hostile).hasSize(1);
      assertThat(page).doesNotContain("\u202e").hasSizeLessThan(60_000);
    }
  }

  @Test
  void shouldStayOfBoundedSize() throws Exception {
    var rows = new ArrayList<List<Cell>>();
    var points = new ArrayList<Exhibit.Point>();
    var spans = new ArrayList<Exhibit.Span>();
    var streams = new ArrayList<Exhibit.Stream>();
    for (int i = 0; i < 20_000; i++) {
      rows.add(List.of(Cell.of(party(i)), Cell.of(Coins.of(i))));
      points.add(new Exhibit.Point(i, i % 7));
      spans.add(new Exhibit.Span(Cell.of(party(i)), "train", i, i + 5));
      streams.add(new Exhibit.Stream(Cell.of("escrow"), Cell.of(party(i)), Coins.of(i)));
    }
    var page =
        page(
            List.of(
                new Exhibit.Table("t", List.of("party", "pay"), rows),
                new Exhibit.Curve("c", "x", "y", List.of(new Exhibit.Series("s", points))),
                new Exhibit.Timeline("l", spans),
                new Exhibit.Flow("f", streams)),
            NAMES);

    read(page);
    assertThat(page).hasSizeLessThan(2_000_000);
  }

  @Test
  void shouldShowExhibitsThatHoldNothingYet() throws Exception {
    var page =
        page(
            List.of(
                new Exhibit.Table("t", List.of("party"), List.of()),
                new Exhibit.Curve("c", "x", "y", List.of()),
                new Exhibit.Curve("d", "x", "y", List.of(new Exhibit.Series("s", List.of()))),
                new Exhibit.Timeline("l", List.of()),
                new Exhibit.Flow("f", List.of())),
            NAMES);

    assertThat(elements(read(page), "section")).hasSize(5);
    assertThat(page).doesNotContain("NaN", "Infinity");
  }

  @Test
  void shouldDrawPointsThatAreNowhereNowhere() throws Exception {
    var points =
        List.of(
            new Exhibit.Point(1, Double.NaN),
            new Exhibit.Point(2, Double.POSITIVE_INFINITY),
            new Exhibit.Point(3, 0.5));
    var series = List.of(new Exhibit.Series("s", points));

    var page = page(List.of(new Exhibit.Curve("c", "x", "y", series)), NAMES);

    assertThat(page).doesNotContain("NaN", "Infinity", "\u221e").contains("0.5000");
  }

  private static List<Exhibit> all() {
    var curve = List.of(new Exhibit.Point(1, 0.8), new Exhibit.Point(2, 0.93));
    var spans =
        List.of(
            new Exhibit.Span(Cell.of("phase"), "TRAINING", 100, 140),
            new Exhibit.Span(Cell.of(ANN), "train", 100, 140),
            new Exhibit.Span(Cell.of(BOB), "train", 100, 100));
    var streams =
        List.of(
            new Exhibit.Stream(Cell.of("clinic"), Cell.of("escrow"), Coins.of(1_300_000)),
            new Exhibit.Stream(Cell.of("escrow"), Cell.of(ANN), Coins.of(1_234_567)),
            new Exhibit.Stream(Cell.of("escrow"), Cell.of("burnt"), Coins.of(10)));
    return List.of(
        table(),
        new Exhibit.Curve(
            "Accuracy",
            "round",
            "share",
            List.of(new Exhibit.Series("the committee's median", curve))),
        new Exhibit.Timeline("Round 1", spans),
        new Exhibit.Flow("The flow of coins", streams));
  }

  private static Exhibit table() {
    return new Exhibit.Table(
        "Pay by round",
        List.of("party", "verdict", "coins", "share"),
        List.of(
            List.of(
                Cell.of(ANN),
                new Cell.Mark(Cell.Tone.GOOD, "accepted"),
                Cell.of(Coins.of(1_234_567)),
                Cell.of(0.25, 4)),
            List.of(
                Cell.of(BOB),
                new Cell.Mark(Cell.Tone.BAD, "too far off"),
                Cell.of(Coins.ZERO),
                Cell.of(-7))));
  }

  private static List<Exhibit> hostile(String text) {
    var who = Cell.of(text);
    var series = List.of(new Exhibit.Series(text, List.of(new Exhibit.Point(1, 1))));
    return List.of(
        new Exhibit.Table(text, List.of(text, text), List.of(List.of(who, Cell.of(ANN)))),
        new Exhibit.Curve(text, text, text, series),
        new Exhibit.Timeline(text, List.of(new Exhibit.Span(Cell.of(ANN), text, 0, 1))),
        new Exhibit.Flow(text, List.of(new Exhibit.Stream(who, Cell.of(ANN), Coins.of(1)))));
  }

  private static String page(List<Exhibit> exhibits, Map<Address, String> names) {
    return HtmlPage.of("digits", List.of(Fact.of("state", "over")), exhibits, names);
  }

  private static Address party(int number) {
    var octets = new byte[Address.SIZE];
    octets[0] = (byte) (number >> 8);
    octets[1] = (byte) number;
    return new Address(Bytes.of(octets));
  }

  private static Document read(String page) throws Exception {
    var source = new InputSource(new StringReader(page));
    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(source);
  }

  private static List<Element> elements(Document page, String tag) {
    NodeList found = page.getElementsByTagName(tag);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
