package dev.artel.cli.run;

import dev.artel.core.port.Data;
import dev.artel.core.weights.DType;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.core.weights.SafetensorsException;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.data.DataException;
import dev.artel.learning.data.Idx;
import dev.artel.learning.data.Labelled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** What the owner of a node holds, read when it is first asked for. */
public final class NodeData implements Data {
  private static final long LARGEST = (1L << 31) - 8;
  private static final int IMAGE_DIMENSIONS = 3;

  private final NodePlan plan;
  private final Path base;
  private final Corpora corpora;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Map<String, Dataset>> held = Optional.empty();

  /**
   * @param section of the node file
   * @param base from which its paths are
   * @param corpora where corpora are found that the section says no folder for
   */
  public NodeData(Tree section, Path base, Corpora corpora) {
    this.plan = Json.read(section, NodePlan.class);
    this.base = base;
    this.corpora =
        plan.folder().isEmpty()
            ? corpora
            : new Corpora(
                List.of(base.resolve(plan.folder())), corpora.environment(), corpora.home());
  }

  @Override
  public Optional<Dataset> find(String name) {
    lock.lock();
    try {
      if (held.isEmpty()) {
        held = Optional.of(read());
      }
      return Optional.ofNullable(held.get().get(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataException("interrupted while the data were read");
    } finally {
      lock.unlock();
    }
  }

  private Map<String, Dataset> read() throws IOException, InterruptedException {
    if (plan.isOfFiles()) {
      return files();
    }
    return switch (plan.holding()) {
      case NONE -> Map.of();
      case SHARD -> {
        var division = division();
        var shards = division.shards(plan.of());
        var own = shards.of(plan.shard() - 1, plan.name(), plan.fault());
        yield Map.of("train", own, "test", division.test());
      }
      case VALIDATION -> division().validation();
    };
  }

  private Division division() throws IOException, InterruptedException {
    var corpus = corpora.find(plan.source(), _ -> {});
    return new Division(plan.division(), plan.seed(), corpus);
  }

  private Map<String, Dataset> files() throws IOException {
    var read = new HashMap<String, Dataset>();
    if (plan.files() instanceof Tree.Obj(Map<String, Tree> fields, int _)) {
      for (var field : fields.entrySet()) {
        read.put(field.getKey(), dataset(field.getValue()));
      }
    }
    return read;
  }

  private Dataset dataset(Tree named) throws IOException {
    return switch (named) {
      case Tree.Str(String path, int _) -> safetensors(base.resolve(path));
      case Tree.Obj pair -> {
        var files = Json.read(pair, IdxFiles.class);
        yield idx(base.resolve(files.images()), base.resolve(files.labels()));
      }
      default -> throw new DataException("data.files names neither a path nor images and labels");
    };
  }

  /** Images and their classes, each in a file of MNIST's format. */
  record IdxFiles(String images, String labels) {}

  private static Dataset idx(Path images, Path labels) throws IOException {
    var pixels = Idx.read(images);
    var classes = Idx.read(labels);
    boolean pair =
        pixels.shape().size() == IMAGE_DIMENSIONS
            && classes.shape().size() == 1
            && pixels.shape().getFirst().equals(classes.shape().getFirst());
    if (!pair) {
      throw new DataException(
          "%s of %s and %s of %s are no images with a label each"
              .formatted(images, pixels.shape(), labels, classes.shape()));
    }
    var shape = new ArrayList<>(pixels.shape());
    shape.add(1, 1);
    var columns =
        List.of(
            new Tensor(Labelled.IMAGES, DType.U8, shape, pixels.data()),
            new Tensor(Labelled.LABELS, DType.U8, classes.shape(), classes.data()));
    return new Dataset(new Tensors(columns));
  }

  private static Dataset safetensors(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new DataException(file + " is larger than a dataset may be: " + LARGEST + " bytes");
    }
    try {
      return Datasets.decode(Files.readAllBytes(file));
    } catch (SafetensorsException e) {
      throw new DataException(file + ": " + e.getMessage());
    }
  }
}
