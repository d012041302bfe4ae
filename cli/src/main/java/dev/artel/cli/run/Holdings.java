package dev.artel.cli.run;

import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.ContentStore;
import dev.artel.core.seal.Sealing;
import dev.artel.core.values.Address;
import dev.artel.node.NoJournal;
import dev.artel.node.report.HeldModel;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The models that parties of a run hold each for itself: what there is where the poster is given
 * none. Of a run on one machine all keys are at hand.
 *
 * @param byParty safetensors, in the order of the cast
 */
public record Holdings(Map<Address, byte[]> byParty) {
  /**
   * @param poster the view that the others' differ from in who looks
   * @param parties in the order of the cast
   */
  public static Holdings of(
      Paradigm paradigm, View poster, ContentStore store, Collection<Sealing> parties)
      throws IOException {
    var models = new LinkedHashMap<Address, byte[]>();
    var self = poster.self();
    for (var sealing : parties) {
      var party =
          new Self(sealing.address(), self.task(), self.role(), self.options(), self.charter());
      var view = new View(poster.rows(), poster.now(), NoJournal.INSTANCE, party);
      var held = paradigm.held(view);
      Optional<byte[]> model =
          held.isEmpty()
              ? Optional.empty()
              : HeldModel.read(self.task(), held.get(), store, sealing);
      model.ifPresent(bytes -> models.put(party.address(), bytes));
    }
    return new Holdings(models);
  }
}
