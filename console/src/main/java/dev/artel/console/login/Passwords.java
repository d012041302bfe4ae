package dev.artel.console.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id tells them (RFC 9106; 19 MiB, 2 passes, as OWASP asks for): slow to guess,
 * and at most four at once, so that a storm of logins takes no more than 76 MiB. They have threads
 * of the system, on half the cores at most: pages are made by virtual threads, which would wait
 * until a whole hash is done.
 */
public final class Passwords {
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_LENGTH = 16;
  private static final int LENGTH = 32;
  private static final int LONGEST = 1024;
  private static final int MOST_AT_ONCE = 4;
  private static final int MOST_WAITING = 32;
  private static final int SPARE = 8;
  private static final ThreadPoolExecutor WORKERS = workers();

  /** Used again by each thread, until it ends: in a storm, clearing away 19 MiB stops all pages. */
  private static final ThreadLocal<FixedBlockPool> BLOCKS =
      ThreadLocal.withInitial(() -> new FixedBlockPool(KIBIBYTES + SPARE));

  private static final SecureRandom RANDOM = new SecureRandom();

  /** What is kept of a password. */
  public record Kept(String salt, String hash) {}

  private Passwords() {}

  private static ThreadPoolExecutor workers() {
    int half = Runtime.getRuntime().availableProcessors() / 2;
    int threads = Math.clamp(half, 1, MOST_AT_ONCE);
    var factory = Thread.ofPlatform().daemon().name("password-", 0).factory();
    var pool =
        new ThreadPoolExecutor(
            threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Whether so many wait that strangers had better come back later. */
  static boolean areBusy() {
    return WORKERS.getQueue().size() >= MOST_WAITING;
  }

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
    try {
      return WORKERS.submit(() -> hashed(password, salt)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password cannot be hashed", e);
    }
  }

  private static byte[] hashed(String password, byte[] salt) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(KIBIBYTES)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .withBlockPool(BLOCKS.get())
            .build();
    var text = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
    var hash = new byte[LENGTH];
    var argon = new Argon2BytesGenerator();
    argon.init(parameters);
    argon.generateBytes(text.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
