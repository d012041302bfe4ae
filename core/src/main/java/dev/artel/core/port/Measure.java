package dev.artel.core.port;

/**
 * A figure for people.
 *
 * @param weight how many examples it is a mean over; 0: not to be averaged over parties
 */
public record Measure(String name, double value, long weight) {}
