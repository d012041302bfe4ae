package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.cli.CliException;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.values.Coins;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Tree;
import dev.artel.learning.data.DataException;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run files whose parties are shops. */
class ShopRunTest {
  private static final Tree.Obj NOTHING = new Tree.Obj(Map.of(), 0);

  @TempDir Path dir;

  @Test
  void shouldGiveEachShopTheFirstRowsOfItsFile() throws Exception {
    write(0, 12);
    write(1, 14);

    var data = deal(file(shops(10, 2), "recommender", "none"));

    assertThat(data.of("shop-1").find("train").map(Dataset::samples)).contains(10);
    assertThat(data.of("shop-2").find("test").map(Dataset::samples)).contains(2);
    assertThat(data.of("clinic").find("train")).isEmpty();
    assertThat(data.provenance()).contains(dir.toString());
  }

  @Test
  void shouldSayWhichFileHasTooFewRows() throws Exception {
    write(0, 12);
    write(1, 11);

    assertThatThrownBy(() -> deal(file(shops(10, 2), "recommender", "none")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("shop_1.csv has 11 rows")
        .hasMessageContaining("12");
  }

  @Test
  void shouldSayWhichShopHasNoFile() throws Exception {
    write(0, 12);

    assertThatThrownBy(() -> deal(file(shops(10, 2), "recommender", "none")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("shop_1.csv");
  }

  @Test
  void shouldNameTheLineAndCellThatAreWrong() throws Exception {
    write(0, 12);
    write(1, 12);
    Files.writeString(
        dir.resolve("shop_0.csv"), Files.readString(dir.resolve("shop_0.csv")) + "x,1,,,1,view\n");

    assertThatThrownBy(() -> deal(file(shops(10, 2), "recommender", "none")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("shop_0.csv")
        .hasMessageContaining("line 14, user_id \"x\"");
  }

  @Test
  void shouldSayHowToNameTheShopsWhereThereAreNone() {
    assertThatThrownBy(() -> deal(file(shops(10, 2), "recommender", "none")))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("--data");
  }

  @Test
  void shouldRefuseWhatDoesNotGoTogether() {
    assertThat(ShopPlan.check(file(shops(10, 2), "recommender", "none"))).isEmpty();
    assertThat(ShopPlan.check(file(shops(10, 2), "zoo", "none"))).hasSize(1);
    assertThat(ShopPlan.check(file(shops(10, 2), "recommender", "shuffle"))).hasSize(1);
    assertThat(ShopPlan.check(file(NOTHING, "recommender", "none"))).hasSize(1);
  }

  private LocalData deal(RunFile file) throws Exception {
    var corpora = new Corpora(List.of(dir), Map.of(), dir.resolve("home"));
    return corpora.deal(file, Players.of(file, List.of("poster", "shop")), _ -> {});
  }

  private static Tree.Obj shops(int train, int test) {
    return new Tree.Obj(
        Map.of(
            "source",
            new Tree.Str("shops", 0),
            "train",
            new Tree.Num(BigDecimal.valueOf(train), 0),
            "test",
            new Tree.Num(BigDecimal.valueOf(test), 0)),
        0);
  }

  private static RunFile file(Tree data, String family, String fault) {
    var model = new ModelSpec(family, NOTHING);
    var task = new TaskFile("shops", "peer", model, NOTHING, "sums", NOTHING);
    var poster = cast("poster", "clinic", 1, Cast.Holding.NONE, "none");
    var shops = cast("shop", "shop", 2, Cast.Holding.SHARD, fault);
    return new RunFile(task, 1, data, List.of(poster, shops));
  }

  private static Cast cast(String role, String name, int count, Cast.Holding data, String fault) {
    return new Cast(role, name, count, Coins.ZERO, data, fault, Cast.HONEST, NOTHING);
  }

  private void write(int shop, int rows) throws Exception {
    var text = new StringBuilder("user_id,product_id,category_code,brand,price,event_type\n");
    IntStream.range(0, rows)
        .forEach(row -> text.append(row % 3).append(',').append(row).append(",,,1.50,view\n"));
    Files.writeString(dir.resolve("shop_" + shop + ".csv"), text.toString());
  }
}
