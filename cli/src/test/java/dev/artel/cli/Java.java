package dev.artel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, as the launcher would start it. */
public final class Java {
  private static final Path OPTIONS = Path.of("..", "contrib", "lib", "java.options");

  private Java() {}

  public static List<String> artel(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "@" + OPTIONS.toAbsolutePath().normalize(),
            "-XX:TieredStopAtLevel=1",
            "-Dartel.home=..",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
