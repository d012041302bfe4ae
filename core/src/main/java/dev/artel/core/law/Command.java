package dev.artel.core.law;

/** What a party asks of the ledger. Implementations are records; each paradigm seals its own. */
public interface Command {}
