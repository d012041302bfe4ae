package dev.artel.testkit.engines;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A versitygw, which keeps a bucket as a folder and its objects as files; it ends with this. */
public final class S3Server implements AutoCloseable {
  public static final String ACCESS_KEY = "artel";
  public static final String SECRET = "artel-secret";

  private final EngineScript script = EngineScript.find("s3.sh", "versitygw");
  private final Path folder;
  private final int port = FreePorts.row(1);

  public S3Server(Path folder) {
    this.folder = folder;
    // The server has a session of its own: it outlives a test run that is ended early.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  public URI start() {
    script.run("start", folder, port);
    return URI.create("http://127.0.0.1:" + port);
  }

  public void kill() {
    script.run("stop", folder, "KILL");
  }

  /** Where the objects of a bucket are; the bucket is there when the folder is. */
  public Path bucket(String name) {
    return folder.resolve("objects").resolve(name);
  }

  @Override
  public synchronized void close() {
    if (Files.exists(folder)) {
      kill();
    }
  }
}
