package dev.artel.cli.network;

import dev.artel.cli.key.KeyFile;
import dev.artel.cli.key.Passphrase;
import dev.artel.cli.node.Agent;
import dev.artel.cli.node.NodeYaml;
import dev.artel.cli.node.OwnNode;
import dev.artel.cli.node.Posting;
import dev.artel.cli.run.CheckedFile;
import dev.artel.cli.run.DataPlan;
import dev.artel.cli.run.Players;
import dev.artel.core.crypto.Keystore;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.node.Joined;
import dev.artel.node.NodeFolder;
import dev.artel.node.RunFolder;
import dev.artel.node.SentLog;
import dev.artel.node.runfile.Cast;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Makes of a run file what its parties would have made for themselves: a ledger with their coins, a
 * folder for each node with its key and its part of the data, the task posted and joined. Coins and
 * data are those that {@code artel run} would have.
 *
 * @param data the corpus's folder that the user named, or none
 */
record Founding(Footing footing, List<Path> data) {
  /** Below a run's folder, a node's folder for each party. */
  static final String PARTIES = "parties";

  /** The keys protect nothing: they follow from the run file. */
  private static final String PASSPHRASE = "demo";

  private static final NodeYaml.Machine MACHINE = new NodeYaml.Machine(1, 512, 0);

  private Players players() {
    return Players.of(checked().file(), checked().paradigm().roles());
  }

  /** Where it is not there yet. */
  void ledger() throws IOException, InterruptedException {
    footing.found(players());
  }

  /**
   * Nodes and their task, as far as they are not there yet. Engines may have other ports than the
   * last time: node files follow them.
   */
  void task() throws IOException, InterruptedException {
    var players = players();
    for (int i = 0; i < players.all().size(); i++) {
      var path = path(players.all().get(i));
      if (!footing.isFixed() || !Files.exists(path.resolve(NodeFolder.FILE))) {
        node(path, players, i);
      }
    }
    var poster = party(players.all().getFirst());
    var task = posted(poster);
    for (var player : players.all()) {
      var cast = player.cast();
      party(player).folder().join(new Joined(task, cast.role(), cast.options()));
    }
  }

  private CheckedFile checked() {
    return footing.checked();
  }

  static Path path(RunFolder folder, Players.Player player) {
    return folder.file(PARTIES).resolve(player.name());
  }

  private Path path(Players.Player player) {
    return path(footing.folder(), player);
  }

  private OwnNode party(Players.Player player) throws IOException {
    return OwnNode.read(path(player));
  }

  private void node(Path path, Players players, int number) throws IOException {
    var player = players.all().get(number);
    Files.createDirectories(path);
    var key = new KeyFile(path.resolve("key.json"));
    if (!Files.exists(key.path())) {
      try (var passphrase = Passphrase.of(PASSPHRASE)) {
        key.write(player.keys(), passphrase, Keystore.Strength.LIGHT);
      }
    }
    var passphrase = path.resolve("passphrase.txt");
    Files.write(passphrase, PASSPHRASE.getBytes(StandardCharsets.US_ASCII));
    KeyFile.makePrivate(passphrase);
    var yaml =
        new NodeYaml(
            player.cast().role(),
            footing.ledger(number),
            footing.store(number),
            new NodeYaml.Key("key.json", "passphrase.txt"),
            Json.write(section(player, players)),
            MACHINE);
    NodeFolder.put(path, yaml.text());
  }

  /** What the party holds, in the words of a node file. */
  private Tree section(Players.Player player, Players players) {
    var cast = player.cast();
    var fields = new LinkedHashMap<String, Tree>();
    if (cast.data() == Cast.Holding.NONE) {
      return new Tree.Obj(fields, 0);
    }
    var holders = players.all().stream().filter(p -> p.cast().data() == cast.data()).toList();
    var plan = Json.read(checked().file().data(), DataPlan.class);
    fields.put("source", text(plan.source()));
    fields.put("holding", text(cast.data().name().toLowerCase(Locale.ROOT)));
    if (cast.data() == Cast.Holding.SHARD) {
      fields.put("shard", number(holders.indexOf(player) + 1L));
      fields.put("of", number(holders.size()));
      fields.put("fault", text(cast.fault()));
      fields.put("name", text(player.name()));
    }
    fields.put("seed", number(checked().file().seed()));
    fields.put("division", Json.toTree(plan));
    if (!data.isEmpty()) {
      fields.put("folder", text(data.getFirst().toAbsolutePath().normalize().toString()));
    }
    return new Tree.Obj(fields, 0);
  }

  private static Tree text(String value) {
    return new Tree.Str(value, 0);
  }

  private static Tree number(long value) {
    return new Tree.Num(BigDecimal.valueOf(value), 0);
  }

  private Hash posted(OwnNode poster) throws IOException, InterruptedException {
    var before = poster.folder().joined();
    if (!before.isEmpty()) {
      return before.getFirst().task();
    }
    boolean again = SentLog.isIn(poster.folder());
    try (var agent = Agent.of(poster, poster.keys(false))) {
      if (again) {
        footing.settle(agent);
      }
      var earlier = Posting.find(poster, agent, checked().file().task());
      return earlier.isPresent()
          ? earlier.get()
          : Posting.post(poster, agent, checked().paradigm(), checked().file().task());
    }
  }
}
