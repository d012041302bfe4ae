package dev.artel.cli.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joined sites whose versions wait for three customers. */
class WaitingShopsTest {
  private static final long SEED = 20261124;

  @TempDir private Path dir;
  private ShopSites sites;
  private List<Caller> shops;

  @BeforeEach
  void start() throws Exception {
    Villages.write(Files.createDirectories(dir.resolve("data")), SEED);
    open(3);
    Caller.await("all have averaged all", () -> Caller.areSettled(shops));
  }

  private void open(int minChange) throws IOException, InterruptedException {
    var folder = ShopsFolder.open(dir.resolve("out"), 3, 0);
    sites = ShopSites.start(folder, dir.resolve("data"), new ShopsTask(minChange));
    shops = Caller.of(folder);
  }

  @AfterEach
  void stop() throws IOException {
    sites.close();
  }

  private static String version(Caller shop) throws IOException, InterruptedException {
    return shop.steps().get(NineSteps.RECORD - 1).content();
  }

  private static String next(Caller shop) throws IOException, InterruptedException {
    return Json.write(Caller.field(shop.get("/ledger"), "next"));
  }

  @Test
  void shouldWaitForEnoughCustomersAcrossARestart() throws Exception {
    var published = version(shops.getFirst());

    assertThat(shops.getFirst().contribute("one", Villages.news(900_001))).isEqualTo(201);
    assertThat(next(shops.getFirst())).isEqualTo("{\"changed\":2,\"wanted\":3,\"waits\":true}");
    assertThat(shops.getFirst().page("/"))
        .contains("2 of 3 customers changed; the next version leaves with the 3rd.")
        .contains("<li class=\"waiting\" data-number=\"1\">");
    assertThat(shops.get(1).page("/")).doesNotContain("customers changed;");
    sites.close();
    // The task on record says 3, whatever a new one would.
    open(1);
    assertThat(next(shops.getFirst())).isEqualTo("{\"changed\":2,\"wanted\":3,\"waits\":true}");
    assertThat(version(shops.getFirst())).isEqualTo(published);
    var before = shops.get(1).lists();

    assertThat(shops.getFirst().contribute("two", Villages.news(900_003))).isEqualTo(201);

    Caller.await("other lists", () -> !shops.get(1).lists().equals(before));
    Caller.await("all have averaged anew", () -> Caller.areSettled(shops));
    assertThat(next(shops.getFirst())).isEqualTo("{\"changed\":0,\"wanted\":3,\"waits\":false}");
    assertThat(versions()).containsExactlyInAnyOrder(1L, 1L, 1L, 2L);
  }

  @Test
  void shouldHoldAForgottenCustomerBackToo() throws Exception {
    var shop = sites.shops().getFirst();
    for (long customer = 1000; customer < 1002; customer++) {
      assertThat(shop.forget(customer)).isTrue();
    }
    assertThat(next(shops.getFirst())).isEqualTo("{\"changed\":2,\"wanted\":3,\"waits\":true}");
    assertThat(shops.getFirst().page("/customers?forgotten=1001"))
        .contains("Customer 1001 is forgotten here. The other members hold the version")
        .contains("2 of 3 customers changed");
    var published = version(shops.getFirst());

    assertThat(shop.forget(1002)).isTrue();

    Caller.await("the next version", () -> !version(shops.getFirst()).equals(published));
    Caller.await("all have averaged anew", () -> Caller.areSettled(shops));
    assertThat(versions()).containsExactlyInAnyOrder(1L, 1L, 1L, 2L);
  }

  /** The numbers of all that are on record. */
  private List<Long> versions() throws IOException, InterruptedException {
    sites.close();
    return Ledgers.models(dir.resolve("out")).stream()
        .map(entry -> Caller.number(Caller.field(Json.toTree((Record) entry.event()), "round")))
        .toList();
  }
}
