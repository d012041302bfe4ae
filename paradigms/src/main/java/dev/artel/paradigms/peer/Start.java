package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a member trains from: its own last report. Whoever has none yet takes that of the others'
 * which tells its rows best, and where it can open none, the start that all have in common.
 */
record Start(List<Origin> origins) {
  /** A report that there is to begin with. */
  record Origin(int round, Address member, Cid grant) {
    static Origin of(PeerEvent.ModelAveraged report) {
      return new Origin(report.round(), report.member(), report.grant());
    }
  }

  /**
   * @param parent its content id on record; none for the common start
   */
  record Model(Update update, Cid parent) {}

  Start {
    origins = List.copyOf(origins);
  }

  /** Fails, to be tried again, where one's own report cannot be had. */
  Model open(Tools tools, Brief brief, Ref ref) throws IOException, InterruptedException {
    var self = tools.sealing().address();
    var own = origins.stream().filter(origin -> origin.member().equals(self)).findFirst();
    return own.isPresent() ? own(own.get(), tools, brief, ref) : best(tools, brief, ref);
  }

  private static Model own(Origin own, Tools tools, Brief brief, Ref ref) throws IOException {
    var update = open(own, new Vault(tools), brief, ref);
    return new Model(
        update.orElseThrow(() -> new IOException("own report " + own + " is not to be had")),
        own.grant());
  }

  private Model best(Tools tools, Brief brief, Ref ref) throws IOException, InterruptedException {
    var rows = Rows.of(tools);
    var found = new Model(tools.learner().initial(brief.model(), ref.startSeed()), Cid.NONE);
    double least = Double.MAX_VALUE;
    for (var origin : origins) {
      var update = open(origin, new Vault(tools), brief, ref);
      if (update.isPresent()) {
        double loss = rows.loss(tools.learner(), brief, update.get());
        found = loss < least ? new Model(update.get(), origin.grant()) : found;
        least = Math.min(loss, least);
      }
    }
    return found;
  }

  /** Empty where it does not open, or is no model of the task. */
  static Optional<Update> open(Origin origin, Vault vault, Brief brief, Ref ref)
      throws IOException {
    var label = ref.report(origin.round(), origin.member());
    return vault.open(origin.grant(), label, brief.maxModelBytes())
                instanceof Vault.Contents.Plain(var bytes, _, _)
            && Updates.decode(bytes, brief.layout()) instanceof Decoded.Sound(var update)
        ? Optional.of(update)
        : Optional.empty();
  }
}
