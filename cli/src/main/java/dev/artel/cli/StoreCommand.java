package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.adapters.store.ContentId;
import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.adapters.store.Pinned;
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
  private static final String ID = "A content id: Qm..., bafy... or bafk...";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The store; else $$ARTEL_STORE, else below the user's data folder.")
  private Path folder = StorePlace.byDefault(System.getenv(), System.getProperty("user.home"));

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "add",
      description = "Add files, and pin them.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel store add report.pdf figures.csv",
        "  artel store add scan.tiff --profile cid-v1",
        "",
        "The ids are those of IPFS: of `ipfs add` by itself, and of `ipfs add",
        "--cid-version=1 --raw-leaves --chunker=size-1048576 --max-file-links=1024`."
      })
  int add(
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to add.")
          List<Path> files,
      @Option(
              names = "--profile",
              paramLabel = "PROFILE",
              defaultValue = "cid-v0",
              description = "How ids are made: ${COMPLETION-CANDIDATES}.")
          StorePlace.Ids ids,
      @Mixin JsonOption json)
      throws IOException {
    for (var file : files) {
      Inputs.file(file);
    }
    var trees = new ArrayList<Tree>();
    var lines = new ArrayList<String>();
    try (var store = new EmbeddedStore(folder)) {
      for (var file : files) {
        var id = store.add(Source.of(file), ids.profile()).toString();
        lines.add(id + "  " + file.getFileName());
        trees.add(object("id", text(id), "file", text(file.toString())));
      }
    }
    return done(json, new Tree.Arr(trees, 0), lines);
  }

  @Command(
      name = "get",
      description = "Write content to a file, or to the output.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel store get QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o -o hello.txt",
        "",
        "All of it is checked against its id before the first byte is written."
      })
  int get(
      @Parameters(paramLabel = "ID", converter = StorePlace.Id.class, description = ID)
          ContentId id,
      @Option(
              names = {"-o", "--out"},
              paramLabel = "FILE",
              defaultValue = "",
              description = "Where to write it; what is there is written over.")
          Path out,
      @Mixin JsonOption json)
      throws IOException {
    boolean toFile = !out.toString().isEmpty();
    if (json.isSet() && !toFile) {
      throw new CliException(ExitCode.USAGE, "--json needs -o FILE: the output is the content");
    }
    try (var store = open()) {
      var source = found(store.open(id), id);
      if (toFile) {
        copy(source, out);
      } else {
        print(source);
      }
      return toFile ? done(json, got(id, source, out), List.of()) : ExitCode.OK.number();
    }
  }

  private static void copy(Source source, Path out) throws IOException {
    try (var from = source.open();
        var to = Files.newOutputStream(out)) {
      from.transferTo(to);
    }
  }

  /** The standard output, since a writer of characters would not leave the bytes as they are. */
  private static void print(Source source) throws IOException {
    try (var from = source.open()) {
      from.transferTo(System.out);
    }
    if (System.out.checkError()) {
      throw new IOException("the output takes no more: what was written is not whole");
    }
  }

  private static Tree got(ContentId id, Source source, Path out) {
    return object(
        "id", text(id.toString()),
        "size", number(BigDecimal.valueOf(source.size())),
        "file", text(out.toString()));
  }

  @Command(
      name = "ls",
      description = "List what is pinned, with its size.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  artel store ls --store runs/digits-1/store"})
  int pinned(@Mixin JsonOption json) throws IOException {
    try (var store = open()) {
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

  @Command(
      name = "pin",
      description = "Keep content that is there from being collected.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel store pin QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o"
      })
  int pin(
      @Parameters(
              arity = "1..*",
              paramLabel = "ID",
              converter = StorePlace.Id.class,
              description = ID)
          List<ContentId> ids,
      @Mixin JsonOption json)
      throws IOException {
    try (var store = open()) {
      for (var id : ids) {
        found(store.pin(id), id);
      }
    }
    return done(json, list(ids, id -> text(id.toString())), lines("pinned", ids));
  }

  @Command(
      name = "unpin",
      description = "Let content be collected.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel store unpin QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o"
      })
  int unpin(
      @Parameters(
              arity = "1..*",
              paramLabel = "ID",
              converter = StorePlace.Id.class,
              description = ID)
          List<ContentId> ids,
      @Mixin JsonOption json)
      throws IOException {
    try (var store = open()) {
      for (var id : ids) {
        if (!store.unpin(id)) {
          throw new CliException(ExitCode.NO_INPUT, id + " is not pinned in " + folder);
        }
      }
    }
    return done(json, list(ids, id -> text(id.toString())), lines("unpinned", ids));
  }

  private static List<String> lines(String what, List<ContentId> ids) {
    return ids.stream().map(id -> what + " " + id).toList();
  }

  @Command(
      name = "gc",
      description = "Delete what no pin leads to.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel store gc",
        "",
        "Waits for those who are writing. Deletes nothing while pinned content is",
        "damaged."
      })
  int collect(@Mixin JsonOption json) throws IOException {
    try (var store = open()) {
      var swept = store.gc();
      var line =
          "deleted %d blocks (%d bytes) and %d left-overs; kept %d blocks"
              .formatted(swept.blocks(), swept.bytes(), swept.leftovers(), swept.kept());
      return done(json, Json.toTree(swept), List.of(line));
    }
  }

  @Command(
      name = "verify",
      description = "Read every block again, and see that pins are whole.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel store verify --store runs/digits-1/store",
        "",
        "What is damaged or missing is healed by adding the same file again."
      })
  int verify(@Mixin JsonOption json) throws IOException {
    try (var store = open()) {
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

  /** Looking into nothing would hide a slip in the folder's name. */
  private EmbeddedStore open() throws IOException {
    var store = new EmbeddedStore(folder);
    if (!store.exists()) {
      throw new CliException(
          ExitCode.NO_INPUT, "there is no store in " + folder + ": `artel store add` makes one");
    }
    return store;
  }

  private Source found(Fetched fetched, ContentId id) {
    return switch (fetched) {
      case Fetched.Found found -> found.bytes();
      case Fetched.Damaged damaged ->
          throw new CliException(ExitCode.BAD_FILE, id + " is damaged: " + damaged.why());
      default ->
          throw new CliException(ExitCode.NO_INPUT, id + " is not in " + folder + ", or not whole");
    };
  }

  private int done(JsonOption json, Tree tree, List<String> lines) {
    json.print(spec.commandLine().getOut(), tree, lines);
    return ExitCode.OK.number();
  }
}
