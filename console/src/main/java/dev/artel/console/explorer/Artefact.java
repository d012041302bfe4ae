package dev.artel.console.explorer;

import dev.artel.core.port.Entry;
import dev.artel.core.values.Cid;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something on record that a content id names, found by the types of events alone: so the models of
 * any paradigm are.
 *
 * @param what the event, and which of its fields
 * @param round the event's own; empty where it has none
 */
public record Artefact(Cid cid, Entry entry, String what, String round) {
  static List<Artefact> of(Entry entry) {
    var found = new ArrayList<Artefact>();
    var event = (Record) entry.event();
    for (var component : event.getClass().getRecordComponents()) {
      if (component.getType() == Cid.class
          && value(event, component) instanceof Cid cid
          && !cid.equals(Cid.NONE)) {
        var what = event.getClass().getSimpleName() + " · " + component.getName();
        found.add(new Artefact(cid, entry, what, round(event)));
      }
    }
    return found;
  }

  private static String round(Record event) {
    return Arrays.stream(event.getClass().getRecordComponents())
        .filter(component -> component.getName().equals("round"))
        .map(component -> value(event, component).toString())
        .findFirst()
        .orElse("");
  }

  private static Object value(Record event, RecordComponent component) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(event.getClass() + " hides its " + component.getName(), e);
    }
  }
}
