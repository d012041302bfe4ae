package dev.artel.core.port;

/** Where a piece of work stands; for the eye only, never on record. */
public interface Progress {
  Progress NONE = stage -> {};

  void stage(String name);
}
