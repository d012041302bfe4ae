package dev.artel.testkit.sim;

/**
 * Something that goes wrong. Nodes are named by their place in the cast; times are seconds from the
 * start of the simulation.
 */
public sealed interface Fault {
  /** When, within one step, a node crashes. */
  enum Moment {
    /** Nothing of the step has happened. */
    BEFORE,
    /** The job has run and is not journalled; the command is sent and not answered. */
    UNRECORDED,
    /** The result is journalled; the answer is there. */
    AFTER
  }

  record Crash(int node, long at, boolean keepJournal) implements Fault {}

  /** Crashes whoever does the step of this number; steps count from 1 as they finish. */
  record CrashAtStep(int step, Moment moment, boolean keepJournal) implements Fault {}

  /** Steps that the node begins in the time take so much longer. */
  record Delay(int node, long from, long to, long by) implements Fault {}

  /** The node's n-th command, from 1, never arrives, and nobody knows. */
  record LoseSubmit(int node, int nth) implements Fault {}

  /** The node's n-th command, from 1, is sent a second time under a fresh nonce. */
  record RepeatSubmit(int node, int nth) implements Fault {}

  /** The content that is put as the n-th, from 1, can't be had by one node. The task file is 1. */
  record Missing(int reader, int nth) implements Fault {}

  /** Other bytes are served in place of the n-th content, to all. */
  record Swap(int nth) implements Fault {}

  /** No block is closed in the time; what is sent waits. */
  record Outage(long from, long to) implements Fault {}

  /** The last blocks, with all that was in them, never were. */
  record Rewind(long at, int depth) implements Fault {}
}
