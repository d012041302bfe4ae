package dev.artel.core.law;

/** Where the ledger stands. Time in whole seconds. */
public record Position(long time, long height, Beacons beacons) {}
