package dev.artel.learning.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.artel.core.port.Lesson;
import dev.artel.core.port.Measure;
import dev.artel.core.port.Trained;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.DType;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Json;
import dev.artel.learning.data.StrokeDigits;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TorchLearnerTest {
  private static final TorchLearner LEARNER =
      TorchLearner.create(Path.of(System.getProperty("user.home"), ".cache", "artel"));
  private static final ModelSpec MLP = spec("zoo", "{'name': '2nn'}");
  private static final ModelSpec CONV =
      spec(
          "layers",
          "{'input': [1, 28, 28], 'layers': [{'conv': {'filters': 4, 'kernel': 5}}, 'relu',"
              + " {'maxpool': 2}, {'groupnorm': 2}, {'dropout': 0.3}, 'flatten', {'dense': 10}]}");
  private static final ModelSpec TINY = spec("layers", "{'input': [2], 'layers': [{'dense': 2}]}");
  private static final Dataset DIGITS = StrokeDigits.corpus().train().first(600).dataset();
  private static final Dataset OTHERS = StrokeDigits.corpus().test().first(300).dataset();

  @Test
  void shouldLearnToTellDigits() throws Exception {
    var trained = train(MLP, "{'epochs': 4, 'batch': 10}", 1);

    assertThat(LEARNER.evaluate(MLP, trained.update(), OTHERS).metric().toReal())
        .isGreaterThan(0.8);
  }

  @Test
  void shouldGiveTheSameBitsForTheSameSeedAndOthersForAnother() throws Exception {
    assertThat(train(CONV, "{}", 3)).isEqualTo(train(CONV, "{}", 3));
    assertThat(train(CONV, "{}", 3)).isNotEqualTo(train(CONV, "{}", 4));
  }

  @Test
  void shouldGiveTheSameBitsHoweverManyLearnAtOnce() throws Exception {
    var alone = train(CONV, "{}", 5);
    Callable<Trained> lesson = () -> train(CONV, "{}", 5);

    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var other : threads.invokeAll(List.of(lesson, lesson, lesson, lesson))) {
        assertThat(other.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void shouldStayNearerToItsStartWithFedProx() throws Exception {
    var start = weights(LEARNER.initial(MLP, 1));
    var free = weights(train(MLP, "{'epochs': 2}", 6).update());
    var held = weights(train(MLP, "{'epochs': 2, 'mu': 5}", 6).update());

    assertThat(distance(held, start)).isLessThan(0.8 * distance(free, start));
  }

  @Test
  void shouldTakeTheStepThatOneComputesByHand() throws Exception {
    // One sample (1, 0.2) of class 0 at zero weights: the softmax is 1/2 each, so the gradient of
    // the logits is (-1/2, 1/2), and the step is the learning rate times that times the input.
    var layout = LEARNER.layout(TINY);
    var start = new Update.Weights(layout, new float[layout.size()]);
    var data = points(new int[] {255, 51}, 0);
    var plan = Json.parse("{\"optimiser\": {\"sgd\": {\"learningRate\": 0.1}}}");

    var after =
        weights(LEARNER.train(new Lesson(TINY, start, List.of(), data, plan, Hash.ZERO)).update());

    assertThat(after)
        .containsExactly(new float[] {.05f, -.05f, .05f, .01f, -.05f, -.01f}, within(1e-6f));
  }

  @Test
  void shouldLearnWithAdamAndWithMomentum() throws Exception {
    for (var plan :
        List.of(
            "{'epochs': 2, 'optimiser': {'adam': {}}}",
            "{'epochs': 4, 'optimiser': {'sgd': {'learningRate': 0.02, 'momentum': 0.9,"
                + " 'weightDecay': 0.0001}}}")) {
      var trained = train(MLP, plan, 2);
      assertThat(LEARNER.evaluate(MLP, trained.update(), OTHERS).metric().toReal())
          .as(plan)
          .isGreaterThan(0.7);
    }
  }

  @Test
  void shouldScoreAsTheLogitsSay() throws Exception {
    var layout = LEARNER.layout(TINY);
    var model = new Update.Weights(layout, new float[] {0, 0, 1, 0, 0, 0});

    var score = LEARNER.evaluate(TINY, model, points(new int[] {255, 0, 0, 0}, 0, 1));

    assertThat(LEARNER.outputs(TINY, model, points(new int[] {255, 0}, 0))).containsExactly(1f, 0f);
    assertThat(score.metric().toReal()).isEqualTo(0.5);
    assertThat(score.loss().toReal())
        .isCloseTo((Math.log(1 + Math.exp(-1)) + Math.log(2)) / 2, within(1e-6));
  }

  @Test
  void shouldJudgeSampleBySampleAndEachClassAlike() throws Exception {
    var layout = LEARNER.layout(TINY);
    var model = new Update.Weights(layout, new float[] {0, 0, 1, 0, 0, 0});
    var held = points(new int[] {255, 0, 0, 0}, 0, 1);

    assertThat(LEARNER.losses(TINY, model, held, held))
        .containsExactly(new double[] {Math.log(1 + Math.exp(-1)), Math.log(2)}, within(1e-6));
    assertThat(LEARNER.measures(TINY, model, held, held))
        .containsExactly(new Measure("accuracy", 0.5, 2));

    var skewed = points(new int[] {255, 0, 0, 0, 0, 0, 0, 0}, 0, 1, 1, 1);

    double common = 4 / 2d / 3 * Math.log(2);
    assertThat(LEARNER.losses(TINY, model, held, skewed))
        .containsExactly(
            new double[] {4 / 2d * Math.log(1 + Math.exp(-1)), common, common, common},
            within(1e-6));
  }

  @Test
  void shouldRefuseDataThatTheModelHasNoClassOrShapeFor() {
    var start = LEARNER.initial(TINY, 1);

    assertThatThrownBy(() -> LEARNER.evaluate(TINY, start, points(new int[] {1, 1}, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has the label 2");
    assertThatThrownBy(() -> LEARNER.evaluate(TINY, start, points(new int[] {1, 1, 1}, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("images");
    assertThatThrownBy(() -> LEARNER.evaluate(MLP, start, OTHERS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none of this model");
  }

  @Test
  void shouldStopWhenItIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> train(MLP, "{}", 1)).isInstanceOf(InterruptedException.class);
  }

  private static Trained train(ModelSpec model, String plan, long seed)
      throws InterruptedException {
    var start = LEARNER.initial(model, 1);
    var tree = Json.parse(plan.replace('\'', '"'));
    return LEARNER.train(new Lesson(model, start, List.of(), DIGITS, tree, secret(seed)));
  }

  private static Hash secret(long seed) {
    return Hash.of(ByteBuffer.allocate(Hash.SIZE).putLong(seed).array());
  }

  private static Dataset points(int[] pixels, int... labels) {
    var images = ByteBuffer.allocate(pixels.length);
    for (int pixel : pixels) {
      images.put((byte) pixel);
    }
    var classes = ByteBuffer.allocate(labels.length);
    for (int label : labels) {
      classes.put((byte) label);
    }
    var shape = List.of(labels.length, pixels.length / labels.length);
    return new Dataset(
        new Tensors(
            List.of(
                new Tensor("images", DType.U8, shape, images.flip()),
                new Tensor("labels", DType.U8, List.of(labels.length), classes.flip()))));
  }

  private static float[] weights(Update update) {
    return ((Update.Weights) update).values();
  }

  private static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.pow((double) one[i] - other[i], 2);
    }
    return Math.sqrt(sum);
  }

  private static ModelSpec spec(String family, String body) {
    return new ModelSpec(family, Json.parse(body.replace('\'', '"')));
  }
}
