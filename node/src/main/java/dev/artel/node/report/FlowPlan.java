package dev.artel.node.report;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Coins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the places and streams of a flow go: places in columns, each as far to the right as the
 * longest way to it and the last ones in the last column, as high as what goes through it. Heights
 * are in pixels, columns are counted.
 */
record FlowPlan(List<Place> places, List<Band> bands, int columns, double height) {
  private static final double TALLEST = 260;
  private static final double LEAST = 20;
  private static final double GAP = 8;
  private static final int MOST_COLUMNS = 6;

  /**
   * @param top of its slot, which is never lower than a line of text
   * @param thickness of what goes through it
   */
  record Place(Cell who, int column, double top, double slot, double thickness, Coins amount) {
    double barTop() {
      return top + (slot - thickness) / 2;
    }
  }

  record Band(Place from, double fromTop, Place to, double toTop, double thickness) {}

  static FlowPlan of(Exhibit.Flow flow) {
    var columns = columns(flow.streams());
    var amounts = new LinkedHashMap<Cell, Coins>();
    columns.keySet().forEach(who -> amounts.put(who, amount(flow.streams(), who)));
    double scale = scale(columns, amounts);
    var bottoms = new HashMap<Integer, Double>();
    var places = new LinkedHashMap<Cell, Place>();
    columns.forEach(
        (who, column) -> {
          var amount = amounts.getOrDefault(who, Coins.ZERO);
          double thickness = Math.max(1, units(amount) * scale);
          double slot = Math.max(LEAST, thickness);
          double top = bottoms.getOrDefault(column, 0.0);
          bottoms.put(column, top + slot + GAP);
          places.put(who, new Place(who, column, top, slot, thickness, amount));
        });
    double height = bottoms.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    int count = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    return new FlowPlan(
        List.copyOf(places.values()), bands(flow.streams(), places, scale), count, height);
  }

  private static Map<Cell, Integer> columns(List<Exhibit.Stream> streams) {
    var columns = new LinkedHashMap<Cell, Integer>();
    for (var stream : streams) {
      columns.putIfAbsent(stream.from(), 0);
      columns.putIfAbsent(stream.to(), 1);
    }
    for (int pass = 0; pass < MOST_COLUMNS; pass++) {
      for (var stream : streams) {
        int least = Math.min(MOST_COLUMNS, columns.getOrDefault(stream.from(), 0) + 1);
        columns.merge(stream.to(), least, Math::max);
      }
    }
    int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    columns.replaceAll(
        (who, at) -> streams.stream().anyMatch(s -> s.from().equals(who)) ? at : last);
    return columns;
  }

  /** What comes in or what goes out, whichever is more: what began or ended here is the rest. */
  private static Coins amount(List<Exhibit.Stream> streams, Cell who) {
    var in = Coins.ZERO;
    var out = Coins.ZERO;
    for (var stream : streams) {
      in = stream.to().equals(who) ? in.plus(stream.amount()) : in;
      out = stream.from().equals(who) ? out.plus(stream.amount()) : out;
    }
    return in.covers(out) ? in : out;
  }

  private static double units(Coins coins) {
    return coins.units().doubleValue();
  }

  private static double scale(Map<Cell, Integer> columns, Map<Cell, Coins> amounts) {
    var totals = new HashMap<Integer, Double>();
    columns.forEach(
        (who, column) ->
            totals.merge(column, units(amounts.getOrDefault(who, Coins.ZERO)), Double::sum));
    double most = totals.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return TALLEST / Math.max(1, most);
  }

  private static List<Band> bands(
      List<Exhibit.Stream> streams, Map<Cell, Place> places, double scale) {
    var left = new HashMap<Cell, Double>();
    var entered = new HashMap<Cell, Double>();
    var bands = new ArrayList<Band>();
    for (var stream : streams) {
      var from = places.get(stream.from());
      var to = places.get(stream.to());
      if (from != null && to != null) {
        double thickness = Math.max(1, units(stream.amount()) * scale);
        double fromTop = left.merge(from.who(), thickness, Double::sum) - thickness;
        double toTop = entered.merge(to.who(), thickness, Double::sum) - thickness;
        bands.add(new Band(from, from.barTop() + fromTop, to, to.barTop() + toTop, thickness));
      }
    }
    return bands;
  }
}
