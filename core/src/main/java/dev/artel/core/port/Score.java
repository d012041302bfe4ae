package dev.artel.core.port;

import dev.artel.core.values.Micros;

/** Mean loss (smaller is better) and metric (accuracy for classifiers; larger is better). */
public record Score(Micros loss, Micros metric) {}
