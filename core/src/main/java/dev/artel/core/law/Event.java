package dev.artel.core.law;

/** What the ledger records. Implementations are records; rows come from events only. */
public interface Event {}
