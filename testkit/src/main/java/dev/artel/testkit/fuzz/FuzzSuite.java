package dev.artel.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** What every reader of bytes from others withstands. A module's test says what it reads. */
public abstract class FuzzSuite {
  private static final long SEED = 20_261_121;
  private static final int FEW = 1000;
  private static final boolean KEEPS = "1".equals(System.getenv("ARTEL_FUZZ_KEEP"));

  protected abstract List<Target> targets() throws Exception;

  @TestFactory
  Stream<DynamicTest> shouldAcceptTheSeeds() throws Exception {
    return tests(
        target -> {
          for (var seed : target.seeds()) {
            assertThat(target.reader().read(seed)).startsWith(Target.ACCEPTED);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldWithstandTheCorpusAndAFewMutations() throws Exception {
    return tests(target -> run(target, FEW));
  }

  @TestFactory
  @Tag("long")
  Stream<DynamicTest> shouldWithstandManyMutations() throws Exception {
    return tests(
        target -> {
          var found = run(target, target.effort().mutations());
          if (KEEPS) {
            Corpus.of(target).add(target.seeds());
            Corpus.of(target).add(found);
          }
        });
  }

  private Stream<DynamicTest> tests(ThrowingConsumer<Target> test) throws Exception {
    return DynamicTest.stream(targets().stream(), Target::name, test);
  }

  private static List<byte[]> run(Target target, int mutations) throws Exception {
    var known = new ArrayList<>(target.seeds());
    known.addAll(Corpus.of(target).inputs());
    return new Fuzz(target, known, SEED, mutations).start();
  }
}
