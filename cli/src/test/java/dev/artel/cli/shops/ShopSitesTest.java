package dev.artel.cli.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.adapters.store.Profile;
import dev.artel.core.port.Source;
import dev.artel.core.values.Base58;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three shops' sites, joined: what one contributes, the others' lists show. */
class ShopSitesTest {
  private static final long SEED = 20261122;
  private static final List<Long> OWN = List.of(1L, 2L, 7L);

  @TempDir private Path dir;
  private ShopSites sites;
  private List<Caller> shops;
  private String explorer;

  @BeforeEach
  void start() throws Exception {
    open();
    Caller.await("all have averaged all", () -> Caller.areSettled(shops));
  }

  private void open() throws IOException, InterruptedException {
    var data = Files.createDirectories(dir.resolve("data"));
    sites = ShopSites.start(dir.resolve("out"), Villages.write(data, SEED), 0);
    var folder = ShopsFolder.open(dir.resolve("out"), 3, 0);
    shops = Caller.of(folder);
    explorer = "http://127.0.0.1:" + folder.secrets().explorer();
  }

  @AfterEach
  void stop() throws IOException {
    sites.close();
  }

  @Test
  void shouldAverageAtTheStartAndGiveOutOnlyWhatIsOnRecord() throws Exception {
    for (var shop : shops) {
      var steps = shop.steps();

      assertThat(shop.bytes("/model").statusCode()).isEqualTo(200);
      for (var step : steps) {
        assertThat(step.bytes()).as(step.toString()).isPositive();
        assertThat(shop.bytes("/store/" + step.content()).statusCode())
            .as(step.toString())
            .isEqualTo(OWN.contains(step.number()) ? 404 : 200);
      }
      assertThat(shop.page("/")).doesNotContain("latest model: not yet");
    }
    var nowhere = "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG";
    assertThat(shops.getFirst().bytes("/store/" + nowhere).statusCode()).isEqualTo(404);
  }

  @Test
  void shouldChangeTheOthersListsByWhatOneContributes() throws Exception {
    var before = List.of(shops.get(1).lists(), shops.get(2).lists());

    assertThat(shops.getFirst().contribute("a form", Villages.news(900_001))).isEqualTo(201);

    for (int other = 1; other < shops.size(); other++) {
      var shop = shops.get(other);
      var was = before.get(other - 1);
      Caller.await("other lists at " + shop.name(), () -> !shop.lists().equals(was));
      shop.awaitPage("/", page -> page.contains("customers changed."));
    }
  }

  @Test
  void shouldTellAllShopsOfTheStepsOfEach() throws Exception {
    for (int place = 0; place < shops.size(); place++) {
      int own = place;
      for (int member = 0; member < shops.size(); member++) {
        int whose = member == 0 ? own : member <= own ? member - 1 : member;
        var expected = new ArrayList<>(shops.get(whose).steps());
        if (member > 0) {
          expected.replaceAll(s -> OWN.contains(s.number()) ? s.withoutContent() : s);
        }
        assertThat(shops.get(own).steps(member)).isEqualTo(expected);
      }
    }
  }

  @Test
  void shouldOpenItsOwnStepsToItsOwnerAndAllOthersInTheExplorer() throws Exception {
    for (var shop : shops) {
      var page = shop.page("/");
      for (var step : shop.steps()) {
        if (OWN.contains(step.number())) {
          assertThat(page).contains("href=\"/opened/" + step.content() + "\"");
          var file = shop.file("/opened/" + step.content());
          assertThat(file.body()).as(step.toString()).hasSize((int) step.bytes());
          assertThat(Profile.V0.id(Source.of(file.body()))).hasToString(step.content());
          assertThat(explorer(step)).contains("No such content is on record.");
        } else {
          assertThat(page).contains("href=\"" + explorer + "/content/" + step.content() + "\"");
          // It follows the ledger for itself.
          Caller.await("on record: " + step, () -> explorer(step).contains("On record"));
        }
      }
    }
  }

  private String explorer(Caller.Step step) throws IOException, InterruptedException {
    return Caller.text(explorer + "/content/" + step.content());
  }

  /** What a digest of few rows could confirm to others stays where the rows are. */
  @Test
  void shouldKeepDigestsOfOwnRowsAndModelsInTheShopsOwnFolder() throws Exception {
    var out = dir.resolve("out");
    for (var shop : shops) {
      var steps = shop.steps();
      for (var step : List.of(steps.get(0), steps.get(1))) {
        assertThat(holding(out, step.content()))
            .as(step.toString())
            .isNotEmpty()
            .allMatch(file -> file.startsWith(out.resolve(shop.id())));
        for (var other : shops) {
          if (other != shop) {
            assertThat(other.page("/")).doesNotContain(step.content());
            assertThat(other.file("/opened/" + step.content()).statusCode()).isEqualTo(404);
          }
        }
      }
    }
  }

  /** All files with the id or its digest in them. */
  private static List<Path> holding(Path folder, String id) throws IOException {
    var digest = Base58.parseCidV0(id).orElseThrow().digest().bytes().toArray();
    var raw = new String(digest, StandardCharsets.ISO_8859_1);
    var hex = HexFormat.of().formatHex(digest);
    var found = new ArrayList<Path>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (Stream.of(id, raw, hex).anyMatch(text::contains)) {
          found.add(file);
        }
      }
    }
    return found;
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
    var lists = shops.get(1).lists();

    sites.close();
    open();

    for (int i = 0; i < shops.size(); i++) {
      assertThat(shops.get(i).steps()).as("shop " + i).isEqualTo(steps.get(i));
    }
    for (long own : OWN) {
      var id = steps.getFirst().get((int) own - 1).content();
      assertThat(shops.getFirst().file("/opened/" + id).statusCode()).as("" + own).isEqualTo(200);
    }
    assertThat(shops.get(1).lists()).isEqualTo(lists);
    assertThat(shops.getFirst().contribute("a form", Villages.news(900_001))).isEqualTo(200);
  }
}
