package dev.artel.core.crypto;

import dev.artel.core.crypto.KeystoreKdf.Pbkdf2Kdf;
import dev.artel.core.crypto.KeystoreKdf.ScryptKdf;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.Map;

/** What a key file says, with shape, methods and costs checked; no address where it names none. */
record KeystoreForm(KeystoreKdf kdf, Bytes iv, Bytes ciphertext, Bytes checksum, Bytes address) {
  private static final BigDecimal VERSION = BigDecimal.valueOf(3);
  private static final int CHECKSUM_SIZE = 32;

  /** Says what is wrong with the file. */
  static final class Malformed extends Exception {
    private final String why;

    Malformed(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return why;
    }
  }

  static KeystoreForm of(Tree file) throws Malformed {
    var fields = fields(file, "a key file");
    require(number(fields, "version").compareTo(VERSION) == 0, "its version is not 3");
    var crypto = fields(field(fields, "crypto"), "\"crypto\"");
    require(text(crypto, "cipher").equals("aes-128-ctr"), "its cipher is not aes-128-ctr");
    var cipher = fields(field(crypto, "cipherparams"), "\"cipherparams\"");
    return new KeystoreForm(
        kdf(crypto),
        hex(cipher, "iv", Keystore.AES_SIZE),
        hex(crypto, "ciphertext", KeyPair.SECRET_SIZE),
        hex(crypto, "mac", CHECKSUM_SIZE),
        fields.containsKey("address") ? hex(fields, "address", Address.SIZE) : Bytes.EMPTY);
  }

  private static KeystoreKdf kdf(Map<String, Tree> crypto) throws Malformed {
    var fields = fields(field(crypto, "kdfparams"), "\"kdfparams\"");
    require(integer(fields, "dklen") == KeyPair.SECRET_SIZE, "its \"dklen\" is not 32");
    var salt = hex(fields, "salt");
    var kdf =
        switch (text(crypto, "kdf")) {
          case "scrypt" ->
              new ScryptKdf(integer(fields, "n"), integer(fields, "r"), integer(fields, "p"), salt);
          case "pbkdf2" -> {
            require(text(fields, "prf").equals("hmac-sha256"), "its \"prf\" is not hmac-sha256");
            yield new Pbkdf2Kdf(integer(fields, "c"), salt);
          }
          default -> throw new Malformed("its \"kdf\" is neither scrypt nor pbkdf2");
        };
    require(kdf.isBounded(), "its \"kdfparams\" ask for too much time or memory, or for none");
    return kdf;
  }

  private static void require(boolean condition, String why) throws Malformed {
    if (!condition) {
      throw new Malformed(why);
    }
  }

  private static Map<String, Tree> fields(Tree tree, String what) throws Malformed {
    if (tree instanceof Tree.Obj object) {
      return object.fields();
    }
    throw new Malformed(what + " is no JSON object");
  }

  private static Tree field(Map<String, Tree> fields, String name) throws Malformed {
    var field = fields.get(name);
    if (field == null) {
      throw new Malformed("it has no \"" + name + "\"");
    }
    return field;
  }

  private static String text(Map<String, Tree> fields, String name) throws Malformed {
    if (field(fields, name) instanceof Tree.Str text) {
      return text.value();
    }
    throw new Malformed("its \"" + name + "\" is no string");
  }

  private static BigDecimal number(Map<String, Tree> fields, String name) throws Malformed {
    if (field(fields, name) instanceof Tree.Num number) {
      return number.value();
    }
    throw new Malformed("its \"" + name + "\" is no number");
  }

  private static int integer(Map<String, Tree> fields, String name) throws Malformed {
    try {
      return number(fields, name).intValueExact();
    } catch (ArithmeticException e) {
      throw new Malformed("its \"" + name + "\" is no whole number of 32 bits");
    }
  }

  private static Bytes hex(Map<String, Tree> fields, String name) throws Malformed {
    try {
      return Bytes.hex(text(fields, name));
    } catch (IllegalArgumentException e) {
      throw new Malformed("its \"" + name + "\" is no string of hex digit pairs");
    }
  }

  private static Bytes hex(Map<String, Tree> fields, String name, int size) throws Malformed {
    var bytes = hex(fields, name);
    require(bytes.size() == size, "its \"" + name + "\" is not " + size + " bytes long");
    return bytes;
  }
}
