package dev.artel.core.law;

/**
 * What a ledger can bear; a task's terms are checked against it.
 *
 * @param members most parties of one role in one task
 * @param seatHolders most validators that one round may seat
 * @param minLength shortest length of a phase in seconds: two block intervals
 */
public record Limits(int members, int seatHolders, long minLength) {}
