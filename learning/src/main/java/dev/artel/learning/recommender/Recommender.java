package dev.artel.learning.recommender;

import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Measure;
import dev.artel.core.port.Score;
import dev.artel.core.port.Trained;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.evaluation.Mark;
import dev.artel.learning.recommender.evaluation.Marks;
import dev.artel.learning.recommender.model.Popularity;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.sharing.ExposureCap;
import dev.artel.learning.recommender.sharing.ModelPlan;
import dev.artel.learning.recommender.sharing.OwnLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shops' recommender as a learner. Training gives the sums that leave a shop; a model is the total
 * of all shops' sums, in which a shop puts its own data, whole, in the place of its own share. What
 * it knows of single people is in no type that leaves it.
 */
public final class Recommender implements Learner {
  private static final String AT = "@" + Exam.LENGTH;
  private static final int HOLD_OUT = 10;

  private final Acquaintances acquaintances = new Acquaintances();

  @Override
  public Layout layout(ModelSpec model) {
    return ModelPlan.of(model).method().empty().layout();
  }

  @Override
  public Update initial(ModelSpec model, long seed) {
    return ModelPlan.of(model).method().empty();
  }

  @Override
  public Trained train(Lesson lesson) {
    var shop = Shop.of(Interactions.of(lesson.data()));
    var method = ModelPlan.of(lesson.model()).method();
    var share = method.share(shop, sums(lesson.start()), lesson.secret());
    return new Trained(share, 0, Micros.ZERO);
  }

  /** On the latest tenth of the rows, by what the others know. */
  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    var rows = Interactions.of(data);
    int own = rows.size() - rows.size() / HOLD_OUT;
    var shop = Shop.of(rows.range(0, own));
    var marks =
        Exam.ofNewItems(shop, rows.range(own, rows.size()))
            .marks(serving(model, update, shop).scorer());
    return new Score(Micros.ofReal(1 - marks.ndcg()), Micros.ofReal(marks.hr()));
  }

  /** 1 - NDCG of each person asked about, by user id. */
  @Override
  public double[] losses(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    var lists = acquaintances.of(model, own);
    var marks =
        Exam.ofNewItems(lists.shop(), Interactions.of(held))
            .marks(serving(model, update, lists).scorer());
    return marks.all().stream().mapToDouble(m -> 1 - m.ndcg()).toArray();
  }

  /** Of the model, of what there is without it, and of what left the shop for it. */
  @Override
  public List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    var plan = ModelPlan.of(model);
    var lists = acquaintances.of(model, own);
    var shop = lists.shop();
    var exam = Exam.ofNewItems(shop, Interactions.of(held));
    var marks = exam.marks(serving(model, update, lists).scorer());
    var measures = new ArrayList<>(ranking("", marks));
    measures.add(new Measure("MRR" + AT, marks.mean(Mark::reciprocal), marks.size()));
    measures.add(new Measure("recall" + AT, marks.mean(Mark::recall), marks.size()));
    measures.addAll(ranking("popularity ", exam.marks(Popularity.of(shop))));
    measures.addAll(ranking("own data ", exam.marks(plan.coTouch().alone(shop))));
    measures.addAll(plan.method().leaving(shop));
    return measures;
  }

  /** The model as a shop serves it: others' data within the cap, its own whole. */
  public static ExposureCap.Capped serving(ModelSpec model, Update update, Shop shop) {
    return serving(model, update, ModelPlan.of(model).method().alone(shop));
  }

  /**
   * @param own of the shop that serves it, by the same model
   */
  public static ExposureCap.Capped serving(ModelSpec model, Update update, OwnLists own) {
    var plan = ModelPlan.of(model);
    return plan.method().serving(own, sums(update), new ExposureCap(plan.maxGain()));
  }

  private static Update.Sums sums(Update update) {
    if (update instanceof Update.Sums sums) {
      return sums;
    }
    throw new IllegalArgumentException("a recommender is made of sums, not of weights");
  }

  private static List<Measure> ranking(String whose, Marks marks) {
    return List.of(
        new Measure(whose + "HR" + AT, marks.hr(), marks.size()),
        new Measure(whose + "NDCG" + AT, marks.ndcg(), marks.size()));
  }

  @Override
  public Optional<String> objection(ModelSpec model, Tree plan, Update update) {
    return update instanceof Update.Sums sums
        ? ModelPlan.of(model).method().objection(sums)
        : Optional.of("weights where sums were expected");
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe) {
    throw new UnsupportedOperationException(
        "a recommender ranks what a shop has; it has no outputs that could be compared");
  }
}
