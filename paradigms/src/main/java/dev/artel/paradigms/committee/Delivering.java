package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.seal.ContentKey;
import dev.artel.core.weights.Updates;
import java.io.IOException;

/** Wraps the finished model's key for the requester once more, after its complaint. */
record Delivering(Ref ref, StartModel settled, Vault.Receiver receiver) {
  Done.Delivered run(Tools tools) throws IOException {
    var model = (StartModel.Settled) settled;
    var brief = Brief.read(tools, ref.file());
    var plain = Updates.encode(model.open(new Vault(tools), brief, ref));
    var label = StartModel.aggregateLabel(ref.task(), model.round());
    var key = ContentKey.convergent(plain, label, ref.domain());
    var wrap = tools.sealing().wrap(key, receiver.address(), receiver.sealingKey(), label);
    return new Done.Delivered(wrap.sealed());
  }
}
