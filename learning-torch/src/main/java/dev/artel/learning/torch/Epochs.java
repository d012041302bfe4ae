package dev.artel.learning.torch;

/** Goes through all samples, once more each time. */
sealed interface Epochs permits PlainEpochs, PrivateEpochs {
  /** The mean loss on the way. */
  double next() throws InterruptedException;

  static void stopIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("the learner was stopped");
    }
  }
}
