package dev.artel.adapters.store;

import dev.artel.core.port.Fetched;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that uses a store; prints the ids of what it added. */
final class StoreProcess {
  private StoreProcess() {}

  /** The pattern that stands for a number: from empty to three chunks. */
  static Pattern content(int number) {
    return new Pattern(number, number * 37_501L % 700_000);
  }

  /** {@code add FOLDER FROM TO} or {@code carry FOLDER SIZE}. */
  public static void main(String[] arguments) throws IOException {
    var store = new EmbeddedStore(Path.of(arguments[1]));
    int first = Integer.parseInt(arguments[2]);
    if (arguments[0].equals("add")) {
      for (int number = first; number < Integer.parseInt(arguments[3]); number++) {
        System.out.println(store.add(content(number), Profile.V0));
      }
    } else {
      System.out.println(carry(store, new Pattern(first)));
    }
  }

  /** Puts and reads back; true if the bytes are the same. */
  private static boolean carry(EmbeddedStore store, Pattern content) throws IOException {
    var id = store.add(content, Profile.V0);
    var found = (Fetched.Found) store.open(id);
    return Profile.V0.id(found.bytes()).equals(id);
  }

  static Process start(List<String> options, Object... arguments) throws IOException {
    return new ProcessBuilder(command(options, arguments)).redirectErrorStream(true).start();
  }

  static List<String> command(List<String> options, Object... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command = new ArrayList<>(List.of(java.toString(), "-XX:-UsePerfData", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), StoreProcess.class.getName()));
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  static List<String> lines(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
