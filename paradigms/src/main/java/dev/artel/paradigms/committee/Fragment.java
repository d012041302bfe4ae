package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.ContentKey;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Grants;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A round's validation fragment as a seat finds it. */
sealed interface Fragment {
  /** What was listed before any training, opened. */
  record Good(Dataset data, Grant grant, ContentKey key) implements Fragment {}

  /** Not what was listed, or no data set at all. */
  record Bad() implements Fragment {}

  /** The store does not have it for this seat: no reason to call it bad. */
  record Unavailable() implements Fragment {}

  int MAX_LIST = 1 << 20;

  /** One attempt at reading a fragment. */
  record Reading(Vault vault, Brief brief, Docket docket, Grant grant) {}

  /** By the grant that the requester released to the seats. */
  static Fragment open(Vault vault, Brief brief, Docket docket) throws IOException {
    var id = docket.evidence().dataGrant();
    if (id.equals(Cid.NONE)) {
      return new Bad();
    }
    return switch (vault.tools().store().fetch(id, Grants.MAX_SIZE)) {
      case Fetched.Missing _ -> new Unavailable();
      case Fetched.TooLarge _, Fetched.Damaged _ -> new Bad();
      case Fetched.Found(var file) -> {
        var grant = Grants.read(file.read(Grants.MAX_SIZE));
        yield grant.isPresent() ? open(new Reading(vault, brief, docket, grant.get())) : new Bad();
      }
    };
  }

  /** By a grant from wherever: what is opened must be what was listed. */
  static Fragment open(Reading reading) throws IOException {
    var list = reading.docket().evidence().dataList();
    return switch (reading.vault().tools().store().fetch(list, MAX_LIST)) {
      case Fetched.Missing _ -> new Unavailable();
      case Fetched.TooLarge _, Fetched.Damaged _ -> new Bad();
      case Fetched.Found(var file) -> listed(reading, file.read(MAX_LIST));
    };
  }

  private static Fragment listed(Reading reading, byte[] file) throws IOException {
    try {
      var text = new String(file, StandardCharsets.UTF_8);
      var list = Json.read(Json.parse(text), FragmentList.class);
      int at = reading.docket().ballot().round() - 1;
      return at < list.hashes().size() ? opened(reading, list) : new Bad();
    } catch (JsonException | BindException e) {
      return new Bad();
    }
  }

  private static Fragment opened(Reading reading, FragmentList list) throws IOException {
    int round = reading.docket().ballot().round();
    var label = RequesterJobs.fragmentLabel(reading.docket().ref(), round);
    long most = reading.brief().checks().maxFragmentBytes();
    return switch (reading.vault().open(reading.grant(), label, most)) {
      case Vault.Contents.Unavailable _ -> new Unavailable();
      case Vault.Contents.Unreadable _, Vault.Contents.TooLarge _ -> new Bad();
      case Vault.Contents.Plain plain -> {
        boolean listed =
            plain.grant().ciphertext().equals(list.ciphertexts().get(round - 1))
                && Digests.sha256(plain.bytes()).equals(list.hashes().get(round - 1));
        yield listed ? decoded(plain) : new Bad();
      }
    };
  }

  private static Fragment decoded(Vault.Contents.Plain plain) {
    try {
      var data = Datasets.decode(plain.bytes());
      return data.samples() > 0 ? new Good(data, plain.grant(), plain.key()) : new Bad();
    } catch (IllegalArgumentException e) {
      return new Bad();
    }
  }
}
