package dev.artel.node.report;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Address;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Exhibits as JSON: a table is a list of objects with the columns as keys. */
public final class ExhibitTrees {
  private final Map<Address, String> names;

  /**
   * @param names what people call the parties
   */
  public ExhibitTrees(Map<Address, String> names) {
    this.names = Map.copyOf(names);
  }

  public Tree tree(Fact fact) {
    return object("name", text(fact.name()), "value", cell(fact.value()));
  }

  public Tree tree(Exhibit exhibit) {
    return switch (exhibit) {
      case Exhibit.Table table ->
          object("title", text(table.title()), "rows", list(table.rows(), row -> row(table, row)));
      case Exhibit.Curve curve ->
          object(
              "title", text(curve.title()),
              "abscissa", text(curve.abscissa()),
              "ordinate", text(curve.ordinate()),
              "series", list(curve.series(), ExhibitTrees::series));
      case Exhibit.Timeline timeline ->
          object("title", text(timeline.title()), "spans", list(timeline.spans(), this::span));
      case Exhibit.Flow flow ->
          object("title", text(flow.title()), "streams", list(flow.streams(), this::stream));
    };
  }

  private Tree row(Exhibit.Table table, List<Cell> row) {
    var fields = new LinkedHashMap<String, Tree>();
    for (int i = 0; i < row.size(); i++) {
      fields.put(table.columns().get(i), cell(row.get(i)));
    }
    return new Tree.Obj(fields, 0);
  }

  private Tree cell(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> text(text.value());
      case Cell.Mark mark -> text(mark.value());
      case Cell.Whole whole -> number(BigDecimal.valueOf(whole.value()));
      case Cell.Real real ->
          number(BigDecimal.valueOf(real.value()).setScale(real.digits(), RoundingMode.HALF_UP));
      case Cell.Money money -> number(new BigDecimal(money.amount().units()));
      case Cell.Who who -> text(names.getOrDefault(who.party(), who.party().toString()));
    };
  }

  private static Tree series(Exhibit.Series series) {
    return object(
        "name", text(series.name()),
        "points", list(series.points(), ExhibitTrees::point));
  }

  private static Tree point(Exhibit.Point point) {
    return object(
        "x", number(BigDecimal.valueOf(point.x())), "y", number(BigDecimal.valueOf(point.y())));
  }

  private Tree span(Exhibit.Span span) {
    return object(
        "who", cell(span.who()),
        "what", text(span.what()),
        "from", number(BigDecimal.valueOf(span.from())),
        "to", number(BigDecimal.valueOf(span.to())));
  }

  private Tree stream(Exhibit.Stream stream) {
    return object(
        "from", cell(stream.from()),
        "to", cell(stream.to()),
        "amount", number(new BigDecimal(stream.amount().units())));
  }

  /** An object of keys and trees in turn. */
  public static Tree object(Object... keysAndTrees) {
    var fields = new LinkedHashMap<String, Tree>();
    for (int i = 0; i < keysAndTrees.length; i += 2) {
      fields.put((String) keysAndTrees[i], (Tree) keysAndTrees[i + 1]);
    }
    return new Tree.Obj(fields, 0);
  }

  public static Tree text(String value) {
    return new Tree.Str(value, 0);
  }

  public static Tree number(BigDecimal value) {
    return new Tree.Num(value, 0);
  }

  public static <T> Tree list(List<T> items, Function<T, Tree> tree) {
    return new Tree.Arr(items.stream().map(tree).toList(), 0);
  }
}
