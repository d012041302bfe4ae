package dev.artel.core.paradigm;

import dev.artel.core.law.Command;
import dev.artel.core.law.Law;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only door from node, console, command line and benchmarks to a way of co-operating. Found by
 * {@link java.util.ServiceLoader}. By convention the journal path {@code model} is the finished
 * model ({@link Model}), whichever the paradigm.
 */
public interface Paradigm {
  String name();

  /** The roles a party can take, the poster's first. */
  List<String> roles();

  Law law();

  /** What is wrong with a task file; empty: it can be posted. */
  List<Problem> check(TaskFile file);

  /** What is wrong with the options that a party of this role would join with. */
  List<Problem> check(String role, Tree options);

  /**
   * What stands against running the task with these parties and no others.
   *
   * @param counts how many there are of each role
   */
  List<Problem> check(TaskFile file, Map<String, Integer> counts);

  /** What a party of this role has to lock at the most: escrow, bond, stake. */
  Coins stake(TaskFile file, String role, Tree options);

  /** What to weigh before a sound task is posted: its course, its cost, its risks. */
  default List<Exhibit> review(TaskFile file) {
    return List.of();
  }

  /** The command that posts the task whose file is stored under {@code published}. */
  Command post(TaskFile file, Cid published);

  /** Signing up is the participant's first step. */
  Participant participant(Self self);

  /** What a person may do now: buttons of a console. */
  List<Command> offers(View view);

  Standing standing(View view);

  /** What its party has by now; the finished model is journalled apart from it. */
  default Optional<Held> held(View view) {
    return Optional.empty();
  }

  /** What its party gave to the model that it {@link #held holds}: of a sum, what is its own. */
  default Optional<Held> given(View view) {
    return Optional.empty();
  }

  List<Exhibit> exhibits(View view);

  /**
   * How the task came to where it stands: rows keep no times, the log does.
   *
   * @param log all confirmed entries of the ledger, in order; those of other tasks are passed over
   */
  default List<Exhibit> chronicle(View view, List<Entry> log) {
    return List.of();
  }

  List<Finding> audit(View view, Tools tools);

  /** The ways to cheat that it knows of, those against which it does nothing included. */
  List<Gambit> gambits();
}
