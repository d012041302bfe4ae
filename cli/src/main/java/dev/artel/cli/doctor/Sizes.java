package dev.artel.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How much there is of something. */
final class Sizes {
  private static final double GIGA = 1L << 30;

  private Sizes() {}

  static String text(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / GIGA);
  }

  /** The memory of the machine, or of the container. */
  static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
