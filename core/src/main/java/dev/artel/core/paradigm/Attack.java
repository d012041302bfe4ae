package dev.artel.core.paradigm;

/**
 * What a dishonest party makes of the agenda that an honest one would have: drops a step, swaps a
 * command, wraps a job, adds what a person would click. Nobody waits for it to have done all that
 * it wants.
 */
@FunctionalInterface
public interface Attack {
  /** Compared by identity: the party is honest. */
  Attack NONE = (honest, _) -> honest;

  Agenda bend(Agenda honest, View view);

  default Participant on(Participant honest) {
    return view -> bend(honest.agenda(view), view);
  }
}
