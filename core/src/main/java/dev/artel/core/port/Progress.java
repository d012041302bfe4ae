package dev.artel.core.port;

/** Where a piece of work stands; for the eye only, never on record. */
public interface Progress {
  Progress NONE = stage -> {};

  void stage(String name);

  /** What the stage has come to, before it is sealed: for its owner's eye only. */
  default void made(byte[] plain) {}
}
