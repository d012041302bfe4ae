package dev.artel.node.runfile;

import dev.artel.core.wire.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML 1.2 to {@link Tree}: JSON's data model with line numbers; no tags, no classes. The text may
 * be a stranger's: its depth is bounded before it is composed, and what its aliases stand for while
 * it is copied, since a few of them can stand for more than there is memory, or for themselves.
 */
public final class YamlTrees {
  /** Beside one for each letter. */
  private static final int FREE_VALUES = 1000;

  private static final int SPARE = 16;

  private int left;

  private YamlTrees(int values) {
    this.left = values;
  }

  /** Refuses what is not one YAML document, saying where. */
  public static Tree parse(String text) {
    // In one piece: between two, the library trips over characters of two chars.
    var settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setBufferSize(text.length() + SPARE)
            .build();
    try {
      requireShallow(new Parse(settings).parseString(text));
      return new Compose(settings)
          .composeString(text)
          .map(node -> new YamlTrees(text.length() + FREE_VALUES).tree(node, 0))
          .orElse(new Tree.Null(1));
    } catch (MarkedYamlEngineException e) {
      throw new YamlException(line(e.getProblemMark()), e.getProblem());
    } catch (YamlEngineException e) {
      throw new YamlException(0, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      // What the library lets slip, such as half an escape.
      throw new YamlException(0, "it is no YAML: " + e.getMessage());
    }
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(-1) + 1;
  }

  private static void requireShallow(Iterable<Event> events) {
    int depth = 0;
    for (var event : events) {
      depth +=
          switch (event) {
            case CollectionStartEvent _ -> 1;
            case CollectionEndEvent _ -> -1;
            default -> 0;
          };
      if (depth > Tree.DEEPEST) {
        throw tooDeep(line(event.getStartMark()));
      }
    }
  }

  private static YamlException tooDeep(int line) {
    return new YamlException(line, "nested deeper than " + Tree.DEEPEST);
  }

  private Tree tree(Node node, int depth) {
    int line = line(node.getStartMark());
    if (depth > Tree.DEEPEST) {
      throw tooDeep(line);
    }
    if (--left < 0) {
      throw new YamlException(line, "its aliases stand for too much");
    }
    return switch (node) {
      case MappingNode mapping -> new Tree.Obj(fields(mapping, depth + 1), line);
      case SequenceNode sequence ->
          new Tree.Arr(sequence.getValue().stream().map(n -> tree(n, depth + 1)).toList(), line);
      case ScalarNode scalar -> scalar(scalar, line);
      default -> throw new YamlException(line, "only maps, lists and plain values are understood");
    };
  }

  private Map<String, Tree> fields(MappingNode mapping, int depth) {
    var fields = new LinkedHashMap<String, Tree>();
    for (NodeTuple tuple : mapping.getValue()) {
      int line = line(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new YamlException(line, "a key is a plain word");
      }
      if (fields.put(key.getValue(), tree(tuple.getValueNode(), depth)) != null) {
        throw new YamlException(line, "the key " + key.getValue() + " is there twice");
      }
    }
    return fields;
  }

  private static Tree scalar(ScalarNode scalar, int line) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return new Tree.Null(line);
    }
    if (tag.equals(Tag.BOOL)) {
      return new Tree.Bool(Boolean.parseBoolean(text), line);
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(text, line);
    }
    return new Tree.Str(text, line);
  }

  /** Hexadecimal, octal and the like are no numbers of JSON's. */
  private static Tree number(String text, int line) {
    return Tree.Num.of(text, line).<Tree>map(number -> number).orElse(new Tree.Str(text, line));
  }
}
