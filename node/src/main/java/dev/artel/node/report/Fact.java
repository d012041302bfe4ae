package dev.artel.node.report;

import dev.artel.core.paradigm.Cell;

/** Something that a page says before it shows anything: a name and what it is. */
public record Fact(String name, Cell value) {
  public static Fact of(String name, String value) {
    return new Fact(name, Cell.of(value));
  }
}
