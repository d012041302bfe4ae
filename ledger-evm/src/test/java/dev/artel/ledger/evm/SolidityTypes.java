package dev.artel.ledger.evm;

import dev.artel.core.law.Command;
import dev.artel.core.law.Event;
import dev.artel.core.wire.Kind;
import dev.artel.core.wire.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Solidity types of one law's wire records, in two files: structs, constants for enums, events
 * and errors; and the EIP-712 hashes of commands. The Java records are the source; nobody writes a
 * type of the wire twice.
 */
record SolidityTypes(
    String name, List<Class<?>> records, List<Class<?>> preimages, List<String> reasons) {
  /** Of the words that Solidity keeps to itself, those that a component might well be called. */
  private static final Set<String> RESERVED =
      Set.of(
          "address", "after", "bytes", "case", "default", "final", "in", "match", "of", "switch");

  /** What is on the wire. */
  String types(String... imports) {
    return Stream.of(
            Stream.of(head(imports)),
            imports.length == 0 ? errors("") : interfaceOfErrors(),
            Stream.of(""),
            enums().map(SolidityTypes::constants),
            structs().stream().filter(SolidityTypes::isStruct).map(SolidityTypes::struct),
            of(Event.class).map(SolidityTypes::event))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Stream<String> errors(String indent) {
    return reasons.stream().map(reason -> indent + "error " + reason + "();");
  }

  /** For a contract to inherit, so that it shows them all, however its code refuses. */
  private Stream<String> interfaceOfErrors() {
    return Stream.of(Stream.of("interface " + name + "Reasons {"), errors("    "), Stream.of("}"))
        .flatMap(lines -> lines);
  }

  /** How it is hashed. */
  String hashes(String... imports) {
    return Stream.of(
            Stream.of(head(imports), "library " + name + "Hash {"),
            of(Command.class).map(SolidityHash::signedType),
            hashed().stream().map(SolidityHash::new).map(SolidityHash::text),
            preimages.stream().map(Shape::of).map(SolidityHash::preimage),
            Stream.of("}\n"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /** The records of a kind, by wire name. */
  Stream<Shape> of(Class<?> kind) {
    return records.stream().filter(kind::isAssignableFrom).map(Shape::of);
  }

  /** What is hashed: commands, what they nest, and what is committed to. */
  Collection<Shape> hashed() {
    var all = new TreeMap<String, Shape>();
    of(Command.class).forEach(shape -> gather(shape, all));
    return all.values();
  }

  static String identifier(Shape.Component component) {
    return RESERVED.contains(component.name()) ? component.name() + "_" : component.name();
  }

  private static String head(String... imports) {
    return Stream.concat(
            Stream.of(
                "// SPDX-License-Identifier: Apache-2.0",
                "pragma solidity ^0.8.30;",
                "",
                "// Written from the Java records by SolidityTypesTest: change those, not this file."),
            Stream.of(imports).map("import %s;"::formatted))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Commands, and all that is inside commands and events. */
  private Collection<Shape> structs() {
    var all = new TreeMap<String, Shape>();
    of(Command.class).forEach(shape -> gather(shape, all));
    preimages.forEach(type -> gather(Shape.of(type), all));
    of(Event.class)
        .flatMap(event -> event.components().stream())
        .filter(component -> component.kind() == Kind.RECORD)
        .forEach(component -> gather(Shape.of(component.element()), all));
    return all.values();
  }

  private static void gather(Shape shape, TreeMap<String, Shape> into) {
    into.put(shape.name(), shape);
    shape.components().stream()
        .filter(component -> component.kind() == Kind.RECORD)
        .forEach(component -> gather(Shape.of(component.element()), into));
  }

  private Stream<Class<?>> enums() {
    var found = new TreeMap<String, Class<?>>();
    structs().stream()
        .flatMap(shape -> shape.components().stream())
        .filter(component -> component.kind() == Kind.ENUM)
        .forEach(component -> found.put(component.element().getSimpleName(), component.element()));
    return found.values().stream();
  }

  private static String constants(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(Enum.class::cast)
        .map(c -> "    uint8 internal constant " + c.name() + " = " + c.ordinal() + ";\n")
        .collect(Collectors.joining("", "library " + type.getSimpleName() + " {\n", "}\n"));
  }

  /** Solidity has no struct without members; a command without is its name alone. */
  static boolean isStruct(Shape shape) {
    return !shape.components().isEmpty();
  }

  private static String struct(Shape shape) {
    return shape.components().stream()
        .map(component -> "    " + member(component) + ";\n")
        .collect(Collectors.joining("", "struct " + shape.name() + " {\n", "}\n"));
  }

  private static String event(Shape shape) {
    var members = shape.components().stream().map(SolidityTypes::member).toList();
    return "event " + shape.name() + "(" + String.join(", ", members) + ");";
  }

  private static String member(Shape.Component component) {
    return component.typeName() + " " + identifier(component);
  }
}
