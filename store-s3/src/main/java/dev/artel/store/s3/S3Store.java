package dev.artel.store.s3;

import dev.artel.adapters.store.StoreSettings;
import dev.artel.adapters.store.WholeFile;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Content in a bucket, an object a file, named by its content id. An object appears whole or not at
 * all, and is durable when the service has answered: that is S3's promise. The service is not
 * trusted with the bytes: what it gives is held against the id.
 *
 * <p>To be there is to be pinned: parties that may unpin need a bucket each, and read from those of
 * the others.
 */
public final class S3Store implements ContentStore {
  private static final int KEPT = 1 << 20;
  private static final String TYPE = "application/octet-stream";

  private final S3Place place;
  private final S3Failures failures;
  private final S3Client client;

  S3Store(S3Place place) {
    this.place = place;
    this.failures = new S3Failures(place);
    var credentials =
        AwsBasicCredentials.create(place.credentials().accessKey(), place.credentials().secret());
    // Path style: a bucket as a host name needs a name server that knows it.
    this.client =
        S3Client.builder()
            .endpointOverride(place.url())
            .region(Region.of(place.region()))
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(place.patience())
                    .socketTimeout(place.patience()))
            .overrideConfiguration(config -> config.retryStrategy(RetryMode.STANDARD))
            .build();
  }

  /** Asks nothing yet: the service may start later. */
  public static S3Store open(StoreSettings settings, Path base) throws IOException {
    return new S3Store(S3Place.of(settings, base));
  }

  @Override
  public Cid put(Source bytes) throws IOException {
    var file = WholeFile.of(bytes);
    var key = file.cid().toString();
    var body = RequestBody.fromContentProvider(() -> opened(file), file.size(), TYPE);
    var stored =
        told(
            () ->
                client.putObject(
                    put -> put.bucket(place.bucket()).key(key).contentType(TYPE), body));
    failures.requireTag(stored.eTag());
    return file.cid();
  }

  private static InputStream opened(Source source) {
    try {
      return source.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Fetched fetch(Cid cid, long maxBytes) throws IOException {
    try (var object = get(cid)) {
      long size = object.response().contentLength();
      if (size > KEPT || size > maxBytes) {
        object.abort();
      }
      if (size > maxBytes) {
        return new Fetched.TooLarge(size);
      }
      var kept = size > KEPT ? new Kept(cid, size) : Source.of(object.readNBytes((int) size));
      return WholeFile.check(kept, cid);
    } catch (NoSuchKeyException e) {
      return new Fetched.Missing();
    }
  }

  private ResponseInputStream<GetObjectResponse> get(Cid cid) throws IOException {
    var object =
        told(() -> client.getObject(get -> get.bucket(place.bucket()).key(cid.toString())));
    failures.requireTag(object.response().eTag());
    return object;
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    told(() -> client.deleteObject(delete -> delete.bucket(place.bucket()).key(cid.toString())));
  }

  private <T> T told(Supplier<T> call) throws IOException {
    try {
      return call.get();
    } catch (NoSuchKeyException e) {
      throw e;
    } catch (SdkException e) {
      throw failures.of(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /** An object too large to hold. */
  private final class Kept implements Source {
    private final Cid cid;
    private final long size;

    Kept(Cid cid, long size) {
      this.cid = cid;
      this.size = size;
    }

    @Override
    public InputStream open() throws IOException {
      try {
        return get(cid);
      } catch (NoSuchKeyException e) {
        throw new IOException("%s was deleted from %s".formatted(cid, place.bucket()), e);
      }
    }

    @Override
    public long size() {
      return size;
    }
  }
}
