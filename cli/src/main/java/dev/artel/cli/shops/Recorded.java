package dev.artel.cli.shops;

import dev.artel.core.port.Entry;
import dev.artel.core.values.Address;
import dev.artel.core.values.Base58;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A member's model or average that came on record, read from its event as a document.
 *
 * @param number of the version or of the report
 * @param grant opens the content
 * @param contents all content ids that the event names
 * @param own whether an average was worse than the member's own model, which it keeps
 * @param at in seconds since 1970
 * @param size of the record
 */
record Recorded(
    Kind kind,
    Address member,
    long number,
    Cid grant,
    List<Cid> contents,
    boolean own,
    long at,
    int size) {
  /** What it is, and the field that names its grant. */
  enum Kind {
    MODEL("ModelPublished", "cid"),
    AVERAGE("ModelAveraged", "grant");

    private final String event;
    private final String grant;

    Kind(String event, String grant) {
      this.event = event;
      this.grant = grant;
    }
  }

  Recorded {
    contents = List.copyOf(contents);
  }

  static Optional<Recorded> of(Hash task, Entry entry) {
    var event = (Record) entry.event();
    var name = event.getClass().getSimpleName();
    for (var kind : Kind.values()) {
      if (kind.event.equals(name)
          && Json.toTree(event) instanceof Tree.Obj tree
          && text(tree, "task").equals(task.toString())) {
        return Optional.of(of(kind, tree, entry));
      }
    }
    return Optional.empty();
  }

  private static Recorded of(Kind kind, Tree.Obj tree, Entry entry) {
    var contents =
        tree.fields().values().stream()
            .map(value -> value instanceof Tree.Str(var text, _) ? text : "")
            .flatMap(text -> cid(text).stream())
            .toList();
    return new Recorded(
        kind,
        Address.hex(text(tree, "member")),
        tree.fields().get("round") instanceof Tree.Num(BigDecimal number, _)
            ? number.longValueExact()
            : 0,
        cid(text(tree, kind.grant)).orElse(Cid.NONE),
        contents,
        tree.fields().get("own") instanceof Tree.Bool(boolean own, _) && own,
        entry.time(),
        Json.canonical(tree).length());
  }

  private static Optional<Cid> cid(String text) {
    return Base58.parseCidV0(text).filter(cid -> !cid.equals(Cid.NONE));
  }

  private static String text(Tree.Obj tree, String field) {
    return tree.fields().get(field) instanceof Tree.Str(var text, _) ? text : "";
  }
}
