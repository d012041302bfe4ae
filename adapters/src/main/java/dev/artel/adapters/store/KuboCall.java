package dev.artel.adapters.store;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * A call of Kubo's RPC.
 *
 * @param path with the query
 * @param type of the body; empty where there is none
 * @param most bytes of the answer; one more is read, as a sign that there are more
 * @param limit from the connection to the last byte of the answer
 */
record KuboCall(String path, String type, BodyPublisher body, int most, Duration limit) {
  private static final int MOST_TEXT = 64 << 10;

  /** One that is answered by a text. */
  static KuboCall of(String path, Duration limit) {
    return new KuboCall(path, "", BodyPublishers.noBody(), MOST_TEXT, limit);
  }

  static KuboCall block(String path, Duration limit) {
    return new KuboCall(path, "", BodyPublishers.noBody(), Blocks.LARGEST, limit);
  }

  static KuboCall upload(String path, FormFile file, Duration limit) {
    return new KuboCall(path, file.type(), file.body(), MOST_TEXT, limit);
  }

  HttpRequest.Builder onto(HttpRequest.Builder request) {
    return (type.isEmpty() ? request : request.header("Content-Type", type)).POST(body);
  }
}
