package dev.artel.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A browser for tests, as far as headers go: keeps cookies for all ports of a host, as they do. */
public final class Visitor {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]*)\"");

  public final Map<String, String> cookies = new TreeMap<>();
  private final HttpClient client;

  public Visitor() {
    this(HttpClient.newHttpClient());
  }

  private Visitor(HttpClient client) {
    this.client = client;
  }

  /** One from another machine, as far as addresses tell. */
  public static Visitor from(String address) throws IOException {
    var from = InetAddress.getByName(address);
    return new Visitor(HttpClient.newBuilder().localAddress(from).build());
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String csrf() {
      return find(CSRF);
    }

    public String form() {
      return find(FORM);
    }

    private String find(Pattern pattern) {
      var matcher = pattern.matcher(body());
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  public Answer get(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address)).GET());
  }

  public Answer post(String address, String origin, Map<String, String> fields)
      throws IOException, InterruptedException {
    var body = new StringBuilder();
    fields.forEach(
        (name, value) -> body.append(encode(name)).append('=').append(encode(value)).append('&'));
    return post(address, origin, body.toString());
  }

  public Answer post(String address, String origin, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(origin.isEmpty() ? request : request.header("Origin", origin));
  }

  public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      var all = new StringBuilder();
      cookies.forEach(
          (name, value) ->
              all.append(all.isEmpty() ? "" : "; ").append(name).append('=').append(value));
      request.header("Cookie", all.toString());
    }
    var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (var cookie : response.headers().allValues("Set-Cookie")) {
      var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return new Answer(response);
  }

  public Answer login(Village village, String password) throws IOException, InterruptedException {
    var page = get(village.address() + "/login");
    var self = village.together.partners().getFirst().id();
    var fields = Map.of("csrf", page.csrf(), "shop", self, "password", password);
    return post(village.address() + "/login", village.address(), fields);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
