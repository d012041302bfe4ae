package dev.artel.adapters.store;

import dev.artel.adapters.store.Verified.Damage;
import dev.artel.adapters.store.Verified.Gap;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads every block, then follows every pin. Others may write and collect meanwhile. */
final class Verification {
  private final BlockFiles blocks;
  private final Pins pins;
  private final List<Damage> damaged = new ArrayList<>();
  private final List<Gap> missing = new ArrayList<>();
  private final Set<ContentId> faulty = new HashSet<>();

  Verification(BlockFiles blocks, Pins pins) {
    this.blocks = blocks;
    this.pins = pins;
  }

  Verified run() throws IOException {
    var all = blocks.all();
    long collected = 0;
    long bytes = 0;
    for (var block : all) {
      try {
        bytes += blocks.read(block).length;
      } catch (MissingException e) {
        collected++;
      } catch (DamagedException e) {
        note(e);
      }
    }
    for (var pin : pins.list()) {
      follow(pin);
    }
    return new Verified(all.size() - collected, bytes, List.copyOf(damaged), List.copyOf(missing));
  }

  private void follow(ContentId pin) throws IOException {
    var seen = new HashSet<ContentId>();
    var open = new ArrayDeque<ContentId>();
    open.push(pin);
    while (!open.isEmpty()) {
      var next = open.pop();
      if (!seen.add(next.block())) {
        continue;
      }
      try {
        blocks.links(next).forEach(link -> open.push(link.id()));
      } catch (MissingException e) {
        missing.add(new Gap(e.block(), pin));
      } catch (DamagedException e) {
        note(e);
      }
    }
  }

  /** Once a block, however it was come upon. */
  private void note(DamagedException e) {
    if (faulty.add(e.block())) {
      damaged.add(new Damage(e.block(), e.what()));
    }
  }
}
