package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ids of the two profiles are Kubo's: by a table, and by Kubo itself where it is built. */
class KuboTest {
  private static final long SEED = 39;
  private static final long LARGE = 128 << 20;

  @TempDir Path folder;

  static List<KuboVector> small() {
    return KuboVector.all().stream().filter(vector -> vector.size() < LARGE).toList();
  }

  static List<KuboVector> large() {
    return KuboVector.all().stream().filter(vector -> vector.size() >= LARGE).toList();
  }

  @ParameterizedTest
  @MethodSource("small")
  void shouldGiveTheIdsOfTheTable(KuboVector vector) throws Exception {
    assertThat(vector.profile().id(new Pattern(vector.size()))).hasToString(vector.id());
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("large")
  void shouldGiveTheIdsOfLargeContentOfTheTable(KuboVector vector) throws Exception {
    assertThat(vector.profile().id(new Pattern(vector.size()))).hasToString(vector.id());
  }

  @Tag("long")
  @Test
  void shouldFindTheTableToBeKubos() throws Exception {
    var kubo = Kubo.find(folder);

    for (var vector : small()) {
      var id = kubo.id(new Pattern(vector.size()), vector.profile());

      assertThat(vector.id()).as(vector.toString()).isEqualTo(id);
    }
  }

  @Test
  void shouldAgreeWithKuboOnContentOfAnySize() throws Exception {
    var kubo = Kubo.find(folder);
    var random = new SplittableRandom(SEED);

    for (int i = 0; i < 12; i++) {
      var content = new Pattern(random.nextLong(), random.nextLong(4000));
      var tree = new Profile(i % 2, random.nextInt(1, 60), random.nextInt(2, 9));
      var whole = new Pattern(random.nextLong(), random.nextLong(5 << 20));
      var profile = i % 2 == 0 ? Profile.V0 : Profile.V1;

      assertThat(tree.id(content)).as("%s %s", tree, content).hasToString(kubo.id(content, tree));
      assertThat(profile.id(whole)).as("%s", whole).hasToString(kubo.id(whole, profile));
    }
  }
}
