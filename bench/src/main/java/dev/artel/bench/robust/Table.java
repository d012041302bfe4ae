package dev.artel.bench.robust;

import dev.artel.core.values.Micros;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cells for readers and for programs. */
record Table(List<Cell> cells) {
  /** Points by which the gated mean may stay below the baseline. */
  private static final double BAR = 2;

  Table {
    cells = List.copyOf(cells);
  }

  /** One table for each partition: a row for each rule, without and with the gate. */
  String markdown() {
    return distinct(Cell::partition)
        .map(partition -> "### " + partition + "\n" + section(partition))
        .collect(Collectors.joining("\n"));
  }

  private String section(String partition) {
    var titles = Sabotage.ATTACKS.stream().map(Sabotage::title).collect(Collectors.joining(" | "));
    var text = new StringBuilder("Baseline: ").append(percent(baseline(partition)));
    text.append(" %; the same behind the gate: ");
    text.append(percent(find(partition, Sabotage.NOBODY, Experiment.BASELINE, true)));
    text.append(" %.\n\n| rule | gate | ").append(titles).append(" |\n");
    text.append("| --- | --- |").append(" --- |".repeat(Sabotage.ATTACKS.size())).append('\n');
    distinct(Cell::rule)
        .forEach(
            rule -> {
              text.append(row(partition, rule, false));
              text.append(row(partition, rule, true));
            });
    return text.toString();
  }

  private String row(String partition, String rule, boolean gated) {
    return Sabotage.ATTACKS.stream()
        .map(sabotage -> percent(find(partition, sabotage, rule, gated)))
        .collect(
            Collectors.joining(
                " | ", "| `" + rule + "` | " + (gated ? "yes" : "no") + " | ", " |\n"));
  }

  /** The cells of the gated mean that lie below the bar, by name. */
  List<String> misses() {
    return cells.stream()
        .filter(cell -> cell.gated() && cell.rule().equals(Experiment.BASELINE))
        .filter(cell -> cell.sabotage() != Sabotage.NOBODY)
        .filter(cell -> below(cell) > BAR)
        .map(
            cell ->
                String.format(
                    Locale.ROOT,
                    "%s, %s: %.1f points below the baseline",
                    cell.partition(),
                    cell.sabotage().title(),
                    below(cell)))
        .toList();
  }

  private double below(Cell cell) {
    return 100 * (baseline(cell.partition()).toReal() - cell.accuracy().toReal());
  }

  private Micros baseline(String partition) {
    return find(partition, Sabotage.NOBODY, Experiment.BASELINE, false);
  }

  private Micros find(String partition, Sabotage sabotage, String rule, boolean gated) {
    return cells.stream()
        .filter(cell -> cell.partition().equals(partition) && cell.sabotage() == sabotage)
        .filter(cell -> cell.rule().equals(rule) && cell.gated() == gated)
        .findFirst()
        .orElseThrow()
        .accuracy();
  }

  private Stream<String> distinct(Function<Cell, String> part) {
    return cells.stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new)).stream();
  }

  private static String percent(Micros accuracy) {
    return String.format(Locale.ROOT, "%.1f", 100 * accuracy.toReal());
  }

  String json() {
    return Json.pretty(new Tree.Arr(cells.stream().map(Table::tree).toList(), 0));
  }

  private static Tree tree(Cell cell) {
    Map<String, Tree> fields = new LinkedHashMap<>();
    fields.put("partition", new Tree.Str(cell.partition(), 0));
    fields.put("attack", new Tree.Str(cell.sabotage().title(), 0));
    fields.put("rule", new Tree.Str(cell.rule(), 0));
    fields.put("gated", new Tree.Bool(cell.gated(), 0));
    fields.put("accuracy", new Tree.Num(BigDecimal.valueOf(cell.accuracy().value(), 6), 0));
    return new Tree.Obj(fields, 0);
  }
}
