package dev.artel.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void shouldRememberTheLineOfEachValue() {
    var text = "\n{\n \"a\": 1,\n \"b\": [\n  true,\r\n  {}\n ]\n}\n";

    var list = new Tree.Arr(List.of(new Tree.Bool(true, 5), new Tree.Obj(Map.of(), 6)), 4);
    var fields = Map.<String, Tree>of("a", new Tree.Num(BigDecimal.ONE, 3), "b", list);
    assertThat(Json.parse(text)).isEqualTo(new Tree.Obj(fields, 2));
  }

  @Test
  void shouldReadEveryEscape() {
    var text = "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\ude00\ud83d\ude00\"";

    assertThat(Json.parse(text))
        .isEqualTo(new Tree.Str("\"\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud83d\ude00", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "1.5", "-1.5e-3", "1E+2", "123456789012345678"})
  void shouldReadNumbers(String text) {
    assertThat(Json.parse(text))
        .isInstanceOfSatisfying(
            Tree.Num.class,
            number -> assertThat(number.value()).isEqualByComparingTo(new BigDecimal(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1 | ends too early",
        "`   ` | 1 | ends too early",
        "{ | 1 | ends too early",
        "[1 | 1 | ends too early",
        "`\"abc` | 1 | ends too early",
        "`\"abc\\` | 1 | ends too early",
        "`\"a\\u12` | 1 | ends too early",
        "`{\"a\"` | 1 | ends too early",
        "`{\"a\":` | 1 | ends too early",
        "[1,] | 1 | a value is wanted",
        "`{\"a\":1,}` | 1 | a key in quotes",
        "{a:1} | 1 | a key in quotes",
        "{'a':1} | 1 | a key in quotes",
        "[1 2] | 1 | ',' is wanted",
        "`{\"a\" 1}` | 1 | ':' is wanted",
        "[1}| 1 | ',' is wanted",
        "1 2 | 1 | follows the end",
        "[] // no comments | 1 | follows the end",
        "tru | 1 | a value is wanted",
        "nul | 1 | a value is wanted",
        "True | 1 | a value is wanted",
        "NaN | 1 | a value is wanted",
        "-Infinity | 1 | a digit is wanted",
        "+1 | 1 | a value is wanted",
        ".5 | 1 | a value is wanted",
        "`5. ` | 1 | a digit is wanted",
        "`1e ` | 1 | a digit is wanted",
        "`- ` | 1 | a digit is wanted",
        "01 | 1 | a zero too many",
        "-012 | 1 | a zero too many",
        "`\"\\x\"` | 1 | no such escape: \\x",
        "`\"\\u12g4\"` | 1 | four hex digits",
        "`\"\\ud83d\"` | 1 | half a surrogate pair",
        "`\"\\ude00\\ud83d\"` | 1 | half a surrogate pair",
        "`{\"a\":1,\n\"a\":2}` | 2 | \"a\" is there twice",
        "`{\"a\":1,\n\"\\u0061\":2}` | 2 | \"a\" is there twice",
        "`\"a\nb\"` | 1 | a control character",
        "`[1,\n\n x]` | 3 | a value is wanted"
      })
  void shouldRefuseWhatIsNoJson(String text, int line, String what) {
    var error = catchThrowableOfType(JsonException.class, () -> Json.parse(text));

    assertThat(error).hasMessageStartingWith("line " + line + ": ").hasMessageContaining(what);
    assertThat(error.line()).isEqualTo(line);
  }

  @Test
  void shouldRefuseHalfASurrogatePairThatIsNotEscaped() {
    assertThatThrownBy(() -> Json.parse("\"\ud83d\"")).hasMessageContaining("surrogate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "0e999999999",
        "-1e999999999",
        "1e-999999999",
        "1e99999999999999999999",
        "1e401",
        "1e-401"
      })
  void shouldRefuseNumbersThatWouldGrow(String text) {
    assertThatThrownBy(() -> Json.parse(text)).hasMessageContaining("out of all bounds");
  }

  @Test
  void shouldRefuseNumbersOfTooManyDigits() {
    assertThat(Json.write(Json.parse("9".repeat(90)))).isEqualTo("9".repeat(90));
    assertThatThrownBy(() -> Json.parse("9".repeat(91))).hasMessageContaining("bounds");
    assertThatThrownBy(() -> Json.parse("9".repeat(10_000_000))).hasMessageContaining("bounds");
    assertThatThrownBy(() -> Json.parse("0." + "0".repeat(10_000_000)))
        .hasMessageContaining("bounds");
  }

  @Test
  void shouldReadDeepTextButNotTheDeepest() {
    assertThat(Json.parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(Tree.Arr.class);
    for (var opening : new String[] {"[", "{\"a\":", "[{\"a\":"}) {
      assertThatThrownBy(() -> Json.parse(opening.repeat(1_000_000)))
          .isInstanceOf(JsonException.class)
          .hasMessageContaining("nested deeper than 64");
    }
  }
}
