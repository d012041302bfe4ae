package dev.artel.core.paradigm;

import dev.artel.core.law.Command;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The few ways to bend an agenda that most attacks are made of. */
public final class Bending {
  private Bending() {}

  /** Leaves out every command of a type. */
  public static Attack without(Class<? extends Command> type) {
    return (honest, _) ->
        new Agenda(honest.steps().stream().filter(s -> !sends(s, type)).toList(), honest.wakeAt());
  }

  /** Does a kind of work with other tools. */
  public static Attack tools(String kind, UnaryOperator<Tools> change) {
    return work(kind, (job, _) -> tools -> job.run(change.apply(tools)));
  }

  /** How a job is made anew. */
  public interface Remaking {
    Job of(Job honest, View view);
  }

  public static Attack work(String kind, Remaking remaking) {
    return steps(
        (step, view) ->
            step instanceof Step.Work(var path, var job) && path.startsWith(kind)
                ? new Step.Work(path, remaking.of(job, view))
                : step);
  }

  /** How a step is made anew. */
  public interface Change {
    Step of(Step step, View view);
  }

  public static Attack steps(Change change) {
    return (honest, view) ->
        new Agenda(
            honest.steps().stream().map(step -> change.of(step, view)).toList(), honest.wakeAt());
  }

  public static boolean sends(Step step, Class<? extends Command> type) {
    return step instanceof Step.Submit(_, var command) && type.isInstance(command);
  }

  /** One attack after the other. */
  public static Attack both(Attack first, Attack second) {
    return (honest, view) -> second.bend(first.bend(honest, view), view);
  }

  /** Sends another command where one of a type was to be sent. */
  public static <C extends Command> Attack sending(Class<C> type, Function<C, Command> other) {
    return steps(
        (step, _) ->
            sends(step, type)
                ? new Step.Submit(
                    step.path(), other.apply(type.cast(((Step.Submit) step).command())))
                : step);
  }
}
