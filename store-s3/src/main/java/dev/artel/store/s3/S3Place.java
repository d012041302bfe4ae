package dev.artel.store.s3;

import dev.artel.adapters.store.StoreSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** A bucket of a service, and who asks for it. Nothing shows the secret. */
record S3Place(URI url, String bucket, String region, Credentials credentials, Duration patience) {
  private static final int LONGEST = 4096;

  record Credentials(String accessKey, String secret) {
    @Override
    public String toString() {
      return accessKey;
    }
  }

  static S3Place of(StoreSettings settings, Path base) throws IOException {
    var s3 = settings.s3();
    var credentials = new Credentials(s3.accessKey(), secret(base.resolve(s3.secretFile())));
    return new S3Place(settings.uri(), s3.bucket(), s3.region(), credentials, settings.patient());
  }

  private static String secret(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var secret = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
      if (secret.isEmpty() || secret.contains("\n")) {
        throw new IOException(
            file + " is not one line: it must hold the secret of the access key, and nothing else");
      }
      return secret;
    } catch (NoSuchFileException e) {
      throw new IOException(
          "there is no %s: write the secret of the access key there, or correct s3.secretFile"
              .formatted(file),
          e);
    }
  }
}
