package dev.artel.store.s3;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says of what the SDK threw what happened, where, and what to do. */
record S3Failures(S3Place place) {
  private static final int FORBIDDEN = 403;
  private static final int INSUFFICIENT_STORAGE = 507;
  private static final Set<String> FULL =
      Set.of("QuotaExceeded", "InsufficientStorage", "InsufficientCapacity", "XMinioStorageFull");
  private static final int SHOWN = 300;

  IOException of(SdkException e) {
    return new IOException(text(e), e);
  }

  /** Every S3 service tags what it stores; other web servers take anything for granted. */
  void requireTag(@Nullable String tag) throws IOException {
    if (tag == null) {
      throw new IOException(
          "what is at %s is no S3 service: it says yes to everything; correct the store's url"
              .formatted(place.url()));
    }
  }

  private String text(SdkException e) {
    return switch (e) {
      case NoSuchBucketException _ ->
          "there is no bucket %1$s at %2$s; make it (aws s3 mb s3://%1$s), or correct s3.bucket"
              .formatted(place.bucket(), place.url());
      case S3Exception full when isFull(full) ->
          "the S3 service at %s is full: %s; make room in bucket %s, or raise its limit"
              .formatted(place.url(), reason(full), place.bucket());
      case S3Exception refused when refused.statusCode() == FORBIDDEN ->
          "the S3 service at %s refuses access key %s: %s; correct s3.accessKey and what is in s3.secretFile, or give the key rights on bucket %s"
              .formatted(place.url(), place.credentials(), reason(refused), place.bucket());
      case S3Exception other ->
          "the S3 service at %s refuses: %s".formatted(place.url(), reason(other));
      default ->
          "no S3 service answers at %s: %s; start it, or correct the store's url"
              .formatted(place.url(), shown(e));
    };
  }

  private static boolean isFull(S3Exception e) {
    return e.statusCode() == INSUFFICIENT_STORAGE || FULL.contains(code(e));
  }

  private static String reason(S3Exception e) {
    return "status %d %s".formatted(e.statusCode(), code(e)).strip();
  }

  private static String code(S3Exception e) {
    var details = e.awsErrorDetails();
    return details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
  }

  private static String shown(SdkException e) {
    var line = String.valueOf(e.getMessage()).replaceAll("[\\p{C}\\s]+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
