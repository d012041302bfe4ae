package dev.artel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of docs with the keys of files, held to the records that read them. A section tells of one
 * record: its heading ends with the record's path in a file, and its table has a row {@code | `key`
 * | default | meaning |} for each component. Keys and defaults are the code's, meanings the page's;
 * with {@code -Dartel.write=true} the defaults are written into the page.
 */
public final class ReferencePage {
  /** The section of a whole file's keys. */
  public static final String ROOT = "run file";

  private static final String REQUIRED = "required";
  private static final String BELOW = "see below";
  private static final Pattern HEADING = Pattern.compile("^#+ (?:.* )?`([^`]+)`$");
  private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ([^|]*) \\| (.+) \\|$");

  private final Path file;
  private final List<String> lines;

  private ReferencePage(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  public static ReferencePage of(String name) {
    var file = Path.of("..", "docs", name);
    try {
      return new ReferencePage(file, new ArrayList<>(Files.readAllLines(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sections with a path as their heading that begins so. */
  public List<String> sections(String prefix) {
    return lines.stream()
        .flatMap(line -> HEADING.matcher(line).results())
        .map(heading -> heading.group(1))
        .filter(title -> title.startsWith(prefix))
        .toList();
  }

  /** The lines from the heading that ends so to the next. */
  public List<String> section(String title) {
    int from = lines.indexOf(heading(title)) + 1;
    return lines.subList(from, end(from));
  }

  /** Of a record and of all the records in it; returns their sections. */
  public List<String> shouldHold(String section, Class<? extends Record> type) {
    shouldHoldKeys(section, type);
    var held = new ArrayList<>(List.of(section));
    for (var component : type.getRecordComponents()) {
      var path = section.equals(ROOT) ? component.getName() : section + "." + component.getName();
      // One that holds more of its own kind is told once.
      if (inner(component).filter(inner -> inner != type).isPresent()) {
        var suffix = component.getType() == List.class ? "[]" : "";
        held.addAll(shouldHold(path + suffix, inner(component).get()));
      }
    }
    return held;
  }

  private void shouldHoldKeys(String section, Class<? extends Record> type) {
    var defaults = defaults(type);
    var wanted = new LinkedHashMap<String, String>();
    for (var component : type.getRecordComponents()) {
      wanted.put(
          component.getName(),
          cell(component, Optional.ofNullable(defaults.get(component.getName()))));
    }
    shouldHold(section, wanted);
    for (int i = 0; i < wanted.size(); i++) {
      var meaning = rows(section).get(i).group(3);
      assertThat(words(type.getRecordComponents()[i].getType()))
          .as("%s, section %s, the words that a key may be", file, section)
          .allSatisfy(word -> assertThat(meaning).contains(word));
    }
  }

  /**
   * @param cells the second cell of each row by its first, in order
   */
  public void shouldHold(String section, Map<String, String> cells) {
    if (Boolean.getBoolean("artel.write")) {
      write(section, cells);
    }

    assertThat(rows(section).stream().map(row -> row.group(1) + " = " + row.group(2)))
        .as("%s, section %s; to write the second cells anew: -Dartel.write=true", file, section)
        .containsExactlyElementsOf(
            cells.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList());
  }

  private List<MatchResult> rows(String section) {
    return section(section).stream().flatMap(line -> ROW.matcher(line).results()).toList();
  }

  private String heading(String title) {
    return Stream.of("`" + title + "`", title)
        .flatMap(end -> lines.stream().filter(l -> l.startsWith("#") && l.endsWith(" " + end)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(file + " has no section \"" + title + "\""));
  }

  private int end(int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).startsWith("#")) {
      end++;
    }
    return end;
  }

  private void write(String section, Map<String, String> wanted) {
    section(section).replaceAll(line -> ROW.matcher(line).replaceAll(row -> row(row, wanted)));
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(MatchResult row, Map<String, String> wanted) {
    var cell = wanted.getOrDefault(row.group(1), row.group(2));
    return Matcher.quoteReplacement(
        "| `%s` | %s | %s |".formatted(row.group(1), cell, row.group(3)));
  }

  private static Map<String, Tree> defaults(Class<? extends Record> type) {
    var nothing = new Tree.Obj(Map.of(), 0);
    return Json.bind(nothing, type) instanceof Binding.Bound<? extends Record>(var defaults)
            && Json.toTree(defaults) instanceof Tree.Obj(var fields, int _)
        ? fields
        : Map.of();
  }

  private static Optional<Class<? extends Record>> inner(RecordComponent component) {
    var type =
        component.getGenericType() instanceof ParameterizedType list
            ? list.getActualTypeArguments()[0]
            : component.getType();
    return type instanceof Class<?> single && single.isRecord() && !isValue(single)
        ? Optional.of(single.asSubclass(Record.class))
        : Optional.empty();
  }

  /** What a file holds as one text or number. */
  private static boolean isValue(Class<?> type) {
    return type.getPackageName().endsWith(".values");
  }

  private static String cell(RecordComponent component, Optional<Tree> given) {
    if (inner(component).isPresent()) {
      return BELOW;
    }
    boolean isEnum = component.getType().isEnum();
    return given
        .map(ReferencePage::text)
        .map(text -> "`" + (isEnum ? text.toLowerCase(Locale.ROOT) : text) + "`")
        .orElse(REQUIRED);
  }

  private static String text(Tree tree) {
    return switch (tree) {
      case Tree.Str(String text, int _) -> text.isEmpty() ? "\"\"" : text;
      case Tree.Num(BigDecimal number, int _) -> number.stripTrailingZeros().toPlainString();
      default -> Json.write(tree);
    };
  }

  private static List<String> words(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(word -> "`" + word.toString().toLowerCase(Locale.ROOT) + "`")
            .toList()
        : List.of();
  }
}
