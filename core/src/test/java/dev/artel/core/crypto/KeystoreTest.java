package dev.artel.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.Keystore.Outcome;
import dev.artel.core.crypto.Keystore.Strength;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeystoreTest {
  private static final long SEED = 262_144;
  private static final KeyPair KEYS = KeyPair.of(Digests.sha256(new byte[] {1}).bytes().toArray());
  private static final char[] PASSPHRASE = "correct horse, größer".toCharArray();
  private static final String FILE = Keystore.write(KEYS, PASSPHRASE, Strength.LIGHT);

  /** The secret of both examples of the Web3 Secret Storage Definition. */
  private static final Bytes EXAMPLE_SECRET =
      Bytes.hex("7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d");

  private static final String EXAMPLE =
      """
      {"crypto": {
         "cipher": "aes-128-ctr",
         "cipherparams": {"iv": "%s"},
         "ciphertext": "%s",
         "kdf": "%s",
         "kdfparams": {%s, "dklen": 32, "salt": "%s"},
         "mac": "%s"},
       "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6",
       "version": 3}
      """;

  @Test
  void shouldReadTheStandardsExampleOfPbkdf2() {
    var file =
        EXAMPLE.formatted(
            "6087dab2f9fdbbfaddc31a909735c1e6",
            "5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46",
            "pbkdf2",
            "\"c\": 262144, \"prf\": \"hmac-sha256\"",
            "ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd",
            "517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2");

    assertOpens(file, "testpassword".toCharArray(), EXAMPLE_SECRET);
  }

  @Test
  void shouldReadTheStandardsExampleOfScrypt() {
    var file =
        EXAMPLE.formatted(
            "83dbcc02d8ccb40e466191a123791e0e",
            "d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c",
            "scrypt",
            "\"n\": 262144, \"r\": 1, \"p\": 8",
            "ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19",
            "2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097");

    assertOpens(file, "testpassword".toCharArray(), EXAMPLE_SECRET);
  }

  @Test
  void shouldReadWhatItWroteAtTheStandardsStrength() {
    var file = Keystore.write(KEYS, PASSPHRASE);

    assertThat(file).contains("\"n\": 262144").doesNotContain(secret(KEYS).digits());
    assertOpens(file, PASSPHRASE, secret(KEYS));
  }

  @Test
  void shouldWriteTheSameFileForTheSameKeyAndPassphraseInAnyLocale() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Keystore.write(KEYS, PASSPHRASE, Strength.LIGHT)).isEqualTo(FILE);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(Keystore.write(KEYS, new char[0], Strength.LIGHT)).isNotEqualTo(FILE);
    assertOpens(FILE, PASSPHRASE, secret(KEYS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "correct horse", "correct horse, grösser", "correct horse, größer "})
  void shouldRefuseAnotherPassphrase(String passphrase) {
    assertThat(Keystore.read(FILE, passphrase.toCharArray()))
        .isEqualTo(new Outcome.WrongPassphrase());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "version": 3           | "version": 1             | version
          "version": 3           | "version": "3"           | no number
          "aes-128-ctr"          | "aes-256-gcm"            | aes-128-ctr
          "kdf": "scrypt"        | "kdf": "argon2"          | neither scrypt nor pbkdf2
          "kdf": "scrypt"        | "kdf": 7                 | no string
          "dklen": 32            | "dklen": 64              | dklen
          "n": 4096              | "n": 1073741824          | too much
          "n": 4096              | "n": 4095                | too much
          "n": 4096              | "n": 1e30                | 32 bits
          "n": 4096              | "n": 1                   | or for none
          "n": 4096              | "n": -4096               | or for none
          "n": 4096              | "n": 4096.5              | 32 bits
          "n": 4096              | "n": 1e999999999         | line 10
          "r": 8                 | "r": 2147483647          | too much
          "n": 4096              | "n": -2147483648         | or for none
          "r": 8                 | "r": 0                   | or for none
          "p": 1,                | "p": 2147483647,         | too much
          "p": 1,                | "q": 1,                  | no "p"
          "crypto"               | "krypto"                 | no "crypto"
          "iv": "                | "iv": "00                | 16 bytes
          "iv": "                | "iv": "0                 | hex digit pairs
          "mac": "               | "mac": "00               | 32 bytes
          "ciphertext": "        | "ciphertext": "00        | 32 bytes
          """)
  void shouldSayWhatIsWrongWithAFile(String part, String instead, String why) {
    assertThat(FILE).contains(part);
    assertUnreadable(FILE.replace(part, instead), why);
  }

  @Test
  void shouldRefuseHostileRoundsOfPbkdf2() {
    var file =
        EXAMPLE.formatted(
            "00".repeat(16),
            "00".repeat(32),
            "pbkdf2",
            "\"c\": 2147483647, \"prf\": \"hmac-sha256\"",
            "00",
            "00".repeat(32));

    assertUnreadable(file, "too much time");
  }

  @Test
  void shouldRefuseTheKeyOfAnotherAddress() {
    var own = KEYS.address().bytes().digits();

    assertUnreadable(FILE.replace(own, "00".repeat(20)), "another address");
  }

  @Test
  void shouldSayWhoseKeyItHoldsWithoutAPassphrase() {
    var named = "\"address\": \"" + KEYS.address().bytes().digits() + "\",";
    assertThat(FILE).contains(named);

    assertThat(Keystore.owner(FILE)).isEqualTo(new Keystore.Owner.Named(KEYS.address()));
    assertThat(Keystore.owner(FILE.replace(named, ""))).isEqualTo(new Keystore.Owner.Unnamed());
    assertThat(Keystore.owner(FILE.replace("\"address\": \"", "\"address\": \"00")))
        .isEqualTo(new Outcome.Unreadable("its \"address\" is not 20 bytes long"));
    assertThat(Keystore.owner("{")).isInstanceOf(Outcome.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "null", "not json", "{}", "\"crypto\""})
  void shouldRefuseWhatIsNoKeyFile(String text) {
    assertUnreadable(text, "");
    assertUnreadable(" ".repeat(70_000) + text, "longer");
  }

  /** No change of a character gives a wrong key or throws. */
  @Test
  void shouldGiveTheKeyOrRefuseWhateverIsAltered() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < 150; i++) {
      var altered = new StringBuilder(FILE);
      altered.setCharAt(random.nextInt(FILE.length()), (char) (32 + random.nextInt(95)));

      var outcome = Keystore.read(altered.toString(), PASSPHRASE);

      if (outcome instanceof Outcome.Opened(var keys)) {
        assertThat(keys.address()).as("seed %d, %d", SEED, i).isEqualTo(KEYS.address());
      }
    }
  }

  private static void assertOpens(String file, char[] passphrase, Bytes secret) {
    assertThat(Keystore.read(file, passphrase))
        .isInstanceOfSatisfying(
            Outcome.Opened.class, opened -> assertThat(secret(opened.keys())).isEqualTo(secret));
  }

  private static void assertUnreadable(String file, String why) {
    assertThat(Keystore.read(file, PASSPHRASE))
        .isInstanceOfSatisfying(
            Outcome.Unreadable.class, unreadable -> assertThat(unreadable.why()).contains(why));
  }

  private static Bytes secret(KeyPair keys) {
    return Bytes.of(keys.exposeSecret());
  }
}
