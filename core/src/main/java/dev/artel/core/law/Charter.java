package dev.artel.core.law;

import dev.artel.core.wire.Domain;

/** What a ledger fixes for ever. */
public record Charter(Domain domain, Limits limits) {}
