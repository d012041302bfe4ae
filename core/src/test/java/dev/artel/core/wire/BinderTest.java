package dev.artel.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinderTest {
  enum Weights {
    SAMPLES,
    EQUAL
  }

  record Inner(int rounds, Coins pay) {
    Inner {
      if (rounds == 0) {
        throw new IllegalArgumentException("a task has at least one round; write 1 or more");
      }
    }
  }

  record All(
      String name,
      int number,
      long large,
      double real,
      boolean flag,
      Micros micros,
      Coins coins,
      Hash hash,
      Address address,
      Cid cid,
      Bytes bytes,
      Weights weights,
      Inner inner,
      List<Inner> list,
      Tree tree) {
    static All defaults() {
      return new All(
          "x",
          1,
          1,
          1,
          true,
          Micros.ZERO,
          Coins.ZERO,
          Hash.ZERO,
          Address.ZERO,
          Cid.NONE,
          Bytes.EMPTY,
          Weights.EQUAL,
          new Inner(1, Coins.ZERO),
          List.of(),
          new Tree.Null(0));
    }
  }

  private static List<Fault> faults(String json, Class<? extends Record> type) {
    return switch (Json.bind(Json.parse(json), type)) {
      case Binding.Bound<?> bound -> throw new AssertionError("it fits: " + bound.value());
      case Binding.Wrong<?> wrong -> wrong.faults();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\":5 | name | 5 is not text | write text in quotes",
        "\"name\":null | name | null is not text | write text in quotes",
        "\"number\":\"7\" | number | \"7\" is not a whole number in range "
            + "| write a whole number from -2147483648 to 2147483647",
        "\"number\":2147483648 | number | 2147483648 is not a whole number in range "
            + "| write a whole number from -2147483648 to 2147483647",
        "\"number\":1.5 | number | 1.5 is not a whole number in range "
            + "| write a whole number from -2147483648 to 2147483647",
        "\"large\":9223372036854775808 | large | 9223372036854775808 is not a whole number in range"
            + " | write a whole number from -9223372036854775808 to 9223372036854775807",
        "\"real\":1e399 | real | 1E+399 is not a real number | write a number such as 0.01",
        "\"real\":true | real | true is not a real number | write a number such as 0.01",
        "\"flag\":\"yes\" | flag | \"yes\" is not true or false | write true or false",
        "\"micros\":0.1 | micros | 0.1 is not a number of millionths "
            + "| write a whole number of millionths",
        "\"coins\":\"1_000\" | coins | \"1_000\" is not an amount of coins "
            + "| write a whole number from 0 to 79228162514264337593543950335",
        "\"coins\":\"1,000\" | coins | \"1,000\" is not an amount of coins "
            + "| write a whole number from 0 to 79228162514264337593543950335",
        "\"coins\":\"+5\" | coins | \"+5\" is not an amount of coins "
            + "| write a whole number from 0 to 79228162514264337593543950335",
        "\"coins\":-1 | coins | -1 is not an amount of coins "
            + "| write a whole number from 0 to 79228162514264337593543950335",
        "\"coins\":\"79228162514264337593543950336\" | coins "
            + "| \"79228162514264337593543950336\" is not an amount of coins "
            + "| write a whole number from 0 to 79228162514264337593543950335",
        "\"hash\":\"0x12\" | hash | \"0x12\" is not a hash | write 0x and 64 hex digits",
        "\"address\":\"ab\" | address | \"ab\" is not an address | write 0x and 40 hex digits",
        "\"cid\":\"Qm1\" | cid | \"Qm1\" is not a content id "
            + "| write Qm and 44 more characters, or 0x and 64 hex digits",
        "\"bytes\":\"0x1\" | bytes | \"0x1\" is not bytes | write 0x and pairs of hex digits",
        "\"bytes\":\"12\" | bytes | \"12\" is not bytes | write 0x and pairs of hex digits",
        "\"weights\":\"bytes\" | weights | \"bytes\" is not one of the known words "
            + "| write one of: samples, equal",
        "\"inner\":[] | inner | a list is not an object "
            + "| write an object with the keys rounds, pay",
        "\"list\":{} | list | an object is not a list "
            + "| write a list, each item an object with the keys rounds, pay",
        "\"list\":[{\"rounds\":1,\"pay\":1},7] | list[1] | 7 is not an object "
            + "| write an object with the keys rounds, pay",
        "\"inner\":{\"rounds\":1} | inner | the key \"pay\" is missing "
            + "| add it: a whole number from 0 to 79228162514264337593543950335",
        "\"inner\":{\"rounds\":1,\"pay\":1,\"round\":2} | inner | unknown key \"round\" "
            + "| did you mean \"rounds\"?",
        "\"inner\":{\"rounds\":1,\"pay\":1,\"xyzzy\":2} | inner | unknown key \"xyzzy\" "
            + "| known are: rounds, pay",
        "\"inner\":{\"rounds\":0,\"pay\":1} | inner "
            + "| a task has at least one round; write 1 or more | ``"
      })
  void shouldSayWhatIsWrongWhereAndWhatToWrite(
      String field, String path, String what, String remedy) {
    assertThat(faults("{\n\n" + field + "\n}", All.class))
        .containsExactly(new Fault(3, path, what, remedy));
  }

  @Test
  void shouldTellAllFaultsAtOnceInTheOrderOfLines() {
    var json =
        """
        {
          "list": [
            {"rounds": "two", "pay": 1},
            {"rouds": 2, "pay": 1}
          ],
          "weights": "MOST",
          "nme": "x",
          "inner": {"rounds": 0, "pay": 1}
        }
        """;

    var faults = faults(json, All.class);

    assertThat(faults).extracting(Fault::line).containsExactly(3, 4, 4, 6, 7, 8);
    assertThat(faults)
        .extracting(Fault::path)
        .containsExactly("list[0].rounds", "list[1]", "list[1]", "weights", "", "inner");
  }

  @Test
  void shouldRefuseAnythingButAnObject() {
    assertThat(faults("3", Inner.class))
        .containsExactly(
            new Fault(1, "", "3 is not an object", "write an object with the keys rounds, pay"));
  }

  @Test
  void shouldTellTheFaultsOfARefusalInItsMessage() {
    assertThatThrownBy(() -> Json.read(Json.parse("{\"rounds\":true}"), Inner.class))
        .isInstanceOfSatisfying(BindException.class, e -> assertThat(e.faults()).hasSize(2))
        .hasMessageContaining("line 1: rounds: true is not a whole number")
        .hasMessageContaining("\nline 1: the key \"pay\" is missing; add it: a whole number");
  }

  @Test
  void shouldNotGrowWithTheMistakes() {
    var many = "{\"list\":[" + "7,".repeat(100_000) + "7]}";
    var large = "{\"name\":5,\"" + "k".repeat(1_000_000) + "\":1}";

    assertThat(faults(many, All.class)).hasSize(100);
    assertThat(faults(large, All.class))
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault.toString()).hasSizeLessThan(400));
  }

  @Test
  void shouldReadThousandsOfRowsInASecond() {
    var samples = new Samples(1);
    var texts = samples.rows(2_000);

    // Not by the clock: others may have the cores meanwhile.
    var thread = ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadCpuTime();
    texts.forEach(text -> Json.read(Json.parse(text), Samples.Wire.class));

    assertThat(thread.getCurrentThreadCpuTime() - before)
        .as("nanoseconds")
        .isLessThan(2_000_000_000L);
  }
}
