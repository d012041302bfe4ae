package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Fetched;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what a round's result rests on is in the store, whole: accepted updates, the bundles of
 * those who agreed, the aggregate. What was not accepted may never have been there.
 */
record Presence(Vault vault, Docket docket, CommitteeRow.Result result) {
  Finding finding() throws IOException {
    var lost = new ArrayList<String>();
    var accepted = result.medians().accepted();
    for (var released : docket.evidence().released()) {
      if (accepted.contains(released.index())) {
        look(lost, "update of " + released.worker(), released.cid());
      }
    }
    for (int i = 0; i < result.group().size(); i++) {
      look(lost, "bundle of " + result.group().get(i), result.bundles().get(i));
    }
    if (!accepted.isEmpty()) {
      look(lost, "aggregate", result.medians().aggregateCid());
    }
    var detail = lost.isEmpty() ? "all there, and whole" : String.join("; ", lost);
    return Finding.of("round " + result.round() + ": files", lost.isEmpty(), detail);
  }

  private void look(List<String> lost, String what, Cid id) throws IOException {
    switch (vault.tools().store().fetch(id, Long.MAX_VALUE)) {
      case Fetched.Found(var source) -> {
        try (var in = source.open()) {
          in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
          lost.add(what + ": " + e.getMessage());
        }
      }
      case Fetched.Missing _ -> lost.add(what + ": " + id + " is not in the store");
      case Fetched.Damaged(var why) -> lost.add(what + ": " + id + " is damaged: " + why);
      case Fetched.TooLarge _ -> lost.add(what + ": " + id + " is too large");
    }
  }
}
