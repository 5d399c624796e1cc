package org.linli.web.guard;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of this site: for this host and all its paths only, unseen by scripts, not sent from
 * other sites. Over HTTPS their names begin with {@code __Host-}, so that no neighbouring host can
 * plant one.
 */
@Singleton
public final class Cookies {

  private static final String PREFIX = "__Host-";

  private final boolean secure;

  Cookies(@Value("${linli.cookies.secure:true}") boolean secure) {
    this.secure = secure;
  }

  /**
   * Whether the browser comes by HTTPS. It always does in production, where a proxy in front takes
   * the encryption off; {@code linli.cookies.secure} is false where people test without.
   */
  public boolean isSecure(HttpRequest<?> request) {
    return secure || request.isSecure();
  }

  /** What the browser kept under a name. */
  public Optional<String> find(HttpRequest<?> request, String name) {
    return request
        .getCookies()
        .findCookie(fullName(request, name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  /** A cookie that lasts until the browser is closed. */
  public Cookie keep(HttpRequest<?> request, String name, String value) {
    return Cookie.of(fullName(request, name), value)
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Lax)
        .secure(isSecure(request));
  }

  /** A cookie that lasts for a time. */
  public Cookie keep(HttpRequest<?> request, String name, String value, Duration time) {
    return keep(request, name, value).maxAge(time);
  }

  /** A cookie that makes the browser forget. */
  public Cookie forget(HttpRequest<?> request, String name) {
    return keep(request, name, "", Duration.ZERO);
  }

  private String fullName(HttpRequest<?> request, String name) {
    return isSecure(request) ? PREFIX + name : name;
  }
}
