package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.adapters.store.ContentId;
import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.adapters.store.Pinned;
import dev.artel.adapters.store.Profile;
import dev.artel.adapters.store.Verified;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Works on an embedded content store. */
@Command(
    name = "store",
    description = "Add, get and look after content in a store; ids are those of IPFS.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel store add report.pdf",
      "  artel store get QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o -o hello.txt",
      "  artel store verify --store runs/digits-1/store"
    })
final class StoreCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The store; else $$ARTEL_STORE, else below the user's data folder.")
  private Path folder = byDefault(System.getenv());

  /** How ids are made. */
  enum Ids {
    V0,
    V1
  }

  private static Path byDefault(Map<String, String> environment) {
    var data =
        Optional.ofNullable(environment.get("XDG_DATA_HOME"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".local", "share"));
    return Optional.ofNullable(environment.get("ARTEL_STORE"))
        .map(Path::of)
        .orElse(data.resolve("artel").resolve("store"));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "add", description = "Add files, and pin them.")
  int add(
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to add.")
          List<Path> files,
      @Option(
              names = "--ids",
              defaultValue = "V0",
              description =
                  "V0: as ipfs add; V1: raw leaves in chunks of 1 MiB. ${COMPLETION-CANDIDATES}")
          Ids ids,
      @Mixin JsonOption json)
      throws IOException {
    var profile = ids == Ids.V0 ? Profile.V0 : Profile.V1;
    var trees = new ArrayList<Tree>();
    var lines = new ArrayList<String>();
    try (var store = new EmbeddedStore(folder)) {
      for (var file : files) {
        var id = store.add(Source.of(file), profile);
        lines.add(id + "  " + file);
        trees.add(object("id", text(id.toString()), "file", text(file.toString())));
      }
    }
    return done(json, new Tree.Arr(trees, 0), lines);
  }

  @Command(name = "get", description = "Write content to a file, or to the output.")
  int get(
      @Parameters(paramLabel = "ID", description = "Which content.") String id,
      @Option(names = "-o", paramLabel = "FILE", description = "Where to write it.")
          Optional<Path> out)
      throws IOException {
    try (var store = new EmbeddedStore(folder)) {
      var source = found(store.open(parse(id)), id);
      try (var in = source.open()) {
        if (out.isPresent()) {
          Files.copy(in, out.get());
        } else {
          in.transferTo(System.out);
          System.out.flush();
        }
      }
    }
    return ExitCode.OK.number();
  }

  @Command(name = "ls", description = "List what is pinned.")
  int pinned(@Mixin JsonOption json) throws IOException {
    try (var store = new EmbeddedStore(folder)) {
      var pinned = store.list();
      var lines = pinned.stream().map(StoreCommand::line).toList();
      return done(json, list(pinned, StoreCommand::tree), lines);
    }
  }

  private static String line(Pinned pin) {
    return pin.id() + "  " + (pin.trouble().isEmpty() ? pin.size() + " bytes" : pin.trouble());
  }

  private static Tree tree(Pinned pin) {
    return object(
        "id", text(pin.id().toString()),
        "size", number(BigDecimal.valueOf(pin.size())),
        "trouble", text(pin.trouble()));
  }

  @Command(name = "pin", description = "Keep content from being collected.")
  int pin(
      @Parameters(paramLabel = "ID", description = "Which content.") String id,
      @Mixin JsonOption json)
      throws IOException {
    try (var store = new EmbeddedStore(folder)) {
      found(store.pin(parse(id)), id);
    }
    return done(json, object("pinned", text(id)), List.of("pinned " + id));
  }

  @Command(name = "unpin", description = "Let content be collected.")
  int unpin(
      @Parameters(paramLabel = "ID", description = "Which content.") String id,
      @Mixin JsonOption json)
      throws IOException {
    try (var store = new EmbeddedStore(folder)) {
      if (!store.unpin(parse(id))) {
        throw new CliException(ExitCode.NO_INPUT, id + " is not pinned");
      }
    }
    return done(json, object("unpinned", text(id)), List.of("unpinned " + id));
  }

  @Command(name = "gc", description = "Delete what no pin leads to.")
  int collect(@Mixin JsonOption json) throws IOException {
    try (var store = new EmbeddedStore(folder)) {
      var swept = store.gc();
      var line =
          "deleted %d blocks (%d bytes) and %d left-overs; kept %d blocks"
              .formatted(swept.blocks(), swept.bytes(), swept.leftovers(), swept.kept());
      return done(json, Json.toTree(swept), List.of(line));
    }
  }

  @Command(name = "verify", description = "Read every block again, and see that pins are whole.")
  int verify(@Mixin JsonOption json) throws IOException {
    try (var store = new EmbeddedStore(folder)) {
      var found = store.verify();
      var lines = new ArrayList<String>();
      found.damaged().forEach(d -> lines.add("damaged: " + d.block() + ": " + d.why()));
      found.missing().forEach(g -> lines.add("missing: " + g.block() + " of " + g.pin()));
      lines.add(found.blocks() + " blocks, " + found.bytes() + " bytes: " + word(found));
      done(json, tree(found), lines);
      return (found.sound() ? ExitCode.OK : ExitCode.DISAGREES).number();
    }
  }

  private static String word(Verified found) {
    return found.sound() ? "sound" : "NOT SOUND";
  }

  private static Tree tree(Verified found) {
    return object(
        "blocks", number(BigDecimal.valueOf(found.blocks())),
        "bytes", number(BigDecimal.valueOf(found.bytes())),
        "sound", new Tree.Bool(found.sound(), 0),
        "damaged",
            list(
                found.damaged(),
                d -> object("block", text(d.block().toString()), "why", text(d.why()))),
        "missing",
            list(
                found.missing(),
                g -> object("block", text(g.block().toString()), "pin", text(g.pin().toString()))));
  }

  private static ContentId parse(String id) {
    try {
      return ContentId.parse(id);
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private static Source found(Fetched fetched, String id) {
    return switch (fetched) {
      case Fetched.Found found -> found.bytes();
      case Fetched.Damaged damaged ->
          throw new CliException(ExitCode.BAD_FILE, id + ": " + damaged.why());
      default -> throw new CliException(ExitCode.NO_INPUT, "the store does not have " + id);
    };
  }

  private int done(JsonOption json, Tree tree, List<String> lines) {
    json.print(spec.commandLine().getOut(), tree, lines);
    return ExitCode.OK.number();
  }
}
