package dev.artel.cli.model;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.show.Names;
import dev.artel.cli.show.Plain;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** A survey for people and for programs. */
public final class ModelExhibits {
  private static final List<String> COLUMNS =
      List.of("name", "type", "shape", "bytes", "min", "max", "mean", "NaN", "infinite");

  private ModelExhibits() {}

  public static List<String> lines(Survey survey) {
    var rows = survey.tensors().stream().map(ModelExhibits::row).toList();
    var table = new Exhibit.Table("Tensors", COLUMNS, rows);
    var lines = new ArrayList<>(new TerminalExhibits(Names.NONE).lines(table));
    survey
        .metadata()
        .forEach((key, value) -> lines.add(Plain.line(key) + " = " + Plain.line(value)));
    lines.add(
        "%d tensors, %d parameters, %d bytes"
            .formatted(survey.tensors().size(), survey.parameters(), survey.bytes()));
    lines.add("sha-256 " + survey.sha256().bytes().digits());
    return lines;
  }

  private static List<Cell> row(Survey.Surveyed tensor) {
    var spread = tensor.spread();
    return List.of(
        Cell.of(Plain.line(tensor.entry().name())),
        Cell.of(tensor.entry().type().name()),
        Cell.of(tensor.entry().shape().toString()),
        Cell.of(tensor.bytes()),
        figure(spread, spread.min()),
        figure(spread, spread.max()),
        figure(spread, spread.mean()),
        tensor.isFloat() ? Cell.of(spread.nans()) : Cell.of("-"),
        tensor.isFloat() ? Cell.of(spread.infinities()) : Cell.of("-"));
  }

  private static Cell figure(Spread spread, double value) {
    return Cell.of(spread.isKnown() ? String.format(Locale.ROOT, "%.5g", value) : "-");
  }

  public static Tree tree(Survey survey) {
    var metadata = new LinkedHashMap<String, Tree>();
    survey.metadata().forEach((key, value) -> metadata.put(key, text(value)));
    return object(
        "file", text(survey.file().toString()),
        "bytes", whole(survey.bytes()),
        "sha256", text(survey.sha256().bytes().digits()),
        "parameters", whole(survey.parameters()),
        "metadata", new Tree.Obj(metadata, 0),
        "tensors", list(survey.tensors(), ModelExhibits::tree));
  }

  private static Tree tree(Survey.Surveyed tensor) {
    var fields = new LinkedHashMap<String, Tree>();
    fields.put("name", text(tensor.entry().name()));
    fields.put("type", text(tensor.entry().type().name()));
    fields.put("shape", list(tensor.entry().shape(), extent -> whole(extent)));
    fields.put("bytes", whole(tensor.bytes()));
    if (tensor.isFloat()) {
      var spread = tensor.spread();
      fields.put("min", figureTree(spread, spread.min()));
      fields.put("max", figureTree(spread, spread.max()));
      fields.put("mean", figureTree(spread, spread.mean()));
      fields.put("nan", whole(spread.nans()));
      fields.put("infinite", whole(spread.infinities()));
    }
    return new Tree.Obj(fields, 0);
  }

  /** JSON has no infinity. */
  private static Tree figureTree(Spread spread, double value) {
    return spread.isKnown() && Double.isFinite(value)
        ? number(BigDecimal.valueOf(value))
        : new Tree.Null(0);
  }

  private static Tree whole(long value) {
    return number(BigDecimal.valueOf(value));
  }
}
