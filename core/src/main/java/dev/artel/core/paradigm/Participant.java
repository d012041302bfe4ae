package dev.artel.core.paradigm;

/** A pure, cheap function without state: what does this party want done now? */
public interface Participant {
  Agenda agenda(View view);
}
