package dev.artel.paradigms.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.artel.core.paradigm.Vault;
import dev.artel.core.values.Address;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a member is to average.
 *
 * @param number of the round or, without rounds, of one's report
 * @param models in the order of their places, one's own included
 * @param keys in a masked round, what its publishers released
 * @param set in a masked round, all who were to publish
 */
record Question(
    int number,
    Start start,
    List<PeerEvent.ModelPublished> models,
    List<PeerEvent.Released> keys,
    List<Vault.Receiver> set) {
  Question {
    models = List.copyOf(models);
    keys = List.copyOf(keys);
    set = List.copyOf(set);
  }

  /** Names the models on the ledger, so that all can tell whether a report has seen the latest. */
  Hash seen() {
    return seen(models);
  }

  static Hash seen(List<PeerEvent.ModelPublished> models) {
    var text =
        models.stream()
            .map(model -> model.member() + " " + model.round() + " " + model.commitment())
            .sorted()
            .collect(Collectors.joining("\n"));
    return Digests.sha256(text.getBytes(UTF_8));
  }

  boolean isMasked() {
    return !keys.isEmpty();
  }

  /** Who was to publish and has not. */
  List<Address> absent() {
    return set.stream()
        .map(Vault.Receiver::address)
        .filter(member -> models.stream().noneMatch(model -> model.member().equals(member)))
        .toList();
  }
}
