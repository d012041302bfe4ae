package dev.artel.paradigms.vectors;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.Event;
import dev.artel.core.law.Limits;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was sent to a ledger and what came of it, for another implementation to do again. */
public final class Transcript {
  private final List<Event> genesis = new ArrayList<>();
  private final List<Sent> all = new ArrayList<>();
  private final SortedMap<Long, Hash> beacons = new TreeMap<>();

  /**
   * One command.
   *
   * @param events of an accepted command
   * @param refused the reason's name; empty for an accepted one
   */
  public record Line(
      long time,
      long height,
      Hash id,
      Address sender,
      Tree command,
      List<Tree> events,
      String refused) {}

  private record Sent(Address sender, Command command, Call call, Outcome outcome) {
    Line line() {
      var told = Json.tagged((Record) command);
      Position at = call.at();
      return switch (outcome) {
        case Outcome.Accepted(var events, var _) ->
            new Line(at.time(), at.height(), call.id(), sender, told, trees(events), "");
        case Outcome.Refused(var why) ->
            new Line(at.time(), at.height(), call.id(), sender, told, List.of(), why.name());
      };
    }
  }

  /** Past public randomness at a height; a ledger that has none gives none. */
  public record Beacon(long height, Hash value) {}

  /** A whole sequence with the rows that it leaves, by key. */
  public record Sequence(
      String about,
      Domain domain,
      Limits limits,
      boolean hasBeacons,
      List<Beacon> beacons,
      List<Tree> genesis,
      List<Line> lines,
      Tree rows) {}

  public void began(Event event) {
    genesis.add(event);
  }

  /** Beacons that are written down as they are asked for. */
  public Beacons noting(Beacons source) {
    return source.equals(Beacons.NONE)
        ? source
        : height -> beacons.computeIfAbsent(height, source::at);
  }

  public void add(Address sender, Command command, Call call, Outcome outcome) {
    all.add(new Sent(sender, command, call, outcome));
  }

  /** Forgets the last of what was sent. */
  public void forget() {
    all.removeLast();
  }

  private static List<Tree> trees(List<Event> events) {
    return events.stream().map(event -> Json.tagged((Record) event)).toList();
  }

  public Sequence sequence(String about, Beacons source, Charter charter, MemoryRows rows) {
    var kept = new LinkedHashMap<String, Tree>();
    rows.all().forEach((key, row) -> kept.put(key, Json.toTree(row)));
    var asked = beacons.entrySet().stream().map(e -> new Beacon(e.getKey(), e.getValue())).toList();
    return new Sequence(
        about,
        charter.domain(),
        charter.limits(),
        !source.equals(Beacons.NONE),
        asked,
        trees(genesis),
        all.stream().map(Sent::line).toList(),
        new Tree.Obj(kept, 0));
  }
}
