package dev.artel.node;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Measure;
import dev.artel.core.port.Score;
import dev.artel.core.port.Trained;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs the heavy calls of a learner on as many platform threads as there are cores. Participants
 * wait on virtual threads; native code would pin those, and more trainings than cores only take
 * turns.
 */
public final class BoundedLearner implements ForwardingLearner, AutoCloseable {
  private final Learner learner;
  private final ExecutorService threads;

  public BoundedLearner(Learner learner, int cores) {
    this.learner = learner;
    this.threads =
        Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().daemon().name("learner-", 0).factory());
  }

  @Override
  public Learner learner() {
    return learner;
  }

  @Override
  public Trained train(Lesson lesson) throws InterruptedException {
    return on(() -> learner.train(lesson));
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    return on(() -> learner.evaluate(model, update, data));
  }

  @Override
  public double[] losses(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    return on(() -> learner.losses(model, update, own, held));
  }

  @Override
  public List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    return on(() -> learner.measures(model, update, own, held));
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe)
      throws InterruptedException {
    return on(() -> learner.outputs(model, update, probe));
  }

  private <T> T on(Callable<T> call) throws InterruptedException {
    var running = threads.submit(call);
    try {
      return running.get();
    } catch (InterruptedException e) {
      running.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw Causes.of(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
