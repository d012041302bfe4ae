package dev.artel.core.weights;

import dev.artel.core.values.Address;

/** One party's part in an aggregate. */
public record Share(Address party, long samples, Update update) {}
