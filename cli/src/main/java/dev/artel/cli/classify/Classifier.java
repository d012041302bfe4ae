package dev.artel.cli.classify;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.run.FinishedRun;
import dev.artel.core.port.Learner;
import dev.artel.core.weights.DType;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.learning.data.DataException;
import dev.artel.learning.data.Labelled;
import dev.artel.learning.model.Network;
import dev.artel.learning.model.Networks;
import dev.artel.learning.picture.PictureFile;
import dev.artel.learning.picture.Preparation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run's model, asked about pictures; each picture is made into what the model learnt from. */
public final class Classifier {
  private final Learner learner;
  private final ModelSpec model;
  private final Update weights;
  private final Preparation preparation;

  private Classifier(Learner learner, ModelSpec model, Update weights, Preparation preparation) {
    this.learner = learner;
    this.model = model;
    this.weights = weights;
    this.preparation = preparation;
  }

  /** Refuses models that were not made for pictures of a known kind. */
  public static Classifier of(FinishedRun run, Learner learner)
      throws IOException, InterruptedException {
    var network = network(run.model());
    var preparation =
        Preparation.of(run.corpus())
            .filter(p -> size(p.shape()) == size(network.input()))
            .filter(p -> p.classes().size() == network.classes())
            .orElseThrow(() -> misfit(run.corpus(), network));
    return switch (Updates.decode(run.weights(), network.layout())) {
      case Decoded.Sound(Update weights) ->
          new Classifier(learner, run.model(), weights, preparation);
      case Decoded.Malformed(String why) -> throw damaged(why);
      case Decoded.NotFinite(String where) -> throw damaged(where);
    };
  }

  private static Network network(ModelSpec model) {
    try {
      return Networks.of(model);
    } catch (IllegalArgumentException e) {
      throw new CliException(
          ExitCode.BAD_FILE, "the run's model is none for pictures: " + e.getMessage());
    }
  }

  private static int size(List<Integer> shape) {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  private static CliException misfit(String corpus, Network network) {
    return new CliException(
        ExitCode.BAD_FILE,
        "the run's model learnt from "
            + corpus
            + ", takes "
            + network.input()
            + " and tells "
            + network.classes()
            + " classes apart; pictures are for models of ten classes that learnt from mnist,"
            + " strokes or cifar10");
  }

  private static CliException damaged(String why) {
    return new CliException(
        ExitCode.BAD_FILE, "the run's model.safetensors is not what the run made: " + why);
  }

  /** What the classes are called. */
  public List<String> classes() {
    return preparation.classes();
  }

  /** One for each file, in their order. */
  public List<Reading> read(List<Path> files) throws IOException, InterruptedException {
    var readings = new ArrayList<Reading>();
    for (var file : files) {
      readings.add(read(file));
    }
    return readings;
  }

  private Reading read(Path file) throws IOException, InterruptedException {
    try {
      var pixels = preparation.prepare(PictureFile.read(file));
      return pixels.isPresent()
          ? new Reading.Seen(file, pixels.get(), probabilities(pixels.get()))
          : new Reading.Unseen(file, file + " is empty: it has one colour, or as good as");
    } catch (DataException e) {
      return new Reading.Unseen(file, String.valueOf(e.getMessage()));
    }
  }

  private List<Double> probabilities(byte[] pixels) throws InterruptedException {
    var shape = new ArrayList<>(preparation.shape());
    shape.addFirst(1);
    var image = new Tensor(Labelled.IMAGES, DType.U8, shape, ByteBuffer.wrap(pixels));
    var label = new Tensor(Labelled.LABELS, DType.U8, List.of(1), ByteBuffer.allocate(1));
    var probe = new Dataset(new Tensors(List.of(image, label)));
    return softmax(learner.outputs(model, weights, probe));
  }

  private static List<Double> softmax(float[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    var shares = new ArrayList<Double>();
    for (float logit : logits) {
      shares.add(Math.exp(logit - most));
    }
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    return shares.stream().map(share -> share / sum).toList();
  }
}
