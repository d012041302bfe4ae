package dev.artel.testkit.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One input given to a target. What came of it is told by a signature: for a refusal where it was
 * thrown, else the target's words, without what they quote of the input.
 */
record Trial(Target target) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final String PRODUCT = "dev.artel.";
  private static final String TESTKIT = "dev.artel.testkit.fuzz.";
  private static final int FRAMES = 5;
  private static final int LONGEST = 120;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|0x[0-9a-f]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** Throws what no reader may throw, and {@link AssertionError} for a law that does not hold. */
  String run(byte[] input) throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    var signature = outcome(input);
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    long allowed = target.effort().bytes() + target.effort().factor() * input.length;
    if (taken > allowed) {
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "%d bytes of input take %d bytes of memory, over the %d allowed",
              input.length,
              taken,
              allowed));
    }
    return signature;
  }

  // A target's own fault is told apart from its refusals by class.
  private String outcome(byte[] input) throws Exception {
    try {
      return template(target.reader().read(input.clone()));
    } catch (Exception e) {
      if (!target.declares(e)) {
        throw e;
      }
      return e.getClass().getSimpleName() + " " + place(e);
    }
  }

  private static String place(Exception e) {
    return Arrays.stream(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(PRODUCT))
        .filter(frame -> !frame.getClassName().startsWith(TESTKIT))
        .limit(FRAMES)
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(" "));
  }

  private static String template(String words) {
    var unquoted = QUOTED.matcher(words).replaceAll("~");
    var plain = NUMBER.matcher(unquoted).replaceAll("#");
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }
}
