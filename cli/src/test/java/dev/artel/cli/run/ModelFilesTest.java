package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.cli.show.Names;
import dev.artel.core.values.Address;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which models a run leaves, and whose they are. */
class ModelFilesTest {
  private static final Address ONE = Address.hex("0x" + "a1".repeat(20));
  private static final Address TWO = Address.hex("0x" + "a2".repeat(20));
  private static final Names NAMES = new Names(Map.of(ONE, "shop-1", TWO, "shop 2"));
  private static final String PEERS =
      """
      task:
        name: clouds
        paradigm: peer
        model: {family: stand-in, body: {features: 4, classes: 4}}
        plan: {}
        aggregation: mean
        rules:
          terms:
            members: {listed: ["party:worker-1", "party:worker-2", "party:worker-3"], minMembers: 3}
            pace: {rounds: 1}
          checks: {deviations: 0}
      seed: 5
      data: {}
      parties:
        - {role: requester, coins: 1000}
        - {role: member, name: worker, count: 3, data: shard}
      """;

  @TempDir private Path dir;

  @Test
  void shouldHandOutWhatAllMembersHoldAlike() throws Exception {
    var ended = LocalRuns.run(dir.resolve("run"), PEERS, _ -> {});

    var files = ModelFiles.of(ended.model(), ended.holdings(), NAMES);

    assertThat(ended.model()).as("the requester is no member").isEmpty();
    assertThat(files.all()).extracting(ModelFiles.File::name).containsExactly("model.safetensors");
    assertThat(files.lines())
        .containsExactly("model of 3 members, all the same: model.safetensors");
  }

  @Test
  void shouldHandOutOneOfEachMemberWhereTheyDiffer() {
    var models = new LinkedHashMap<Address, byte[]>();
    models.put(ONE, new byte[] {1});
    models.put(TWO, new byte[] {2});

    var files = ModelFiles.of(Optional.empty(), new Holdings(models), NAMES);

    assertThat(files.lines())
        .containsExactly(
            "model of shop-1: model-shop-1.safetensors",
            "model of shop 2: model-shop_2.safetensors");
  }

  @Test
  void shouldHandOutThePostersWhereItHasOne() {
    var files =
        ModelFiles.of(
            Optional.of(new byte[] {3}), new Holdings(Map.of(ONE, new byte[] {1})), NAMES);

    assertThat(files.all()).extracting(ModelFiles.File::name).containsExactly("model.safetensors");
    assertThat(files.lines()).isEmpty();
    assertThat(ModelFiles.of(Optional.empty(), new Holdings(Map.of()), NAMES).all()).isEmpty();
  }
}
