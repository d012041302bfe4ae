package dev.artel.learning.torch;

import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

/** Loads LibTorch, and keeps it to one thread for each caller. */
final class Natives {
  private static boolean loaded;

  private Natives() {}

  /** Fails with an {@link UnsatisfiedLinkError} where there is no library for this machine. */
  static synchronized void load(Path cache) {
    if (loaded) {
      return;
    }
    System.setProperty("org.bytedeco.javacpp.cachedir", cache.resolve("natives").toString());
    // Its own limit follows the Java heap, which says nothing about what a model needs.
    System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    Loader.load(torch.class);
    // LibTorch's setting alone leaves OpenBLAS its own pool, which fights over the cores.
    openblas_nolapack.blas_set_num_threads(1);
    loaded = true;
  }

  /** LibTorch keeps this number by thread. */
  static void useOneThread() {
    torch.set_num_threads(1);
  }
}
