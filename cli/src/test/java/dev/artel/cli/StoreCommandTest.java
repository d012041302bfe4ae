package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandTest {
  /** What {@code ipfs add} gives "hello world" with a line's end. */
  private static final String HELLO = "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o";

  private static final String ABSENT = "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn";

  @TempDir Path dir;
  private Path hello;

  @BeforeEach
  void writeAFile() throws IOException {
    hello = Files.writeString(dir.resolve("hello.txt"), "hello world\n");
  }

  private Said store(Object... arguments) {
    var store = Stream.of("store");
    var folder = Stream.of("--store", dir.resolve("store"));
    return artel(Stream.of(store, Arrays.stream(arguments), folder).flatMap(s -> s).toArray());
  }

  @Test
  void shouldNameWhatItAddsAsIpfsDoes() throws IOException {
    var empty = Files.createFile(dir.resolve("empty"));

    var added = store("add", hello, empty);

    assertThat(added.code()).isZero();
    assertThat(added.out().lines())
        .containsExactly(
            HELLO + "  hello.txt", "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH  empty");
    assertThat(store("add", hello, "--profile", "cid-v1", "--json").out())
        .contains("bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4");
    assertThat(store("ls").out().lines()).hasSize(3).contains(HELLO + "  12 bytes");
  }

  @Test
  void shouldGiveBackWhatWasAdded() throws IOException {
    store("add", hello);
    var back = dir.resolve("back");

    assertThat(store("get", HELLO, "-o", back).code()).isZero();
    assertThat(back).hasSameTextualContentAs(hello);
    assertThat(store("get", HELLO, "-o", back, "--json").out()).contains("\"size\": 12");
    assertThat(store("get", HELLO, "--json").code()).isEqualTo(64);
    assertThat(printed(HELLO)).isEqualTo("hello world\n");
  }

  private String printed(String id) {
    var old = System.out;
    var octets = new ByteArrayOutputStream();
    System.setOut(new PrintStream(octets, true, StandardCharsets.UTF_8));
    try {
      assertThat(store("get", id).code()).isZero();
    } finally {
      System.setOut(old);
    }
    return octets.toString(StandardCharsets.UTF_8);
  }

  @Test
  void shouldKeepWhatIsPinnedAndCollectWhatIsNot() {
    store("add", hello);

    assertThat(store("gc").out()).startsWith("deleted 0 blocks");
    assertThat(store("unpin", HELLO).out()).isEqualTo("unpinned " + HELLO + "\n");
    assertThat(store("unpin", HELLO).code()).isEqualTo(66);
    assertThat(store("pin", HELLO).out()).isEqualTo("pinned " + HELLO + "\n");
    assertThat(store("unpin", HELLO, "--json").code()).isZero();
    assertThat(store("gc", "--json").out()).contains("\"blocks\": 1");
    assertThat(store("pin", HELLO).code()).isEqualTo(66);
    assertThat(store("get", HELLO).err()).contains(HELLO + " is not in");
  }

  @Test
  void shouldFindAndTellDamage() throws IOException {
    store("add", hello);
    assertThat(store("verify").out()).endsWith("sound\n");
    Files.writeString(block(), "hullo world\n");

    var verified = store("verify");
    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.out()).contains("damaged: bafy", "NOT SOUND");
    assertThat(store("verify", "--json").out()).contains("\"sound\": false");
    assertThat(store("get", HELLO, "-o", dir.resolve("back")).code()).isEqualTo(65);
    assertThat(dir.resolve("back")).doesNotExist();
    assertThat(store("pin", HELLO).code()).isEqualTo(65);

    assertThat(store("add", hello).code()).isZero();
    assertThat(store("verify").code()).isZero();
  }

  @Test
  void shouldCollectNothingWhileAPinIsDamaged() throws IOException {
    store("add", hello);
    Files.delete(block());

    assertThat(store("gc").code()).isEqualTo(65);
    assertThat(store("gc").err()).contains("nothing was collected");
    assertThat(store("verify").out()).contains("missing: ");
    assertThat(store("verify").code()).isEqualTo(1);
  }

  private Path block() throws IOException {
    try (var files = Files.walk(dir.resolve("store/blocks"))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  @Test
  void shouldSayWhatItCannotDo() throws IOException {
    assertThat(store("ls").code()).isEqualTo(66);
    assertThat(store("ls").err()).contains("there is no store in", "artel store add");
    assertThat(dir.resolve("store")).doesNotExist();

    assertThat(store("add", dir.resolve("none")).code()).isEqualTo(66);
    assertThat(store("add", hello, dir).code()).isEqualTo(65);
    assertThat(store("add").code()).isEqualTo(64);
    assertThat(store("add", hello, "--profile", "cid-v7").code()).isEqualTo(64);
    assertThat(dir.resolve("store")).as("nothing is added before all is looked at").doesNotExist();

    store("add", hello);
    assertThat(store("get", ABSENT).code()).isEqualTo(66);
    assertThat(store("get", "Qmnonsense").code()).isEqualTo(64);
    assertThat(store("get", "Qmnonsense").err()).contains("not a content id: \"Qmnonsense\"");
    assertThat(store("get", HELLO, "-o", dir).code()).isEqualTo(73);
  }

  @Test
  void shouldRefuseFoldersThatAreNotItsOwn() throws IOException {
    assertThat(artel("store", "add", hello, "--store", dir).code()).isEqualTo(73);
    assertThat(artel("store", "add", hello, "--store", hello).code()).isEqualTo(73);
    store("add", hello);
    Files.writeString(dir.resolve("store/format"), "artel store 9\n");

    assertThat(store("ls").code()).isEqualTo(77);
    assertThat(store("ls").err()).contains("newer Artel");
  }

  @Test
  void shouldLookForTheStoreWhereTheUserKeepsData() {
    var home = "/home/ada";

    assertThat(StorePlace.byDefault(Map.of(), home))
        .isEqualTo(Path.of(home, ".local/share/artel/store"));
    assertThat(StorePlace.byDefault(Map.of("XDG_DATA_HOME", "/data"), home))
        .isEqualTo(Path.of("/data/artel/store"));
    assertThat(StorePlace.byDefault(Map.of("XDG_DATA_HOME", "data"), home))
        .isEqualTo(Path.of(home, ".local/share/artel/store"));
    assertThat(StorePlace.byDefault(Map.of("ARTEL_STORE", "mine", "XDG_DATA_HOME", "/data"), home))
        .isEqualTo(Path.of("mine"));
  }
}
