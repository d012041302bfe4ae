package dev.artel.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Bytes;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.of(Note.class);

  @Prefix("Test")
  sealed interface Note {
    record Say(String text, Bytes bytes, List<Integer> items) implements Note {}

    record Brief(@Cap(4) String text, @Cap(2) Bytes bytes, @Cap(1) List<Long> items)
        implements Note {}

    record Count(int number, long large) implements Note {}

    record Outer(Count count) implements Note {}
  }

  /** The same wire name as {@link Note.Count}. */
  sealed interface Clash {
    record TestCount(int number) implements Clash {}
  }

  /** A record inside a record, of a type that has no place on the wire. */
  sealed interface Loose {
    record Outer(Inner inner) implements Loose {}

    record Inner(double real) implements Loose {}
  }

  /** Two records of one name inside one. */
  sealed interface Twins {
    record Both(Stranger one, Other.Stranger two) implements Twins {}
  }

  /** A record of the name that one inside another has. */
  sealed interface Hidden {
    record Shown(Other.Stranger stranger) implements Hidden {}

    record Stranger(int number) implements Hidden {}
  }

  interface Other {
    record Stranger(long number) {}
  }

  record Stranger(int number) {}

  static List<Record> fitting() {
    return List.of(
        new Note.Say(
            "x".repeat(Cap.TEXT), Bytes.of(new byte[Cap.BYTES]), Collections.nCopies(Cap.ITEMS, 1)),
        new Note.Brief("\u00e9\u00e9", Bytes.hex("0102"), List.of(1L)),
        new Note.Count(0, Long.MAX_VALUE),
        new Note.Outer(new Note.Count(1, 1)));
  }

  record Refused(Record record, String problem) {}

  static List<Refused> refused() {
    return List.of(
        new Refused(
            new Note.Say("x".repeat(Cap.TEXT + 1), Bytes.EMPTY, List.of()),
            "text: 4097 bytes are more than the 4096 allowed"),
        new Refused(
            new Note.Say("", Bytes.of(new byte[Cap.BYTES + 1]), List.of()),
            "bytes: 16385 bytes are more than the 16384 allowed"),
        new Refused(
            new Note.Say("", Bytes.EMPTY, Collections.nCopies(Cap.ITEMS + 1, 1)),
            "items: 1025 items are more than the 1024 allowed"),
        new Refused(
            new Note.Brief("\u00e9\u00e9e", Bytes.EMPTY, List.of()),
            "text: 5 bytes are more than the 4 allowed"),
        new Refused(
            new Note.Brief("", Bytes.hex("010203"), List.of()),
            "bytes: 3 bytes are more than the 2 allowed"),
        new Refused(
            new Note.Brief("", Bytes.EMPTY, List.of(1L, 2L)),
            "items: 2 items are more than the 1 allowed"),
        new Refused(new Note.Say("", Bytes.EMPTY, List.of(1, -2)), "items: -2 is negative"),
        new Refused(new Note.Count(-1, 0), "number: -1 is negative"),
        new Refused(new Note.Count(0, -1), "large: -1 is negative"),
        new Refused(new Note.Outer(new Note.Count(-1, 0)), "count: number: -1 is negative"));
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void shouldPassWhatFits(Record record) {
    assertThat(CATALOGUE.check(record)).isEmpty();
    assertThat(Json.readTagged(Json.parse(Json.write(Json.tagged(record))), CATALOGUE))
        .isEqualTo(record);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void shouldRefuseWhatIsTooLargeOrNegative(Refused refused) {
    assertThat(CATALOGUE.check(refused.record())).contains(refused.problem());
    assertThatThrownBy(() -> Json.readTagged(Json.tagged(refused.record()), CATALOGUE))
        .isInstanceOf(BindException.class)
        .hasMessageContaining(refused.problem().replaceFirst(".*: ", ""));
  }

  @Test
  void shouldRefuseHalfACharacter() {
    assertThat(CATALOGUE.check(new Note.Brief("\ud83d", Bytes.EMPTY, List.of())))
        .contains("text: half a surrogate pair in the text");
  }

  @Test
  void shouldRefuseHostileTextBeforeMakingBytesOfIt() {
    var text =
        "{\"TestBrief\":{\"text\":\"\",\"bytes\":\"0x"
            + "zz".repeat(1_000_000)
            + "\",\"items\":[]}}";

    assertThatThrownBy(() -> Json.readTagged(Json.parse(text), CATALOGUE))
        .hasMessage("line 1: bytes: 1000000 bytes are more than the 2 allowed");
  }

  @Test
  void shouldRefuseNamesThatItDoesNotHold() {
    for (var text : List.of("{}", "[]", "{\"Say\":{}}", "{\"TestCount\":{},\"TestSay\":{}}")) {
      assertThatThrownBy(() -> Json.readTagged(Json.parse(text), CATALOGUE))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("a name of the catalogue");
    }
    assertThat(CATALOGUE.check(new Stranger(1))).contains("Stranger is not in the catalogue");
  }

  @Test
  void shouldFailWhereTwoRecordsHaveOneName() {
    var clash = Catalogue.of(Clash.class);

    assertThatThrownBy(() -> CATALOGUE.and(clash))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TestCount");
  }

  @Test
  void shouldFailWhereARecordIsNoneForTheWire() {
    assertThatThrownBy(() -> Catalogue.of(Loose.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("double is no type of a wire record");
    assertThatThrownBy(() -> Catalogue.of(Twins.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two records named Stranger");
  }

  @Test
  void shouldFreezeTypesAndNotCaps() {
    assertThat(CATALOGUE.typeStrings())
        .containsExactly(
            "TestBrief(string text,bytes bytes,uint64[] items)",
            "TestCount(uint32 number,uint64 large)",
            "TestOuter(TestCount count)TestCount(uint32 number,uint64 large)",
            "TestSay(string text,bytes bytes,uint32[] items)");
    assertThat(CATALOGUE.hash()).isNotEqualTo(Catalogue.of(Clash.class).hash());
    assertThat(CATALOGUE.and(Catalogue.of()).hash()).isEqualTo(CATALOGUE.hash());
  }

  @Test
  void shouldRefuseOneNameForTwoRecordsWhereverTheyAre() {
    assertThatThrownBy(() -> Catalogue.of(Hidden.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Stranger on the wire");
  }
}
