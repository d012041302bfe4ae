package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import java.io.IOException;
import java.util.List;

/**
 * Whether the model of every settled round is in the store, opens, and is the one that was voted
 * for.
 */
final class ModelAudit {
  private ModelAudit() {}

  static List<Finding> of(Outlook outlook, View view, Tools tools) {
    return outlook.models().stream().map(r -> finding(outlook, r, view, tools)).toList();
  }

  private static Finding finding(
      Outlook outlook, CommitteeRow.Result result, View view, Tools tools) {
    var subject = "round " + result.round();
    var ref = outlook.ref(view.self());
    try {
      Outlook.settled(result).open(new Vault(tools), Brief.read(tools, ref.file()), ref);
      return new Finding(subject, true, "the model is there, and is the one voted for");
    } catch (IOException e) {
      return new Finding(subject, false, String.valueOf(e.getMessage()));
    }
  }
}
