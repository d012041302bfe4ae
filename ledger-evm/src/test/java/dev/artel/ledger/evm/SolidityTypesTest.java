package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.CommonLaw;
import dev.artel.core.law.CommonReason;
import dev.artel.core.law.DoorReason;
import dev.artel.core.law.Law;
import dev.artel.core.paradigm.Paradigm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the contracts' types to the Java records. To write them anew: -Dartel.write=true. */
class SolidityTypesTest {
  private static final Path FOLDER = Path.of("..", "contracts", "src", "generated");
  private static final String WIRE = "{Wire} from \"../Wire.sol\"";
  private static final String COMMITTEE = "dev.artel.paradigms.committee.";

  @Test
  void shouldBeTheCommonTypesOfTheContracts() throws IOException {
    assertWritten("CommonTypes.sol", common().types());
    assertWritten("CommonHash.sol", common().hashes("\"./CommonTypes.sol\"", WIRE));
  }

  @Test
  void shouldBeTheCommitteesTypesOfTheContracts() throws IOException {
    assertWritten("CommitteeTypes.sol", committee().types("\"./CommonTypes.sol\""));
    assertWritten("CommitteeHash.sol", committee().hashes("\"./CommitteeTypes.sol\"", WIRE));
  }

  @Test
  void shouldHoldTheContractsToTheVectors() throws IOException {
    var catalogue = new CommonLaw().catalogue().and(paradigm().law().catalogue());

    assertWritten("../../test/generated/Vectors.t.sol", new SolidityVectors(catalogue).test());
  }

  static SolidityTypes common() {
    var reasons = Stream.concat(names(CommonReason.values()), names(DoorReason.values())).toList();
    return new SolidityTypes("Common", types(new CommonLaw()), List.of(), reasons);
  }

  /** Its names are its package's own, so they are asked for by name. */
  static SolidityTypes committee() {
    var known = common().reasons();
    var reasons =
        names((Enum<?>[]) type("CommitteeReason").getEnumConstants())
            .filter(name -> !known.contains(name))
            .toList();
    var preimages = List.<Class<?>>of(type("Preimages$Update"), type("Preimages$Commit"));
    return new SolidityTypes("Committee", types(paradigm().law()), preimages, reasons);
  }

  private static Paradigm paradigm() {
    return ServiceLoader.load(Paradigm.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(paradigm -> paradigm.name().equals("committee"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Class<?>> types(Law law) {
    return List.copyOf(law.catalogue().types());
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(COMMITTEE + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the committee has no " + name, e);
    }
  }

  private static Stream<String> names(Enum<?>... constants) {
    return Stream.of(constants).map(Enum::name);
  }

  private static void assertWritten(String name, String text) throws IOException {
    var path = FOLDER.resolve(name);
    if (Boolean.getBoolean("artel.write")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    }

    assertThat(path).as("to write it anew: -Dartel.write=true").hasContent(text);
  }
}
