package dev.artel.console.login;

import dev.artel.core.values.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Random words that nobody guesses. */
public final class Tokens {
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /** 32 random bytes, fit for cookies and addresses. */
  public static String draw() {
    var bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Takes as long whatever is wrong. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  static String hash(String token) {
    return Digests.sha256(bytes(token)).toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
