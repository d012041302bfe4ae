package dev.artel.node.report;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Streams as bands between places; in words where there is no room for a picture. */
final class HtmlFlow {
  private static final int WIDTH = 1_000;
  private static final int BAR = 8;
  private static final int TINTS = 8;
  private static final int MOST_STREAMS = 60;

  private final Markup html;
  private final CellTexts texts;
  private final Exhibit.Flow flow;
  private final FlowPlan plan;

  HtmlFlow(Markup html, CellTexts texts, Exhibit.Flow flow) {
    this.html = html;
    this.texts = texts;
    this.flow = flow;
    this.plan = FlowPlan.of(isDrawn(flow) ? flow : new Exhibit.Flow(flow.title(), List.of()));
  }

  void write() {
    if (flow.streams().isEmpty()) {
      html.leaf("p", "nothing yet", "class", "note");
      return;
    }
    if (isDrawn(flow)) {
      html.open("figure", "class", "flow", "style", "height:" + plan.height() + "px");
      picture();
      plan.places().forEach(this::label);
      html.close();
    }
    html.open("div", "class", "words");
    List<List<Cell>> rows =
        flow.streams().stream()
            .map(stream -> List.of(stream.from(), stream.to(), Cell.of(stream.amount())))
            .toList();
    new HtmlTable(html, texts)
        .write(new Exhibit.Table(flow.title(), List.of("from", "to", "coins"), rows));
    html.close();
  }

  private static boolean isDrawn(Exhibit.Flow flow) {
    return flow.streams().size() <= MOST_STREAMS;
  }

  private void picture() {
    html.open(
        "svg",
        "role",
        "img",
        "viewBox",
        "0 0 " + WIDTH + " " + Scale.number(plan.height()),
        "preserveAspectRatio",
        "none");
    html.leaf("title", flow.title()).leaf("desc", "the table below has the same in numbers");
    plan.bands().forEach(this::band);
    for (var place : plan.places()) {
      html.empty(
          "rect",
          "class",
          "place",
          "x",
          Scale.number(left(place)),
          "y",
          Scale.number(place.barTop()),
          "width",
          String.valueOf(BAR),
          "height",
          Scale.number(place.thickness()));
    }
    html.close();
  }

  private double left(FlowPlan.Place place) {
    return (double) (WIDTH - BAR) * place.column() / Math.max(1, plan.columns() - 1);
  }

  private void band(FlowPlan.Band band) {
    double x0 = left(band.from()) + BAR;
    double x1 = left(band.to());
    double middle = (x0 + x1) / 2;
    double y0 = band.fromTop();
    double y1 = band.toTop();
    double thick = band.thickness();
    var path =
        path("M", x0, y0)
            + path("C", middle, y0, middle, y1, x1, y1)
            + path("L", x1, y1 + thick)
            + path("C", middle, y1 + thick, middle, y0 + thick, x0, y0 + thick);
    var tint = "band tint-" + plan.places().indexOf(band.to()) % TINTS;
    html.empty("path", "class", tint, "d", path + "Z");
  }

  private static String path(String command, double... numbers) {
    return DoubleStream.of(numbers)
        .mapToObj(Scale::number)
        .collect(Collectors.joining(" ", command, ""));
  }

  private void label(FlowPlan.Place place) {
    var top = "top:" + Scale.number(place.top() + place.slot() / 2) + "px";
    boolean last = place.column() == plan.columns() - 1;
    var side =
        last
            ? ";right:1.2em"
            : ";left:calc(" + Scale.percent(100 * left(place) / WIDTH) + " + 1.2em)";
    html.open("div", "class", "label", "style", top + side);
    html.leaf("bdi", texts.of(place.who())).text(" ");
    html.leaf("strong", texts.of(Cell.of(place.amount()))).close();
  }
}
