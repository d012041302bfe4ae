package dev.artel.core.law;

import dev.artel.core.values.Hash;

/** The circumstances of one command: on which ledger, under which id, when. */
public record Call(Charter charter, Hash id, Position at) {}
