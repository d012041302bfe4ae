package dev.artel.cli.run;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.Limits;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.seal.Sealing;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Domain;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parties of a run file with their demo keys. Demo keys follow from the run file's seed: they
 * are for trying things out on one machine, and worth nothing anywhere else.
 */
public record Players(List<Player> all) {
  /** One party. */
  public record Player(String name, Cast cast, KeyPair keys) {}

  /** The poster's role comes first in {@code roles}, and so does the poster. */
  public static Players of(RunFile file, List<String> roles) {
    var players = new ArrayList<Player>();
    for (var role : roles) {
      for (var cast : file.parties()) {
        if (cast.role().equals(role)) {
          addAll(players, cast, file.seed());
        }
      }
    }
    return new Players(List.copyOf(players));
  }

  private static void addAll(List<Player> players, Cast cast, long seed) {
    var stem = cast.stem();
    for (int i = 1; i <= cast.count(); i++) {
      var name = cast.count() == 1 ? stem : stem + "-" + i;
      var secret = Seeds.of(seed, "demo key", name).bytes().toArray();
      players.add(new Player(name, cast, KeyPair.of(secret)));
    }
  }

  /** By name, of all that a run file casts, whatever their roles. */
  static Map<String, Address> addresses(RunFile file) {
    var players = new ArrayList<Player>();
    file.parties().forEach(cast -> addAll(players, cast, file.seed()));
    var addresses = new LinkedHashMap<String, Address>();
    players.forEach(player -> addresses.put(player.name(), player.keys().address()));
    return addresses;
  }

  public Map<Address, String> names() {
    var names = new LinkedHashMap<Address, String>();
    all.forEach(player -> names.put(player.keys().address(), player.name()));
    return names;
  }

  /** In the order of the cast. */
  List<Address> addresses() {
    return all.stream().map(player -> player.keys().address()).toList();
  }

  /** In the order of the cast. */
  List<Sealing> sealings(Domain domain) {
    return all.stream().<Sealing>map(player -> PartySealing.of(player.keys(), domain)).toList();
  }

  /** By name. Those who play the same attack play it together. */
  Map<String, Attack> attacks(Paradigm paradigm) {
    var attacks = new LinkedHashMap<String, Attack>();
    for (var gambit : paradigm.gambits()) {
      var gang =
          all.stream()
              .filter(player -> player.cast().attack().equals(gambit.name()))
              .map(player -> player.keys().address())
              .toList();
      if (!gang.isEmpty()) {
        attacks.put(gambit.name(), gambit.plot().by(gang));
      }
    }
    return attacks;
  }

  /** A ledger of their own: the same run file has the same ledger, to the byte. */
  public Genesis genesis(String runFile, Hash catalogue, Limits limits) {
    var text = Digests.sha256(runFile.getBytes(StandardCharsets.UTF_8));
    List<Coins> amounts = all.stream().map(player -> player.cast().coins()).toList();
    return new Genesis("local run " + text, catalogue, limits, addresses(), amounts);
  }
}
