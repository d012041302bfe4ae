package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.Grant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens what was released in a round, by the worker's own grant or by one that a seat passed on.
 */
record Opening(Vault vault, Brief brief, Docket docket) {
  /** In the order of sign-up. */
  List<Seen> all() throws IOException {
    var inspection = new Inspection(vault, brief, docket.ref(), docket.ballot().round());
    var passedOn = bundles().stream().flatMap(bundle -> bundle.updates().stream()).toList();
    var all = new ArrayList<Seen>();
    for (var released : docket.evidence().released()) {
      var seen = inspection.of(released);
      all.add(seen instanceof Seen.Flawed ? again(inspection, seen, passedOn) : seen);
    }
    return all;
  }

  private static Seen again(Inspection inspection, Seen flawed, List<Grant> passedOn)
      throws IOException {
    for (var grant : passedOn) {
      // With early release the ledger does not name the ciphertext: then the label alone tells.
      var released = flawed.released();
      boolean early = released.cid().equals(released.grant());
      if ((early || grant.ciphertext().equals(released.cid()))
          && inspection.of(released, grant) instanceof Seen.Sound sound) {
        return sound;
      }
    }
    return flawed;
  }

  /** Those bundles of other seats that can be had. */
  List<Bundle> bundles() throws IOException {
    var bundles = new ArrayList<Bundle>();
    for (var id : docket.evidence().hints()) {
      if (vault.tools().store().fetch(id, Bundle.MAX_SIZE) instanceof Fetched.Found(var file)) {
        Bundle.read(file.read(Bundle.MAX_SIZE)).ifPresent(bundles::add);
      }
    }
    return bundles;
  }
}
