package dev.artel.adapters.store;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which store a party has, as a configuration file says it.
 *
 * @param path of an embedded or a directory store's folder
 * @param url of a Kubo daemon's RPC, or of an S3 service
 * @param peers multiaddresses of the Kubo daemons to keep connected to
 * @param s3 what an S3 service wants
 * @param patience seconds in which content must be had, or counts as missing
 * @param sources other stores, to read what this one lacks
 */
public record StoreSettings(
    Kind kind,
    String path,
    String url,
    List<String> peers,
    S3 s3,
    int patience,
    List<StoreSettings> sources) {
  private static final int LONGEST = 3600;

  /** Which engine it is. */
  public enum Kind {
    EMBEDDED,
    DIRECTORY,
    KUBO,
    S3
  }

  /**
   * What an S3 service wants.
   *
   * @param secretFile whose only line is the secret of the access key
   */
  public record S3(String bucket, String region, String accessKey, String secretFile) {
    static S3 defaults() {
      return new S3("", "us-east-1", "", "");
    }
  }

  public StoreSettings {
    boolean local = kind == Kind.EMBEDDED || kind == Kind.DIRECTORY;
    require(!local || !path.isEmpty(), "a store in a folder needs its path");
    require(
        local || isWeb(url), "a store on the network needs its url, such as http://127.0.0.1:5001");
    require(
        kind != Kind.S3
            || Stream.of(s3.bucket, s3.accessKey, s3.secretFile).noneMatch(String::isEmpty),
        "a store on S3 needs s3.bucket, s3.accessKey and s3.secretFile");
    require(patience >= 1 && patience <= LONGEST, "patience is 1 to " + LONGEST + " seconds");
    peers = List.copyOf(peers);
    sources = List.copyOf(sources);
  }

  private static void require(boolean met, String rule) {
    if (!met) {
      throw new IllegalArgumentException(rule);
    }
  }

  private static boolean isWeb(String url) {
    try {
      var uri = URI.create(url);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static StoreSettings defaults() {
    return new StoreSettings(Kind.EMBEDDED, "store", "", List.of(), S3.defaults(), 10, List.of());
  }

  public URI uri() {
    return URI.create(url);
  }

  public Duration patient() {
    return Duration.ofSeconds(patience);
  }
}
