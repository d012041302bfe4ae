package dev.artel.core.runtime;

import dev.artel.core.paradigm.Step;
import java.util.List;

/**
 * What carries out a node's steps. Starts what is new, leaves alone what runs, cancels what is
 * gone; a finished work goes to the journal. Identity of a step is its path.
 */
public interface Hands {
  /**
   * @param height of the ledger that {@code wanted} was made from: a command that was answered is
   *     not sent again before the ledger has moved
   */
  void only(List<Step> wanted, long height);
}
