package dev.artel.node.report;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lane for each party with a bar for each thing it did. Spans of no party are common to all:
 * where they begin and end, a line goes through all lanes.
 */
final class HtmlTimeline {
  private static final int TINTS = 8;
  private static final int MOST_LANES = 200;

  private final Markup html;
  private final CellTexts texts;
  private final Exhibit.Timeline timeline;
  private final long from;
  private final Scale scale;
  private final Map<Cell, List<Exhibit.Span>> lanes = new LinkedHashMap<>();
  private final List<String> kinds;

  HtmlTimeline(Markup html, CellTexts texts, Exhibit.Timeline timeline) {
    this.html = html;
    this.texts = texts;
    this.timeline = timeline;
    this.from = timeline.spans().stream().mapToLong(Exhibit.Span::from).min().orElse(0);
    long to = timeline.spans().stream().mapToLong(Exhibit.Span::to).max().orElse(0);
    var exact = Scale.over(new double[] {0, Math.max(1, to - from)}, 6, true);
    this.scale = new Scale(0, Math.max(1, to - from), exact.step());
    timeline
        .spans()
        .forEach(span -> lanes.computeIfAbsent(span.who(), _ -> new ArrayList<>()).add(span));
    this.kinds = timeline.spans().stream().map(Exhibit.Span::what).distinct().toList();
  }

  void write() {
    if (lanes.isEmpty()) {
      html.leaf("p", "nothing yet", "class", "note");
      return;
    }
    html.open("figure", "class", "timeline").open("div", "class", "lanes");
    lanes.entrySet().stream()
        .limit(MOST_LANES)
        .forEach(lane -> lane(lane.getKey(), lane.getValue()));
    axis();
    html.close();
    legend();
    html.close();
    numbers();
  }

  private void lane(Cell who, List<Exhibit.Span> spans) {
    var kind = isCommon(who) ? "who common" : "who";
    html.quote("div", texts.of(who), "class", kind, "title", Markup.brief(texts.of(who)));
    var rows = rows(spans);
    html.open("div", "class", "track", "style", "--rows:" + rows.size());
    boundaries();
    for (int row = 0; row < rows.size(); row++) {
      for (var span : rows.get(row)) {
        bar(span, row);
      }
    }
    html.close();
  }

  private static boolean isCommon(Cell who) {
    return !(who instanceof Cell.Who);
  }

  /** Spans that overlap are drawn below each other. */
  private static List<List<Exhibit.Span>> rows(List<Exhibit.Span> spans) {
    var rows = new ArrayList<List<Exhibit.Span>>();
    for (var span : spans) {
      var free = rows.stream().filter(row -> row.getLast().to() <= span.from()).findFirst();
      if (free.isPresent()) {
        free.get().add(span);
      } else {
        rows.add(new ArrayList<>(List.of(span)));
      }
    }
    return rows;
  }

  private void boundaries() {
    timeline.spans().stream()
        .filter(span -> isCommon(span.who()))
        .map(Exhibit.Span::from)
        .distinct()
        .forEach(time -> html.leaf("i", "", "style", "left:" + Scale.percent(place(time))));
  }

  private void bar(Exhibit.Span span, int row) {
    double width = place(span.to()) - place(span.from());
    var style =
        "left:%s;width:%s;--row:%d"
            .formatted(Scale.percent(place(span.from())), Scale.percent(width), row);
    var tint = "bar tint-" + kinds.indexOf(span.what()) % TINTS;
    html.open("div", "class", tint, "style", style, "title", Markup.brief(words(span)));
    html.leaf("span", isCommon(span.who()) ? span.what() : seconds(span)).close();
  }

  private double place(long time) {
    return scale.place((double) (time - from));
  }

  private String words(Exhibit.Span span) {
    return "%s: %s, %s, from second %d to %d"
        .formatted(
            texts.of(span.who()), span.what(), seconds(span), span.from() - from, span.to() - from);
  }

  private static String seconds(Exhibit.Span span) {
    return span.to() - span.from() + " s";
  }

  private void axis() {
    html.leaf("div", "seconds", "class", "who unit");
    html.open("div", "class", "axis", "aria-hidden", "true");
    for (double tick : scale.ticks()) {
      if (tick <= scale.high()) {
        var style = "left:" + Scale.percent(scale.place(tick));
        html.leaf("span", scale.label(tick), "style", style);
      }
    }
    html.close();
  }

  private void legend() {
    html.open("ul", "class", "legend");
    for (int i = 0; i < kinds.size(); i++) {
      html.open("li").leaf("span", "", "class", "key bar tint-" + i % TINTS);
      html.leaf("bdi", kinds.get(i)).close();
    }
    html.close();
  }

  private void numbers() {
    List<List<Cell>> rows =
        timeline.spans().stream()
            .<List<Cell>>map(
                span ->
                    List.of(
                        span.who(),
                        Cell.of(span.what()),
                        Cell.of(span.from() - from),
                        Cell.of(span.to() - from),
                        Cell.of(span.to() - span.from())))
            .toList();
    html.open("details").leaf("summary", "In numbers");
    var columns = List.of("who", "what", "from second", "to second", "seconds");
    new HtmlTable(html, texts).write(new Exhibit.Table(timeline.title(), columns, rows));
    html.close();
  }
}
