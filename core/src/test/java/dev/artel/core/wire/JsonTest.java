package dev.artel.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final int CASES = 500;
  private static final String ZEROS = "0".repeat(64);

  record Rate(double value) {}

  record Rules(int rounds, Coins pay, boolean strict) {
    static Rules defaults() {
      return new Rules(3, Coins.of(10), true);
    }
  }

  record Plan(String name, Rules rules) {}

  @Test
  void shouldReadBackEveryWireRecord() {
    long seed = 1;
    var samples = new Samples(seed);
    for (int i = 0; i < CASES; i++) {
      var record = samples.wire();

      var back = Json.read(Json.parse(Json.write(record)), Samples.Wire.class);

      assertThat(back).as("seed %d, case %d", seed, i).isEqualTo(record);
    }
  }

  @Test
  void shouldReadBackEveryFileRecord() {
    long seed = 2;
    var samples = new Samples(seed);
    for (int i = 0; i < CASES; i++) {
      var paper = samples.paper();

      var back = Json.read(Json.parse(Json.write(paper)), Samples.Paper.class);

      assertThat(back)
          .as("seed %d, case %d", seed, i)
          .isEqualTo(
              new Samples.Paper(
                  paper.pairs(), paper.texts(), back.body(), paper.real(), paper.signed()));
      assertThat(Json.write(back)).as("seed %d, case %d", seed, i).isEqualTo(Json.write(paper));
    }
  }

  @Test
  void shouldReadBackEveryTreeInEveryLayout() {
    long seed = 3;
    var samples = new Samples(seed);
    for (int i = 0; i < CASES; i++) {
      var tree = samples.tree(0);
      var text = Json.write(tree);

      assertThat(Json.write(Json.parse(text))).as("seed %d, case %d", seed, i).isEqualTo(text);
      assertThat(Json.write(Json.parse(Json.pretty(tree))))
          .as("seed %d, case %d, pretty", seed, i)
          .isEqualTo(text);
      assertThat(Json.canonical(Json.parse(Json.canonical(tree))))
          .as("seed %d, case %d, canonical", seed, i)
          .isEqualTo(Json.canonical(tree));
    }
  }

  @Test
  void shouldWriteTheFormsOfTheValues() {
    var wire =
        new Samples.Wire(
            Hash.ZERO,
            Address.ZERO,
            Cid.NONE,
            Coins.of(5),
            Micros.of(-7),
            1,
            Long.MAX_VALUE,
            true,
            Samples.Mood.VERY_WILD,
            Bytes.hex("0xab"),
            "say \"hi\"\n",
            new Samples.Pair(Hash.ZERO, Coins.ZERO),
            List.of(1L, 2L),
            List.of());

    assertThat(Json.write(wire))
        .isEqualTo(
            """
            {"hash":"0x%1$s","address":"0x%2$s","cid":"%3$s","coins":"5","micros":-7,"number":1,\
            "large":9223372036854775807,"flag":true,"mood":"VERY_WILD","bytes":"0xab",\
            "text":"say \\"hi\\"\\n","pair":{"left":"0x%1$s","right":"0"},"longs":[1,2],\
            "addresses":[]}"""
                .formatted(ZEROS, ZEROS.substring(24), Cid.NONE));
  }

  @Test
  void shouldSortTheFieldsOfTheCanonicalFormAtEveryDepth() {
    var tree = Json.parse("{\"b\":{\"z\":1.50,\"y\":2e2},\"a\":[],\"B\":null}");

    assertThat(Json.canonical(tree)).isEqualTo("{\"B\":null,\"a\":[],\"b\":{\"y\":200,\"z\":1.5}}");
    assertThat(Json.write(tree)).isEqualTo("{\"b\":{\"z\":1.5,\"y\":200},\"a\":[],\"B\":null}");
  }

  @Test
  void shouldIndentForPeople() {
    assertThat(Json.pretty(Json.parse("{\"a\":[1,{}],\"b\":\"c\"}")))
        .isEqualTo(
            """
            {
              "a": [
                1,
                {}
              ],
              "b": "c"
            }
            """);
  }

  @Test
  void shouldReadCoinsFromNumbersAndContentIdsFromHex() {
    record Both(Coins coins, Cid cid) {}
    var digest = "0x" + "ab".repeat(32);

    var both = Json.read(Json.parse("{\"coins\":12e2,\"cid\":\"" + digest + "\"}"), Both.class);

    assertThat(both).isEqualTo(new Both(Coins.of(1200), Cid.hex(digest)));
  }

  @Test
  void shouldReadEnumsHoweverTheyAreWritten() {
    record Moods(List<Samples.Mood> moods) {}

    var moods = Json.read(Json.parse("{\"moods\":[\"very-wild\",\"Calm\"]}"), Moods.class);

    assertThat(moods.moods()).containsExactly(Samples.Mood.VERY_WILD, Samples.Mood.CALM);
  }

  @Test
  void shouldTakeWhatIsLeftOutFromTheDefaults() {
    var plan = Json.read(Json.parse("{\"name\":\"x\",\"rules\":{\"pay\":1}}"), Plan.class);

    assertThat(plan).isEqualTo(new Plan("x", new Rules(3, Coins.of(1), true)));
  }

  @Test
  void shouldWriteHalfASurrogatePairSoThatItCanBeReadAgain() {
    Tree cut = new Tree.Obj(Map.of("a", new Tree.Str("x\ud83d", 0)), 0);

    assertThat(Json.write(cut)).isEqualTo("{\"a\":\"x\ufffd\"}");
  }

  @Test
  void shouldRefuseToWriteNumbersThatJsonLacks() {
    assertThatThrownBy(() -> Json.write(new Rate(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> Json.write(new Rate(Double.NEGATIVE_INFINITY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldKeepSmallAndLargeNumbersToTheLastDigit() {
    for (var text : List.of("0.000001", "-12345678901234567890123", "1E+300", "4.9E-324")) {
      Tree number = new Tree.Num(new BigDecimal(text), 0);
      assertThat(Json.write(number)).isEqualTo(text);
    }
    for (double real : List.of(Double.MIN_VALUE, Double.MAX_VALUE, 0.1, 1e21)) {
      assertThat(Json.read(Json.parse(Json.write(new Rate(real))), Rate.class).value())
          .isEqualTo(real);
    }
  }

  @Test
  void shouldRefuseRecordsThatHaveNoFormWithTheNameOfTheComponent() {
    record Odd(Map<String, String> options) {}
    var tree = new Tree.Obj(new LinkedHashMap<>(), 1);

    assertThatThrownBy(() -> Json.bind(tree, Odd.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("options");
  }
}
