package dev.artel.core.law;

/** Why a command is refused: one enum a paradigm; the names are the Solidity errors' as well. */
public interface Reason {
  String name();
}
