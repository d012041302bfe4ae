package dev.artel.core.paradigm;

import dev.artel.core.law.Command;
import dev.artel.core.law.Law;
import dev.artel.core.values.Cid;
import dev.artel.core.wire.Tree;
import java.util.List;

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

  /** The command that posts the task whose file is stored under {@code published}. */
  Command post(TaskFile file, Cid published);

  /** Signing up is the participant's first step. */
  Participant participant(Self self);

  /** What a person may do now: buttons of a console. */
  List<Command> offers(View view);

  Standing standing(View view);

  List<Exhibit> exhibits(View view);

  List<Finding> audit(View view, Tools tools);
}
