package dev.artel.node.runfile;

import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML 1.2 to {@link Tree}: JSON's data model with line numbers; no tags, no classes. */
public final class YamlTrees {
  private static final int LONGEST_NUMBER = 40;

  private YamlTrees() {}

  /** Refuses what is not one YAML document, saying where. */
  public static Tree parse(String text) {
    var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    try {
      return new Compose(settings)
          .composeString(text)
          .map(YamlTrees::tree)
          .orElse(new Tree.Null(1));
    } catch (MarkedYamlEngineException e) {
      throw new YamlException(
          e.getProblemMark().map(m -> m.getLine() + 1).orElse(0), e.getProblem());
    } catch (YamlEngineException e) {
      throw new YamlException(0, String.valueOf(e.getMessage()));
    }
  }

  private static Tree tree(Node node) {
    int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    return switch (node) {
      case MappingNode mapping -> new Tree.Obj(fields(mapping), line);
      case SequenceNode sequence ->
          new Tree.Arr(sequence.getValue().stream().map(YamlTrees::tree).toList(), line);
      case ScalarNode scalar -> scalar(scalar, line);
      default -> throw new YamlException(line, "only maps, lists and plain values are understood");
    };
  }

  private static Map<String, Tree> fields(MappingNode mapping) {
    var fields = new LinkedHashMap<String, Tree>();
    for (NodeTuple tuple : mapping.getValue()) {
      int line = tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(-1) + 1;
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new YamlException(line, "a key is a plain word");
      }
      if (fields.put(key.getValue(), tree(tuple.getValueNode())) != null) {
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

  private static Tree number(String text, int line) {
    try {
      if (text.length() <= LONGEST_NUMBER) {
        return new Tree.Num(new BigDecimal(text), line);
      }
    } catch (NumberFormatException e) {
      // Hexadecimal, octal and the like: no numbers of JSON's.
    }
    return new Tree.Str(text, line);
  }
}
