package dev.artel.cli.doctor;

import dev.artel.adapters.sqlite.Database;
import dev.artel.cli.run.Corpora;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.values.Seeds;
import dev.artel.learning.data.KnownCorpus;
import dev.artel.learning.torch.TorchLearner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at all that a run needs, and at what other work needs, changing nothing that stays. Every
 * question is answered by trying, not by asking whether it would work.
 */
public final class Doctor {
  private static final int JDK = 25;
  private static final long LEAST_HEAP = 512L << 20;

  private final Path work;
  private final Path cache;
  private final Corpora corpora;
  private final Programs programs;

  /**
   * @param work the folder that runs are put into
   * @param cache the folder of what can be made again
   */
  public Doctor(Path work, Path cache, Corpora corpora, Programs programs) {
    this.work = work;
    this.cache = cache;
    this.corpora = corpora;
    this.programs = programs;
  }

  public List<Diagnosis> look() {
    var all = new ArrayList<Diagnosis>();
    all.add(jdk());
    all.add(cores());
    all.add(memory());
    all.add(Disk.of("runs", work).look());
    all.add(Disk.of("cache", cache).look());
    all.add(Clocks.look(work));
    all.add(torch());
    all.add(signatures());
    all.add(sqlite());
    all.add(data(KnownCorpus.MNIST, "without it a run draws digits of its own: "));
    all.add(data(KnownCorpus.CIFAR10, "only for runs that name it: "));
    all.addAll(programs.look());
    return all;
  }

  private static Diagnosis jdk() {
    var version = Runtime.version();
    var found = version + ", " + System.getProperty("java.vendor") + ", " + platform();
    return version.feature() >= JDK
        ? Diagnosis.ok("JDK", found)
        : Diagnosis.missing("JDK", found, "install JDK " + JDK + " and set JAVA_HOME to it");
  }

  private static String platform() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  private static Diagnosis cores() {
    return Diagnosis.ok("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
  }

  private static Diagnosis memory() {
    long heap = Runtime.getRuntime().maxMemory();
    var found = Sizes.text(heap) + " for Java at the most, of " + Sizes.text(Sizes.memory());
    return heap >= LEAST_HEAP
        ? Diagnosis.ok("memory", found)
        : Diagnosis.missing("memory", found, "give more, such as JAVA_TOOL_OPTIONS=-Xmx1g");
  }

  private Diagnosis torch() {
    try {
      TorchLearner.create(cache);
      return Diagnosis.ok("LibTorch", "its library is loaded");
    } catch (LinkageError e) {
      return Diagnosis.missing(
          "LibTorch", why(e), "there is one for Linux on x86-64: is " + cache + " writable?");
    }
  }

  private static Diagnosis signatures() {
    try {
      var keys = KeyPair.of(Seeds.of(1, "doctor").bytes().toArray());
      return Diagnosis.ok("secp256k1", "its library gives " + keys.address().brief());
    } catch (LinkageError | IllegalStateException e) {
      return Diagnosis.missing("secp256k1", why(e), "is the folder of temporary files writable?");
    }
  }

  private static Diagnosis sqlite() {
    try (var database = Database.inMemory()) {
      var version = database.list("SELECT sqlite_version()", row -> row.getString(1)).getFirst();
      return Diagnosis.ok("SQLite", version);
    } catch (IOException | LinkageError e) {
      return Diagnosis.missing("SQLite", why(e), "is the folder of temporary files writable?");
    }
  }

  private Diagnosis data(KnownCorpus corpus, String use) {
    return corpora
        .place(corpus)
        .map(folder -> Diagnosis.ok(corpus.word(), folder.toAbsolutePath().normalize().toString()))
        .orElseGet(() -> Diagnosis.optional(corpus.word(), "not found", use + corpus.way()));
  }

  static String why(Throwable failure) {
    var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return message.isEmpty() ? failure.getClass().getSimpleName() : message;
  }
}
