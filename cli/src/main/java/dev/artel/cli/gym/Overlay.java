package dev.artel.cli.gym;

import dev.artel.core.wire.Tree;
import java.util.LinkedHashMap;

/** One document laid over another: objects field by field, all else in the other's place. */
final class Overlay {
  private Overlay() {}

  static Tree of(Tree below, Tree above) {
    if (!(below instanceof Tree.Obj(var under, int line))
        || !(above instanceof Tree.Obj(var over, int _))) {
      return above;
    }
    var fields = new LinkedHashMap<>(under);
    over.forEach((name, value) -> fields.merge(name, value, Overlay::of));
    return new Tree.Obj(fields, line);
  }
}
