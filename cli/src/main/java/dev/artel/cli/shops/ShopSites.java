package dev.artel.cli.shops;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.cli.run.RunLimits;
import dev.artel.console.explorer.ExplorerSite;
import dev.artel.console.login.Passwords;
import dev.artel.console.shop.LocalShop;
import dev.artel.console.shop.Partner;
import dev.artel.console.site.ShopSite;
import dev.artel.console.web.Site;
import dev.artel.core.law.Genesis;
import dev.artel.learning.recommender.rows.ItemKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The sites of all shops of a folder, and the explorer of their ledger. Closes what it opened. */
public final class ShopSites implements AutoCloseable {
  private static final int SHOPS = 3;
  private static final String HOST = "http://127.0.0.1:";

  private final ShopsFolder folder;
  private final InstantSource clock = InstantSource.system();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<LocalShop> shops = new ArrayList<>();

  private ShopSites(ShopsFolder folder) {
    this.folder = folder;
  }

  /**
   * @param data where {@code shop_0.csv} and the others are
   * @param port of the first site, where the folder is new
   */
  public static ShopSites start(Path path, Path data, int port)
      throws IOException, InterruptedException {
    return start(ShopsFolder.open(path, SHOPS, port), data, ShopsTask.DEMONSTRATION);
  }

  /**
   * @param task of a folder that has none yet
   */
  static ShopSites start(ShopsFolder folder, Path data, ShopsTask task)
      throws IOException, InterruptedException {
    var sites = new ShopSites(folder);
    boolean whole = false;
    try {
      var circle = sites.open(task);
      for (int i = 0; i < SHOPS; i++) {
        sites.shop(i, data.resolve("shop_" + i + ".csv"), circle.seats().get(i));
      }
      circle.start();
      whole = true;
      return sites;
    } finally {
      if (!whole) {
        sites.close();
      }
    }
  }

  List<LocalShop> shops() {
    return List.copyOf(shops);
  }

  private Circle open(ShopsTask task) throws IOException, InterruptedException {
    var book = Paradigms.book();
    var file = folder.path().resolve("ledger.db");
    if (!Files.exists(file)) {
      var genesis =
          new Genesis("shops", book.catalogue().hash(), RunLimits.EMBEDDED, List.of(), List.of());
      EmbeddedLedger.create(file, genesis, book, clock).close();
    }
    var ledger = EmbeddedLedger.open(file, book, clock);
    open.push(ledger);
    var store = new EmbeddedStore(folder.path().resolve("store"));
    open.push(store);
    var ground = new Circle.Ground(folder.path(), ledger, book, store, clock);
    var cast = new Circle.Cast(folder.secrets().guild(), members(), task);
    var circle = Circle.open(ground, cast, explorer());
    open.push(circle);
    var subject = new ExplorerSite.Subject(ledger, book, store, Paradigms.all(), circle.names());
    open.push(new ExplorerSite(Site.Address.loopback(folder.secrets().explorer()), subject));
    return circle;
  }

  private String explorer() {
    return HOST + folder.secrets().explorer();
  }

  private List<Circle.Shop> members() throws IOException {
    var shops = new ArrayList<Circle.Shop>();
    for (var one : folder.secrets().shops()) {
      Files.createDirectories(folder.path().resolve(one.id()));
      var partner = new Partner(one.id(), one.name(), HOST + one.port(), 0, false);
      shops.add(new Circle.Shop(partner, one.key()));
    }
    return shops;
  }

  private void shop(int number, Path rows, Seat seat) throws IOException, InterruptedException {
    var secrets = folder.secrets().shops().get(number);
    var setup =
        new LocalShop.Setup(
            secrets.name(),
            folder.path().resolve(secrets.id()),
            rows,
            ItemKeys.of(folder.secrets().salt()));
    var shop = new LocalShop(setup, seat);
    open.push(shop);
    shops.add(shop);
    var owner =
        new ShopSite.Owner(secrets.id(), Passwords.keep(secrets.password()), secrets.token());
    open.push(new ShopSite(Site.Address.loopback(secrets.port()), shop, owner, clock));
  }

  /** Where the sites are, and how to get in. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    for (var shop : folder.secrets().shops()) {
      lines.add("%s  %s%d  password %s".formatted(shop.name(), HOST, shop.port(), shop.password()));
    }
    lines.add("explorer  " + explorer());
    if (shops.getFirst().cooperation().change().showsOne()) {
      lines.add("a demonstration: one changed customer is enough for a next version (minChange 1)");
    }
    lines.add("tokens for programs: " + folder.path().resolve("shops.json"));
    return lines;
  }

  @Override
  public void close() throws IOException {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException("cannot close a shop's site", e);
      }
    }
  }
}
