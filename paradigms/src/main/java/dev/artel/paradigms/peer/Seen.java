package dev.artel.paradigms.peer;

import dev.artel.core.values.Address;
import dev.artel.core.weights.Update;

/** A published model as a member finds it. */
sealed interface Seen {
  PeerEvent.ModelPublished model();

  record Sound(PeerEvent.ModelPublished model, Update update) implements Seen {
    Address member() {
      return model.member();
    }

    Seen flawed(Verdict verdict, String detail) {
      return new Flawed(model, verdict, detail);
    }
  }

  record Flawed(PeerEvent.ModelPublished model, Verdict verdict, String detail) implements Seen {
    private static final int LONGEST = 120;

    /** What strangers have a hand in is no longer than it need be. */
    public Flawed {
      detail = detail.substring(0, Math.min(detail.length(), LONGEST));
    }
  }

  default Manifest.Ruling ruling() {
    return switch (this) {
      case Sound _ -> new Manifest.Ruling(model().member(), model().round(), Verdict.KEPT, "");
      case Flawed flawed ->
          new Manifest.Ruling(model().member(), model().round(), flawed.verdict(), flawed.detail());
    };
  }
}
