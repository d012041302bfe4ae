package dev.artel.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
  @ParameterizedTest
  @CsvSource({
    "mcmahan-cnn, 1663370",
    "2nn, 199210",
    "gfl-mnist, 431080",
    "lenet-5, 61706",
    "logistic, 7850"
  })
  void shouldHaveThePublishedNumberOfParameters(String name, long parameters) {
    var network = Networks.of(spec("zoo", "{\"name\": \"" + name + "\"}"));

    assertThat(network.parameters()).isEqualTo(parameters);
    assertThat(network.layout().size()).isEqualTo((int) parameters);
    assertThat(network.classes()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'dense': 10} | gets [1, 28, 28] but needs a flat input",
        "{'conv': {'filters': 4, 'kernel': 31}}, 'flatten' | of at least 31 x 31",
        "'flatten', {'maxpool': 2} | needs an image",
        "{'groupnorm': 2}, 'flatten' | that 2 divides",
        "'relu' | the last layer gives [1, 28, 28]",
        "'batchnorm' | running statistics",
        "'rellu' | there is no such layer",
        "{'dense': 0} | units must be at least 1",
        "{'dropout': 1} | rate must be from 0 to below 1",
        "'flatten', {'dense': 2147483647} | stay below 16777216",
        "'flatten', {'dense': 16777216}, {'dense': 16777216}, {'dense': 2} | parameters",
        "{'conv': {'filters': 2147483647, 'kernel': 1}} | stay below 16777216",
        "{'conv': {'filters': 1, 'kernel': 2147483647, 'padding': 2147483646}} | kernel must be"
      })
  void shouldSayWhichLayerDoesNotFitAndWhy(String layers, String what) {
    var body = "{'input': [1, 28, 28], 'layers': [" + layers + "]}";

    assertThatThrownBy(() -> Networks.of(spec("layers", body.replace('\'', '"'))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(what);
  }

  @Test
  void shouldRefuseAnInputBeyondAllNumbers() {
    var body = "{\"input\": [16777216, 16777216, 16777216], \"layers\": [\"flatten\"]}";

    assertThatThrownBy(() -> Networks.of(spec("layers", body)))
        .hasMessageContaining("is no shape of an input");
  }

  @Test
  void shouldTellAllMisspeltLayersAtOnceWithTheirLines() {
    var body = "{\"input\": [4],\n\"layers\": [\n\"rellu\",\n\"tahn\",\n{\"dense\": 2}]}";

    assertThatThrownBy(() -> Networks.of(spec("layers", body)))
        .hasMessageContainingAll("line 3", "rellu", "line 4", "tahn");
  }

  @Test
  void shouldRefuseAFamilyThatNobodyKnows() {
    assertThatThrownBy(() -> Networks.of(spec("forest", "{}")))
        .hasMessageContaining("there are layers and zoo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'epochs': 0} | at least 1",
        "{'optimiser': {'sgd': {'momentum': 1}}} | momentum",
        "{'optimiser': 'newton'} | write sgd",
        "{'optimiser': {'adam': {'learningRate': 0}}} | learningRate",
        "{'epoch': 2} | epochs"
      })
  void shouldSayWhatIsWrongWithAPlan(String plan, String what) {
    assertThatThrownBy(() -> LocalPlan.of(Json.parse(plan.replace('\'', '"'))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(what);
  }

  @Test
  void shouldFillAPlanInWithDefaults() {
    assertThat(LocalPlan.of(Json.parse("{}")))
        .isEqualTo(new LocalPlan(1, 32, new LocalPlan.Sgd(0.05, 0, 0), 0, new LocalPlan.Open()));
  }

  private static ModelSpec spec(String family, String body) {
    return new ModelSpec(family, Json.parse(body));
  }
}
