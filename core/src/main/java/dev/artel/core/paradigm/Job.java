package dev.artel.core.paradigm;

/** Expected failures are results; a broken world is an exception, and the job is tried again. */
@FunctionalInterface
public interface Job {
  Record run(Tools tools) throws Exception;
}
