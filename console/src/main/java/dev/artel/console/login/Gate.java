package dev.artel.console.login;

import dev.artel.console.web.Form;
import dev.artel.console.web.Refusal;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets a shop's owner in. Cookies ignore ports, so their names carry the shop: several shops of one
 * machine live in one browser. A browser that has been let in before has a patience of its own, so
 * that whoever guesses from the same address cannot slow its owner down.
 */
public final class Gate {
  private static final int FORBIDDEN = 403;
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String CSRF = "csrf";
  private static final long BUSY = 5;

  /** What came of trying a password. */
  public sealed interface Entry {
    record In() implements Entry {}

    record Wrong() implements Entry {}

    record Wait(long seconds) implements Entry {}
  }

  private final String cookie;
  private final Passwords.Kept password;
  private final Sessions sessions;
  private final Patience patience;
  private final Recent<String> known = new Recent<>();

  /**
   * @param shop its short name, of letters and digits
   */
  public Gate(String shop, Passwords.Kept password, InstantSource clock) {
    this.cookie = "artel-" + shop;
    this.password = password;
    this.sessions = new Sessions(clock);
    this.patience = new Patience(clock);
  }

  public Optional<Sessions.Session> session(ServerRequest request) {
    return cookie(request, cookie).flatMap(sessions::find);
  }

  /** Whether a session that was found is still one; asking does not keep it alive. */
  public boolean goesOn(Sessions.Session session) {
    return sessions.goesOn(session);
  }

  /** The token for the form of the login page: the browser holds its counterpart. */
  public String formToken(ServerRequest request, ServerResponse response) {
    var browser = cookie(request, browserCookie()).orElseGet(Tokens::draw);
    set(request, response, browserCookie(), browser, YEAR);
    return Tokens.hash(CSRF + browser);
  }

  private String browserCookie() {
    return cookie + "-browser";
  }

  public Entry enter(ServerRequest request, ServerResponse response, Form form)
      throws InterruptedException {
    var browser = cookie(request, browserCookie()).orElse("");
    if (browser.isEmpty() || !Tokens.same(form.text(CSRF), Tokens.hash(CSRF + browser))) {
      throw new Refusal(FORBIDDEN, "This form is too old. Open the login page and try again.");
    }
    var mine = known.find(Tokens.hash(browser));
    if (mine.isEmpty() && Passwords.areBusy()) {
      return new Entry.Wait(BUSY);
    }
    var who = mine.orElseGet(() -> address(request));
    long wait = patience.enter(who);
    if (wait > 0) {
      return new Entry.Wait(wait);
    }
    if (!Passwords.matches(form.text("password"), password)) {
      return new Entry.Wrong();
    }
    patience.succeeded(who);
    known.put(Tokens.hash(browser), "browser " + Tokens.hash(browser));
    cookie(request, cookie).ifPresent(sessions::close);
    set(request, response, cookie, sessions.open(), Duration.ofHours(12));
    return new Entry.In();
  }

  private static String address(ServerRequest request) {
    return "address " + request.remotePeer().host();
  }

  public void leave(ServerRequest request, ServerResponse response) {
    cookie(request, cookie).ifPresent(sessions::close);
    set(request, response, cookie, "", Duration.ZERO);
  }

  /** Holds a change to the token of its session, in a field or for scripts in a header. */
  public static void check(Sessions.Session session, String token) {
    if (!Tokens.same(token, session.csrf())) {
      throw new Refusal(FORBIDDEN, "This form is not of your session. Reload the page.");
    }
  }

  private static Optional<String> cookie(ServerRequest request, String name) {
    return request.headers().cookies().first(name).asOptional();
  }

  private static void set(
      ServerRequest request, ServerResponse response, String name, String value, Duration age) {
    var cookie =
        SetCookie.builder(name, value)
            .path("/")
            .httpOnly(true)
            .sameSite(SetCookie.SameSite.STRICT)
            .secure(request.isSecure())
            .maxAge(age)
            .build();
    response.headers().addCookie(cookie);
  }
}
