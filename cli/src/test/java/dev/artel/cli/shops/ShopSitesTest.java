package dev.artel.cli.shops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three shops' sites, joined: what one contributes, the others' lists show. */
class ShopSitesTest {
  private static final long SEED = 20261122;

  @TempDir private Path dir;
  private ShopSites sites;
  private List<Caller> shops;

  @BeforeEach
  void start() throws Exception {
    open();
    Caller.await("all have averaged all", () -> Caller.areSettled(shops));
  }

  private void open() throws IOException, InterruptedException {
    var data = Files.createDirectories(dir.resolve("data"));
    sites = ShopSites.start(dir.resolve("out"), Villages.write(data, SEED), 0);
    shops = Caller.of(ShopsFolder.open(dir.resolve("out"), 3, 0));
  }

  @AfterEach
  void stop() throws IOException {
    sites.close();
  }

  private static List<List<Long>> lists(Caller shop) throws IOException, InterruptedException {
    var lists = new ArrayList<List<Long>>();
    for (int customer = 1000; customer < 1000 + Villages.CUSTOMERS; customer += 7) {
      lists.add(shop.ten(customer));
    }
    return lists;
  }

  @Test
  void shouldAverageAtTheStartAndGiveOutOnlyWhatIsOnRecord() throws Exception {
    for (var shop : shops) {
      var steps = shop.steps();

      assertThat(shop.bytes("/model").statusCode()).isEqualTo(200);
      for (int number : List.of(3, 4, 5, 6, 8, 9)) {
        var step = steps.get(number - 1);
        assertThat(step.bytes()).as(step.toString()).isPositive();
        assertThat(shop.bytes("/store/" + step.content()).statusCode()).isEqualTo(200);
      }
      assertThat(shop.page("/")).doesNotContain("latest model: not yet");
    }
    var nowhere = "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG";
    assertThat(shops.getFirst().bytes("/store/" + nowhere).statusCode()).isEqualTo(404);
  }

  @Test
  void shouldChangeTheOthersListsByWhatOneContributes() throws Exception {
    var before = List.of(lists(shops.get(1)), lists(shops.get(2)));

    assertThat(shops.getFirst().contribute("a form", Villages.news(900_001))).isEqualTo(201);

    for (int other = 1; other < shops.size(); other++) {
      var shop = shops.get(other);
      var was = before.get(other - 1);
      Caller.await("other lists at " + shop.name(), () -> !lists(shop).equals(was));
      shop.awaitPage("/", page -> page.contains("customers changed."));
    }
  }

  @Test
  void shouldTellAllShopsOfTheStepsOfEach() throws Exception {
    for (int place = 0; place < shops.size(); place++) {
      int own = place;
      for (int member = 0; member < shops.size(); member++) {
        int whose = member == 0 ? own : member <= own ? member - 1 : member;
        assertThat(shops.get(own).steps(member)).isEqualTo(shops.get(whose).steps());
      }
    }
  }

  @Test
  void shouldGoOnWhereItWasAndPublishNothingTwice() throws Exception {
    var reports = Caller.reports(shops);
    assertThat(shops.getFirst().contribute("a form", Villages.news(900_001))).isEqualTo(201);
    Caller.await(
        "all have averaged anew",
        () -> Collections.disjoint(Caller.reports(shops), reports) && Caller.areSettled(shops));
    var steps = new ArrayList<List<Caller.Step>>();
    for (var shop : shops) {
      steps.add(shop.steps());
    }
    var lists = lists(shops.get(1));

    sites.close();
    open();

    for (int i = 0; i < shops.size(); i++) {
      assertThat(shops.get(i).steps()).as("shop " + i).isEqualTo(steps.get(i));
    }
    assertThat(lists(shops.get(1))).isEqualTo(lists);
    assertThat(shops.getFirst().contribute("a form", Villages.news(900_001))).isEqualTo(200);
  }
}
