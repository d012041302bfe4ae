package dev.artel.console.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id tells them (RFC 9106; 19 MiB, 2 passes, as OWASP asks for): slow to guess,
 * and at most four at once, so that a storm of logins takes no more than 76 MiB.
 */
public final class Passwords {
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_LENGTH = 16;
  private static final int LENGTH = 32;
  private static final int LONGEST = 1024;
  private static final Semaphore PLACES = new Semaphore(4, true);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What is kept of a password. */
  public record Kept(String salt, String hash) {}

  private Passwords() {}

  public static Kept keep(String password) throws InterruptedException {
    var salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    var encoder = Base64.getEncoder();
    return new Kept(encoder.encodeToString(salt), encoder.encodeToString(hash(password, salt)));
  }

  public static boolean matches(String password, Kept kept) throws InterruptedException {
    var decoder = Base64.getDecoder();
    var hash = hash(password, decoder.decode(kept.salt()));
    return MessageDigest.isEqual(hash, decoder.decode(kept.hash()));
  }

  private static byte[] hash(String password, byte[] salt) throws InterruptedException {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(KIBIBYTES)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build();
    var text = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
    var hash = new byte[LENGTH];
    PLACES.acquire();
    try {
      var argon = new Argon2BytesGenerator();
      argon.init(parameters);
      argon.generateBytes(text.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      PLACES.release();
    }
    return hash;
  }
}
