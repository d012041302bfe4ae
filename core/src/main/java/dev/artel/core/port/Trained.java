package dev.artel.core.port;

import dev.artel.core.values.Micros;
import dev.artel.core.weights.Update;

/** What a training gave; the loss is the mean over its last epoch. */
public record Trained(Update update, long samples, Micros loss) {}
