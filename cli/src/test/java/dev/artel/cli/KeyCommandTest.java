package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Keystore;
import dev.artel.core.seal.SealingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTest {
  private static final String PASSPHRASE = "correct h\u00f6rse";
  private static final KeyPair KEYS = KeyPair.of(filled(7));

  @TempDir Path dir;
  private Path right;
  private Path wrong;
  private Path key;

  private static byte[] filled(int value) {
    var secret = new byte[KeyPair.SECRET_SIZE];
    Arrays.fill(secret, (byte) value);
    return secret;
  }

  @BeforeEach
  void writeAKey() throws IOException {
    right = Files.writeString(dir.resolve("right"), PASSPHRASE + "\r\n");
    wrong = Files.writeString(dir.resolve("wrong"), "battery staple");
    var text = Keystore.write(KEYS, PASSPHRASE.toCharArray(), Keystore.Strength.LIGHT);
    key = Files.writeString(dir.resolve("key.json"), text);
  }

  @Test
  void shouldMakeAKeyThatItsPassphraseOpens() throws IOException {
    var made = dir.resolve("new.json");

    var said = artel("key", "new", "--out", made, "--passphrase-file", right);

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("address      0x", "sealing key  0x", "file         " + made);
    assertThat(artel("key", "show", made, "--passphrase-file", right)).isEqualTo(said);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rw-------");
  }

  @Test
  void shouldSayWhoseKeyItIsWithoutOpeningIt() {
    var said = artel("key", "show", key);

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains(KEYS.address() + " (not opened)").doesNotContain("sealing");
    assertThat(artel("key", "show", key, "--json").out())
        .contains("\"address\": \"" + KEYS.address());
  }

  @Test
  void shouldOpenItWithItsPassphraseOnly() {
    assertThat(artel("key", "show", key, "--passphrase-file", right, "--json").out())
        .contains(KEYS.address().toString(), SealingKey.of(KEYS).point().toString())
        .doesNotContain("0707");
    var refused = artel("key", "show", key, "--passphrase-file", wrong);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("does not open").doesNotContain("battery");
  }

  @Test
  void shouldNeverWriteOverAKey() throws IOException {
    var before = Files.readString(key);

    var said = artel("key", "new", "--out", key, "--passphrase-file", right);

    assertThat(said.code()).isEqualTo(64);
    assertThat(said.err()).contains("never written over");
    assertThat(key).hasContent(before);
    var nowhere = dir.resolve("no/where.json");
    assertThat(artel("key", "new", "--out", nowhere, "--passphrase-file", right).code())
        .isEqualTo(66);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "one\ntwo\n"})
  void shouldRefuseAPassphraseFileThatHoldsNotOneLine(String text) throws IOException {
    Files.writeString(right, text);

    assertThat(artel("key", "show", key, "--passphrase-file", right).code()).isEqualTo(65);
  }

  @Test
  void shouldRefuseAPassphraseThatIsNoTextOrTooLong() throws IOException {
    Files.write(right, "h\u00f6rse".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(artel("key", "show", key, "--passphrase-file", right).err()).contains("UTF-8");
    Files.writeString(right, "x".repeat(1025));
    assertThat(artel("key", "show", key, "--passphrase-file", right).err()).contains("too long");
    assertThat(artel("key", "show", key, "--passphrase-file", dir.resolve("none")).code())
        .isEqualTo(66);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "no JSON", "\u001b[2J"})
  void shouldRefuseWhatIsNoKeyFile(String text) throws IOException {
    Files.writeString(key, text);

    var said = artel("key", "show", key);

    assertThat(said.code()).isEqualTo(65);
    assertThat(said.err()).contains("is no key file").doesNotContain("\u001b");
    assertThat(artel("key", "show", key, "--passphrase-file", right).code()).isEqualTo(65);
  }

  @Test
  void shouldAskForTheAddressThatAFileDoesNotName() throws IOException {
    var named = "\"address\": \"" + KEYS.address().bytes().digits() + "\",";
    Files.writeString(key, Files.readString(key).replace(named, ""));

    assertThat(artel("key", "show", key).code()).isEqualTo(64);
    assertThat(artel("key", "show", key, "--passphrase-file", right).code()).isZero();
  }

  @Test
  void shouldNotAskWhereThereIsNoTerminal() {
    var said = artel("key", "new", "--out", dir.resolve("new.json"));

    assertThat(said.code()).isEqualTo(64);
    assertThat(said.err()).contains("--passphrase-file");
    assertThat(dir.resolve("new.json")).doesNotExist();
  }
}
