package dev.artel.paradigms.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.Event;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plays a sequence from its file alone, as another implementation would. */
public record Replay(LawBook book) {
  public void check(Path file) throws IOException {
    var told = Json.read(Json.parse(Files.readString(file)), Transcript.Sequence.class);
    var rows = new MemoryRows();
    var evolved = new MemoryRows();
    told.genesis().forEach(event -> take(event, rows, evolved));
    for (var line : told.lines()) {
      var outcome =
          book.apply(rows, line.sender(), (Command) record(line.command()), call(told, line));
      assertThat(said(outcome)).as(file + ": " + Json.write(line.command())).isEqualTo(said(line));
      if (outcome instanceof Outcome.Accepted accepted) {
        rows.take(accepted.changes());
        line.events().forEach(event -> book.evolve(evolved, (Event) record(event)));
      }
    }
    assertThat(tree(rows)).as("rows of " + file).isEqualTo(Json.canonical(told.rows()));
    assertThat(tree(evolved))
        .as("rows from events of " + file)
        .isEqualTo(Json.canonical(told.rows()));
  }

  private void take(Tree event, MemoryRows... all) {
    for (var rows : all) {
      book.evolve(rows, (Event) record(event));
    }
  }

  private Record record(Tree tagged) {
    return Json.readTagged(tagged, book.catalogue());
  }

  private static Call call(Transcript.Sequence told, Transcript.Line line) {
    var known = new TreeMap<Long, Hash>();
    told.beacons().forEach(beacon -> known.put(beacon.height(), beacon.value()));
    Beacons beacons =
        told.hasBeacons() ? height -> Objects.requireNonNull(known.get(height)) : Beacons.NONE;
    var at = new Position(line.time(), line.height(), beacons);
    return new Call(new Charter(told.domain(), told.limits()), line.id(), at);
  }

  private static String said(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted(var events, var _) ->
          events.stream()
              .map(event -> Json.canonical(Json.tagged((Record) event)))
              .collect(Collectors.joining("\n"));
      case Outcome.Refused(var why) -> why.name();
    };
  }

  private static String said(Transcript.Line line) {
    return line.refused().isEmpty()
        ? line.events().stream().map(Json::canonical).collect(Collectors.joining("\n"))
        : line.refused();
  }

  private static String tree(MemoryRows rows) {
    var fields = new LinkedHashMap<String, Tree>();
    rows.all().forEach((key, row) -> fields.put(key, Json.toTree(row)));
    return Json.canonical(new Tree.Obj(fields, 0));
  }
}
