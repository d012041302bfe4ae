package dev.artel.cli.shops;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.console.login.Tokens;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.values.Bytes;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.node.WholeFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** What a folder of shops remembers: secrets, drawn once, and ports, so that addresses stay. */
record ShopsFolder(Path path, Secrets secrets) {
  private static final String FILE = "shops.json";
  private static final int SALT = 32;
  private static final int PASSWORD = 16;

  /**
   * Readable by the owner only.
   *
   * @param salt of the catalogue that the shops share
   * @param guild the key of who posts their task
   * @param explorer its port
   */
  record Secrets(Bytes salt, Bytes guild, List<One> shops, int explorer) {
    Secrets {
      shops = List.copyOf(shops);
    }

    @Override
    public String toString() {
      return "secrets of " + shops;
    }
  }

  /**
   * One shop's.
   *
   * @param key of its node
   * @param token by which programs use its API
   */
  record One(String id, String name, Bytes key, int port, String password, String token) {
    @Override
    public String toString() {
      return id;
    }
  }

  static ShopsFolder open(Path path, int shops, int port) throws IOException {
    Files.createDirectories(path);
    var file = path.resolve(FILE);
    if (!Files.exists(file)) {
      write(file, draw(shops, port));
    }
    try {
      var text = Files.readString(file, StandardCharsets.UTF_8);
      return new ShopsFolder(path, Json.read(Json.parse(text), Secrets.class));
    } catch (JsonException | BindException e) {
      throw new CliException(ExitCode.BAD_FILE, file + ": " + e.getMessage());
    }
  }

  private static void write(Path file, Secrets secrets) throws IOException {
    var part = file.resolveSibling(FILE + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    WholeFile.write(file, Json.pretty(Json.toTree(secrets)).getBytes(StandardCharsets.UTF_8));
  }

  private static Secrets draw(int count, int port) throws IOException {
    var ports = ports(count + 1, port);
    var random = new SecureRandom();
    var shops = new ArrayList<One>();
    for (int i = 0; i < count; i++) {
      var password = Tokens.draw().substring(0, PASSWORD);
      int own = ports.get(i);
      shops.add(new One("shop" + i, "Shop " + i, key(random), own, password, Tokens.draw()));
    }
    var salt = new byte[SALT];
    random.nextBytes(salt);
    return new Secrets(Bytes.of(salt), key(random), shops, ports.getLast());
  }

  private static Bytes key(SecureRandom random) {
    return Bytes.of(KeyPair.generate(random).exposeSecret());
  }

  private static List<Integer> ports(int count, int first) throws IOException {
    var ports = new ArrayList<Integer>();
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < count; i++) {
        var socket =
            new ServerSocket(first == 0 ? 0 : first + i, 1, InetAddress.getLoopbackAddress());
        sockets.add(socket);
        ports.add(socket.getLocalPort());
      }
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
    return ports;
  }
}
