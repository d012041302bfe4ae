package dev.artel.adapters.store;

import java.util.List;

/** What reading all of a store showed. */
public record Verified(long blocks, long bytes, List<Damage> damaged, List<Gap> missing) {
  /** A block that is not what its id says, or makes no file. */
  public record Damage(ContentId block, String why) {}

  /** A block that pinned content needs. */
  public record Gap(ContentId block, ContentId pin) {}

  public boolean sound() {
    return damaged.isEmpty() && missing.isEmpty();
  }
}
