package dev.artel.core.paradigm;

import java.util.List;

/**
 * The steps wanted now; one no longer wanted is cancelled.
 *
 * @param wakeAt ledger time of the next deadline that matters, {@link Long#MAX_VALUE} for none
 */
public record Agenda(List<Step> steps, long wakeAt) {
  public static final Agenda IDLE = new Agenda(List.of(), Long.MAX_VALUE);
}
