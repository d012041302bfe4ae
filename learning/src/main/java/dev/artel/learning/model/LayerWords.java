package dev.artel.learning.model;

import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words for layers in a task file. */
final class LayerWords {
  private static final Map<String, Form<? extends Layer>> FORMS = forms();

  private LayerWords() {}

  static Map<String, Form<? extends Layer>> forms() {
    var forms = new LinkedHashMap<String, Form<? extends Layer>>();
    forms.put("conv", Form.of(Layer.Conv.class).with("stride", 1).with("padding", 0));
    forms.put("maxpool", Form.of(Layer.MaxPool.class).shortened("size").with("stride", 0));
    forms.put("avgpool", Form.of(Layer.AvgPool.class).shortened("size").with("stride", 0));
    forms.put("dense", Form.of(Layer.Dense.class).shortened("units"));
    forms.put("flatten", Form.of(Layer.Flatten.class));
    forms.put("relu", Form.of(Layer.Relu.class));
    forms.put("tanh", Form.of(Layer.Tanh.class));
    forms.put("dropout", Form.of(Layer.Dropout.class).shortened("rate"));
    forms.put("groupnorm", Form.of(Layer.GroupNorm.class).shortened("groups"));
    forms.put("layernorm", Form.of(Layer.LayerNorm.class));
    return forms;
  }

  static Binding<? extends Layer> bind(Choice choice) {
    var form = FORMS.get(choice.word());
    return form == null ? unknown(choice.argument(), choice.word()) : form.bind(choice.argument());
  }

  static <R> Binding<R> noLayer(Tree item) {
    return wrong(item, "not a layer", "write a word such as relu, or one key such as dense: 512");
  }

  private static Binding<Layer> unknown(Tree argument, String word) {
    return word.equals("batchnorm")
        ? wrong(
            argument,
            "batchnorm keeps running statistics, which cannot be averaged between parties",
            "take groupnorm or layernorm")
        : wrong(
            argument, "there is no such layer", "there are " + String.join(", ", FORMS.keySet()));
  }

  private static <R> Binding<R> wrong(Tree tree, String what, String remedy) {
    return new Binding.Wrong<>(List.of(new Fault(tree.line(), "", what, remedy)));
  }
}
