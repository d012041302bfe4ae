package dev.artel.learning.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artel.core.port.Lesson;
import dev.artel.core.port.Trained;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Json;
import dev.artel.learning.data.StrokeDigits;
import dev.artel.learning.model.Networks;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateTrainingTest {
  private static final TorchLearner LEARNER =
      TorchLearner.create(Path.of(System.getProperty("user.home"), ".cache", "artel"));
  private static final ModelSpec MLP = spec("zoo", "{'name': '2nn'}");
  private static final ModelSpec LOGISTIC = spec("zoo", "{'name': 'logistic'}");
  private static final Dataset DIGITS = StrokeDigits.corpus().train().first(600).dataset();
  private static final Dataset OTHERS = StrokeDigits.corpus().test().first(300).dataset();

  /** Every layer that learns, with strides and padding, and one that draws. */
  private static final String ALL_LAYERS =
      "{'input': [1, 28, 28], 'layers': [{'conv': {'filters': 4, 'kernel': 5, 'stride': 2}},"
          + " {'groupnorm': 2}, 'relu', {'conv': {'filters': 6, 'kernel': 3, 'padding': 1}}, 'tanh',"
          + " {'maxpool': 2}, {'layernorm': null}, 'flatten', {'dense': 12}, {'groupnorm': 3},"
          + " 'relu', {'dense': 10}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {ALL_LAYERS, "{'input': [1, 28, 28], 'layers': ['flatten', {'dense': 10}]}"})
  void shouldSumTheClippedGradientsThatSamplesHaveAlone(String layers) {
    var model = spec("layers", layers);
    var start = (Update.Weights) LEARNER.initial(model, 3);
    var rows = IntStream.range(0, 40).toArray();
    double clip = 2;

    var wanted = new double[start.values().length];
    for (int row : rows) {
      var alone = gradient(model, start, row);
      double scale = Math.min(1, clip / norm(alone));
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] += scale * alone[i];
      }
    }

    assertThat(sum(model, start, rows, clip)).containsExactly(wanted, within(1e-4));
  }

  @Test
  void shouldLeaveOutASampleWhoseGradientHasNoNorm() {
    // A weight so large that one bright pixel overflows: without the rule, every weight would show
    // whether a sample has it.
    var layout = LEARNER.layout(LOGISTIC);
    var values = ((Update.Weights) LEARNER.initial(LOGISTIC, 1)).values().clone();
    int pixel = pixelOfFew(30);
    values[layout.offset("01.weight") + pixel] = 3e38f;
    values[layout.offset("01.weight") + 784 + pixel] = -3e38f;
    values[layout.offset("01.bias")] = 3e38f;
    var start = new Update.Weights(layout, values);
    var dark = IntStream.range(0, 30).filter(row -> pixel(row, pixel) == 0).toArray();

    var all = sum(LOGISTIC, start, IntStream.range(0, 30).toArray(), 1);

    assertThat(dark.length).isLessThan(30);
    for (double value : all) {
      assertThat(value).isFinite();
    }
    assertThat(norm(all)).isLessThanOrEqualTo(30);
  }

  @Test
  void shouldGiveTheSameBitsForTheSameSecretAndOthersForAnother() throws Exception {
    var plan = "{'privacy': {'noise': 1}}";

    assertThat(train(MLP, plan, 3)).isEqualTo(train(MLP, plan, 3));
    assertThat(train(MLP, plan, 3)).isNotEqualTo(train(MLP, plan, 4));
  }

  @Test
  void shouldAddNoiseOfTheWantedStrength() throws Exception {
    // With gradients of no size to speak of, a step is the learning rate times the noise.
    var plan = "{'batch': 600, 'privacy': {'clip': 0.000001, 'noise': 1000}}";
    var start = (Update.Weights) LEARNER.initial(LOGISTIC, 1);

    var step = minus(weights(train(LOGISTIC, plan, 5)), start.values());

    double deviation = norm(step) / Math.sqrt(step.length);
    assertThat(deviation).isCloseTo(0.05 * 1e-3 / 600, within(0.04 * 0.05 * 1e-3 / 600));
  }

  @Test
  void shouldNotUseItsNoiseTwice() throws Exception {
    // The same round from another start, as after a reorganisation: the noise must not cancel.
    var plan = Json.parse("{\"batch\": 600, \"privacy\": {\"clip\": 1, \"noise\": 10}}");
    var start = (Update.Weights) LEARNER.initial(LOGISTIC, 1);
    var moved = start.values().clone();
    moved[0] += 1e-3f;
    var other = new Update.Weights(start.layout(), moved);

    var one = LEARNER.train(new Lesson(LOGISTIC, start, List.of(), DIGITS, plan, Seeds.of(6)));
    var two = LEARNER.train(new Lesson(LOGISTIC, other, List.of(), DIGITS, plan, Seeds.of(6)));

    double noise = 0.05 * 10 / 600 * Math.sqrt(start.values().length);
    assertThat(norm(minus(weights(one), weights(two)))).isGreaterThan(1.3 * noise);
  }

  @Test
  void shouldStillLearnToTellDigits() throws Exception {
    var plan =
        "{'epochs': 12, 'batch': 100, 'optimiser': {'sgd': {'learningRate': 1}},"
            + " 'privacy': {'clip': 1, 'noise': 0.8}}";

    var trained = train(MLP, plan, 1);

    assertThat(LEARNER.evaluate(MLP, trained.update(), OTHERS).metric().toReal())
        .isGreaterThan(0.6);
  }

  private static Trained train(ModelSpec model, String plan, long seed)
      throws InterruptedException {
    var tree = Json.parse(plan.replace('\'', '"'));
    var start = LEARNER.initial(model, 1);
    return LEARNER.train(new Lesson(model, start, List.of(), DIGITS, tree, Seeds.of(seed)));
  }

  private static double[] sum(ModelSpec model, Update.Weights start, int[] rows, double clip) {
    var network = Networks.of(model);
    try (var _ = new PointerScope()) {
      var parameters = new Parameters(start, true);
      var forward = new Forward(network, parameters);
      var sum = new ClippedSum(forward, new Samples(network, DIGITS), parameters.zeros(), clip);
      sum.add(rows, new SplittableRandom(1));
      return numbers(sum.gradients());
    }
  }

  private static double[] gradient(ModelSpec model, Update.Weights start, int row) {
    var network = Networks.of(model);
    var samples = new Samples(network, DIGITS);
    try (var _ = new PointerScope()) {
      var parameters = new Parameters(start, true);
      var logits = new Forward(network, parameters).logits(samples.inputs(new int[] {row}));
      torch.cross_entropy_loss(logits, samples.labels(new int[] {row})).backward();
      return numbers(parameters.all().stream().map(Tensor::grad).toList());
    }
  }

  private static double[] numbers(Collection<Tensor> tensors) {
    return tensors.stream()
        .flatMapToDouble(
            tensor -> {
              var values = new float[Math.toIntExact(tensor.numel())];
              new FloatPointer(tensor.contiguous().data_ptr()).get(values);
              return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
            })
        .toArray();
  }

  private static int pixelOfFew(int rows) {
    return IntStream.range(0, 784)
        .filter(i -> IntStream.range(0, rows).filter(row -> pixel(row, i) > 0).count() == 1)
        .findFirst()
        .orElseThrow();
  }

  private static int pixel(int row, int at) {
    var images = DIGITS.columns().find("images").orElseThrow().data();
    return Byte.toUnsignedInt(images.get(row * 784 + at));
  }

  private static double[] minus(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> (double) one[i] - other[i]).toArray();
  }

  private static float[] weights(Trained trained) {
    return ((Update.Weights) trained.update()).values();
  }

  private static double norm(double[] numbers) {
    return Math.sqrt(
        IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i] * numbers[i]).sum());
  }

  private static ModelSpec spec(String family, String body) {
    return new ModelSpec(family, Json.parse(body.replace('\'', '"')));
  }
}
