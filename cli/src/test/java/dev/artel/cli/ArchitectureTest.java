package dev.artel.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.artel.core.paradigm.Participant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may import whom: the guards that keep the shape of the code. */
class ArchitectureTest {
  private static final String CORE = "dev.artel.core.";
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("values"),
          List.of("wire"),
          List.of("crypto"),
          List.of("law"),
          List.of("seal", "weights"),
          List.of("port"),
          List.of("paradigm"),
          List.of("runtime"));

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.artel");

  @Test
  void shouldKeepTheOrderOfCoresPackages() {
    for (int low = 0; low < LAYERS.size(); low++) {
      var above = LAYERS.subList(low + 1, LAYERS.size()).stream().flatMap(List::stream);
      var forbidden = above.map(name -> CORE + name + "..").toArray(String[]::new);
      for (var name : LAYERS.get(low)) {
        if (forbidden.length > 0) {
          check(
              noClasses()
                  .that()
                  .resideInAPackage(CORE + name + "..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(forbidden));
        }
      }
    }
  }

  @Test
  void shouldLetNobodyButTheirOwnImportTheParadigms() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.artel.paradigms..", "dev.artel.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.artel.paradigms.."));
  }

  @Test
  void shouldKeepTheLawsPure() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.artel.core.law..")
            .or()
            .haveSimpleNameEndingWith("Law")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.HashMap")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.HashSet")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.time..", "java.io..", "java.nio..", "java.util.random..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random"));
  }

  @Test
  void shouldReadNoClockAndDrawNoLotsBelowTheNode() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.artel.node..", "dev.artel.cli..", "dev.artel.adapters..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random"));
  }

  @Test
  void shouldKeepLibrariesToTheirModules() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.artel.store.s3..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.artel.learning.recommender.rows..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv.."));
  }

  @Test
  void shouldLetTheConsoleSeeTheNodeLearningAndTheCoreOnly() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.artel.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "dev.artel.adapters..",
                "dev.artel.cli..",
                "dev.artel.ledger..",
                "dev.artel.store..",
                "dev.artel.paradigms..",
                "dev.artel.learning.torch..",
                "dev.artel.testkit.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.artel.console..", "dev.artel.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.artel.console..", "io.helidon..", "gg.jte.."));
  }

  @Test
  void shouldHaveParticipantsThatRememberNothingButThemselves() {
    check(
        classes()
            .that()
            .implement(Participant.class)
            .should()
            .beAssignableTo(Record.class)
            .allowEmptyShould(true));
  }

  @Test
  void shouldNeverUseJavaSerialisation() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectOutputStream"));
  }

  @Test
  void shouldListCoresPublicTypes() throws IOException {
    var listed = Files.readAllLines(Path.of("..", "core", "api.txt"));
    var found =
        PRODUCT.stream()
            .filter(type -> type.getPackageName().startsWith(CORE))
            .filter(ArchitectureTest::isPublic)
            .map(JavaClass::getName)
            .map(name -> name.substring(CORE.length()))
            .filter(name -> !name.contains("$") && !name.endsWith("package-info"))
            .sorted()
            .toList();

    assertThat(listed)
        .as("core/api.txt lists core's public types; edit it in the commit that changes them")
        .isEqualTo(found);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static void check(ArchRule rule) {
    rule.check(PRODUCT);
  }
}
