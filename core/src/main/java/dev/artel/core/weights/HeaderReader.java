package dev.artel.core.weights;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.core.wire.Tree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads and checks the JSON header of a safetensors file; believes nothing it says. */
final class HeaderReader {
  private static final String METADATA = "__metadata__";

  private HeaderReader() {}

  static Contents read(byte[] header, long dataSize) {
    var metadata = new TreeMap<String, String>();
    var entries = new ArrayList<Contents.Entry>();
    fields("header", parse(header))
        .forEach(
            (name, value) -> {
              if (name.equals(METADATA)) {
                metadata.putAll(metadata(value));
              } else {
                entries.add(entry(name, value));
              }
            });
    entries.sort(
        Comparator.comparingLong(Contents.Entry::begin).thenComparingLong(Contents.Entry::end));
    requireCover(entries, dataSize);
    return new Contents(metadata, entries);
  }

  private static Tree parse(byte[] header) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header)).toString();
      return Json.parse(text);
    } catch (CharacterCodingException e) {
      throw new SafetensorsException("header", "not UTF-8", e);
    } catch (JsonException e) {
      throw new SafetensorsException("header", "no JSON: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> metadata(Tree value) {
    var metadata = new TreeMap<String, String>();
    fields(METADATA, value).forEach((key, text) -> metadata.put(key, text(METADATA, text)));
    return metadata;
  }

  private static Contents.Entry entry(String name, Tree value) {
    var where = "tensor \"" + brief(name) + "\"";
    var fields = fields(where, value);
    if (fields.size() != 3) {
      throw new SafetensorsException(where, "has other fields than dtype, shape, data_offsets");
    }
    var type = type(where, text(where, field(where, fields, "dtype")));
    var shape = numbers(where, field(where, fields, "shape"));
    var offsets = numbers(where, field(where, fields, "data_offsets"));
    if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
      throw new SafetensorsException(where, "data_offsets " + offsets + " are no range");
    }
    long length = offsets.get(1) - offsets.get(0);
    if (size(where, type, shape) != length) {
      throw new SafetensorsException(
          where, type + " " + shape + " does not fit data_offsets of " + length + " bytes");
    }
    return new Contents.Entry(name, type, extents(where, shape), offsets.get(0), offsets.get(1));
  }

  private static DType type(String where, String name) {
    try {
      return DType.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new SafetensorsException(where, "unknown dtype \"" + brief(name) + "\"", e);
    }
  }

  private static long size(String where, DType type, List<Long> shape) {
    try {
      return shape.stream().reduce((long) type.width(), Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw new SafetensorsException(where, "shape " + shape + " overflows", e);
    }
  }

  private static List<Integer> extents(String where, List<Long> shape) {
    try {
      return shape.stream().map(Math::toIntExact).toList();
    } catch (ArithmeticException e) {
      throw new SafetensorsException(where, "shape " + shape + " has an extent over 31 bits", e);
    }
  }

  /** Tensors in the order of their data must follow each other from the first byte to the last. */
  private static void requireCover(List<Contents.Entry> entries, long dataSize) {
    long at = 0;
    for (var entry : entries) {
      var where = "tensor \"" + brief(entry.name()) + "\"";
      if (entry.end() > dataSize) {
        throw new SafetensorsException(
            where, "ends at data byte " + entry.end() + ", beyond the " + dataSize + " there are");
      }
      if (entry.begin() < at) {
        throw new SafetensorsException(where, "begins inside the tensor before it");
      }
      if (entry.begin() > at) {
        throw new SafetensorsException(where, "leaves a gap before it, from data byte " + at);
      }
      at = entry.end();
    }
    if (at != dataSize) {
      throw new SafetensorsException("data byte " + at, (dataSize - at) + " bytes of no tensor");
    }
  }

  private static Map<String, Tree> fields(String where, Tree value) {
    if (value instanceof Tree.Obj object) {
      return object.fields();
    }
    throw new SafetensorsException(where, "not a JSON object");
  }

  private static Tree field(String where, Map<String, Tree> fields, String name) {
    var field = fields.get(name);
    if (field == null) {
      throw new SafetensorsException(where, "has no " + name);
    }
    return field;
  }

  private static String text(String where, Tree value) {
    if (value instanceof Tree.Str text) {
      return text.value();
    }
    throw new SafetensorsException(where, "a text was expected where something else stands");
  }

  private static List<Long> numbers(String where, Tree value) {
    if (value instanceof Tree.Arr array) {
      return array.items().stream().map(item -> number(where, item)).toList();
    }
    throw new SafetensorsException(where, "a list of numbers was expected");
  }

  private static long number(String where, Tree value) {
    try {
      if (value instanceof Tree.Num number && number.value().signum() >= 0) {
        return number.value().longValueExact();
      }
    } catch (ArithmeticException e) {
      throw new SafetensorsException(where, "a number that 63 bits do not hold", e);
    }
    throw new SafetensorsException(where, "a number from 0 on was expected");
  }

  private static String brief(String name) {
    return name.length() <= 80 ? name : name.substring(0, 80) + "...";
  }
}
