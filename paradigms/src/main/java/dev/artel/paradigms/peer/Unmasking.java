package dev.artel.paradigms.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Adds up what was published under masks and takes off those of members who did not publish. One
 * publisher's bytes missing or wrong, and there is no sum: nobody can say what the rest would be.
 */
record Unmasking(Opening opening, Question question) {
  /**
   * @param total empty where it cannot be made; {@code seen} says whose fault it is
   */
  record Sum(Optional<Update.Sums> total, List<Seen> seen) {
    /** As one, by nobody in particular. */
    Share share() {
      return new Share(Address.ZERO, 1, total.orElseThrow());
    }
  }

  Sum sum() throws IOException {
    var seen = new ArrayList<Seen>();
    long[] total = {};
    boolean complete = true;
    for (var model : question.models()) {
      var found = of(model);
      var seeds = seeds(model);
      if (found instanceof Seen.Sound sound
          && sound.update() instanceof Update.Sums(var _, var values)
          && seeds.isPresent()) {
        total = total.length == 0 ? values.clone() : plus(total, values);
        unmask(total, model.member(), seeds.get());
        seen.add(found);
      } else {
        complete = false;
        seen.add(
            found instanceof Seen.Sound sound
                ? sound.flawed(Verdict.UNAVAILABLE, "a seed is missing")
                : found);
      }
    }
    var layout = opening.brief().layout();
    return new Sum(
        complete && total.length > 0
            ? Optional.of(new Update.Sums(layout, total))
            : Optional.empty(),
        seen);
  }

  private static long[] plus(long[] total, long[] values) {
    for (int i = 0; i < total.length; i++) {
      total[i] += values[i];
    }
    return total;
  }

  private static void unmask(long[] total, Address member, ReleaseNote.Seeds seeds) {
    for (int i = 0; i < seeds.absent().size(); i++) {
      if (!seeds.seeds().get(i).equals(Hash.ZERO)) {
        Masks.remove(total, seeds.seeds().get(i), member, seeds.absent().get(i));
      }
    }
  }

  private Seen of(PeerEvent.ModelPublished model) throws IOException {
    var note = note(model.member());
    var label = opening.ref().model(model.round(), model.member());
    if (note.isEmpty()) {
      return new Seen.Flawed(model, Verdict.UNREADABLE, "no key");
    }
    return switch (opening.vault().open(note.get().key(), label, opening.brief().maxModelBytes())) {
      case Vault.Contents.Plain(var bytes, var key, var grant) ->
          grant.ciphertext().equals(model.cid())
              ? opening.read(model, bytes, key)
              : new Seen.Flawed(model, Verdict.MISMATCH, "another ciphertext");
      case Vault.Contents.Unavailable _ -> new Seen.Flawed(model, Verdict.UNAVAILABLE, "");
      case Vault.Contents.Unreadable _ -> new Seen.Flawed(model, Verdict.UNREADABLE, "");
      case Vault.Contents.TooLarge _ -> new Seen.Flawed(model, Verdict.MALFORMED, "too large");
    };
  }

  private Optional<ReleaseNote> note(Address member) throws IOException {
    var released = question.keys().stream().filter(k -> k.member().equals(member)).findFirst();
    return released.isEmpty()
        ? Optional.empty()
        : note(opening.vault().tools().store(), released.get());
  }

  /** What was released, as anyone finds it. */
  static Optional<ReleaseNote> note(ContentStore store, PeerEvent.Released released)
      throws IOException {
    return store.fetch(released.grant(), ReleaseNote.MAX_SIZE) instanceof Fetched.Found(var file)
        ? read(file.read(ReleaseNote.MAX_SIZE), ReleaseNote.class)
        : Optional.empty();
  }

  /** Those of all who are absent, once each; empty where one is missing. */
  private Optional<ReleaseNote.Seeds> seeds(PeerEvent.ModelPublished model) throws IOException {
    var absent = question.absent();
    if (absent.isEmpty()) {
      return Optional.of(new ReleaseNote.Seeds(List.of(), List.of()));
    }
    var note = note(model.member()).filter(n -> !n.seeds().equals(Cid.NONE));
    var label = opening.ref().seeds(model.round(), model.member());
    if (note.isPresent()
        && opening.vault().open(note.get().seeds(), label, ReleaseNote.MAX_SIZE)
            instanceof Vault.Contents.Plain(var bytes, _, _)) {
      return read(bytes, ReleaseNote.Seeds.class)
          .filter(seeds -> seeds.absent().size() == absent.size())
          .filter(seeds -> new HashSet<>(seeds.absent()).equals(new HashSet<>(absent)));
    }
    return Optional.empty();
  }

  static <R extends Record> Optional<R> read(byte[] json, Class<R> type) {
    try {
      return Optional.of(Json.read(Json.parse(new String(json, UTF_8)), type));
    } catch (JsonException | BindException e) {
      return Optional.empty();
    }
  }
}
