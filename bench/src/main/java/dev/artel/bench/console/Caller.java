package dev.artel.bench.console;

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
import java.util.stream.Collectors;

/** A browser, as far as cookies and forms go. */
final class Caller {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
  private static final Pattern SHOP = Pattern.compile("<option value=\"([^\"]*)\" selected");
  private static final HttpClient COMMON = builder().build();

  private final String address;
  private final HttpClient client;
  private final Map<String, String> cookies = new TreeMap<>();

  private Caller(String address, HttpClient client) {
    this.address = address;
    this.client = client;
  }

  private static HttpClient.Builder builder() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
  }

  /** One that is logged in. */
  static Caller owner(String address, String password) throws IOException, InterruptedException {
    var owner = new Caller(address, COMMON);
    if (owner.login(password) != 303) {
      throw new IOException(address + " does not let its owner in");
    }
    return owner;
  }

  /** Tries passwords from an address of its own until it is asked to wait. */
  static int guess(String address, InetAddress from) throws IOException, InterruptedException {
    try (var client = builder().localAddress(from).build()) {
      int tries = 0;
      while (new Caller(address, client).login("wrong") == 401) {
        tries++;
      }
      return tries;
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  private int login(String password) throws IOException, InterruptedException {
    var page = get("/login").body();
    var fields = Map.of("csrf", find(TOKEN, page), "shop", find(SHOP, page), "password", password);
    var body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var form =
        HttpRequest.newBuilder(URI.create(address + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", address)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(form).statusCode();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      var all = cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue());
      request.header("Cookie", all.collect(Collectors.joining("; ")));
    }
    var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (var cookie : response.headers().allValues("Set-Cookie")) {
      var pair = cookie.substring(0, cookie.indexOf(';'));
      int is = pair.indexOf('=');
      cookies.put(pair.substring(0, is), pair.substring(is + 1));
    }
    return response;
  }

  private static String find(Pattern pattern, String page) throws IOException {
    var matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IOException("the login page holds no " + pattern);
    }
    return matcher.group(1);
  }
}
