package dev.artel.core.wire;

import static dev.artel.core.wire.Structs.hashOf;
import static dev.artel.core.wire.Structs.keccak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The example of MetaMask's eth-sig-util for {@code signTypedData_v4}, as far as lists hold words.
 */
class Eip712ListsTest {
  record Person(String name, List<Address> wallets) {}

  record Group(String name, List<Person> members) {}

  record Mail(Person from, Person to, String contents) {}

  private static final Person COW_OF_TWO =
      new Person(
          "Cow",
          List.of(
              Address.hex("0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826"),
              Address.hex("0x" + "deadbeef".repeat(5))));
  private static final Person BOB_OF_THREE =
      new Person(
          "Bob",
          List.of(
              Address.hex("0x" + "bb".repeat(20)),
              Address.hex("0xb0bdabea57b0bdabea57b0bdabea57b0bdabea57"),
              Address.hex("0xb0b0b0b0b0b0b000000000000000000000000000")));

  @Test
  void shouldHashListsOfWords() {
    assertThat(keccak(Eip712.typeString(Person.class)))
        .hasToString("0xfabfe1ed996349fc6027709802be19d047da1aa5d6894ff5f6486d92db2e6860");
    assertThat(Eip712.structHash(COW_OF_TWO))
        .hasToString("0x9b4846dd48b866f0ac54d61b9b21a9e746f921cefa4ee94c4c0a1c49c774f67f");
    assertThat(Eip712.structHash(BOB_OF_THREE))
        .hasToString("0xefa62530c7ae3a290f8a13a5fc20450bdb3a6af19d9d9d2542b5a94e631a9168");
  }

  @Test
  void shouldNestRecordsWithLists() {
    var mail = new Mail(COW_OF_TWO, BOB_OF_THREE, "Hello, Bob!");

    assertThat(Eip712.structHash(mail))
        .isEqualTo(
            hashOf(
                "Mail(Person from,Person to,string contents)Person(string name,address[] wallets)",
                Eip712.structHash(COW_OF_TWO).bytes().digits(),
                Eip712.structHash(BOB_OF_THREE).bytes().digits(),
                keccak("Hello, Bob!").bytes().digits()));
  }

  @Test
  void shouldHashTheEmptyListAsNoBytes() {
    assertThat(Eip712.structHash(new Person("", List.of())))
        .isEqualTo(
            hashOf(
                "Person(string name,address[] wallets)",
                keccak("").bytes().digits(),
                keccak("").bytes().digits()));
  }

  @Test
  void shouldRefuseListsOfRecords() {
    assertThatThrownBy(() -> Eip712.typeString(Group.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("members: only words");
  }
}
