package org.linli.web.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.linli.key.SignedTexts;

/**
 * Tokens that prove a form came from one of our pages. Each is signed together with the session it
 * was made for; before log-in, with a random number that a cookie keeps. Every page gets another
 * one, so that compressed pages give nothing away.
 */
@Singleton
public final class CsrfTokens {

  private static final String PURPOSE = "csrf";
  private static final String COOKIE = "linli-visit";
  private static final String NEW_VISIT = CsrfTokens.class.getName();

  private final SecureRandom random = new SecureRandom();
  private final SignedTexts signed;
  private final Cookies cookies;
  private final List<SessionCookie> sessions;

  CsrfTokens(SignedTexts signed, Cookies cookies, List<SessionCookie> sessions) {
    this.signed = signed;
    this.cookies = cookies;
    this.sessions = sessions;
  }

  /** A token for a form in the answer to this request. */
  public String issue(HttpRequest<?> request) {
    String owner = owner(request).orElseGet(() -> begin(request));
    return signed.sign(PURPOSE, number() + " " + digest(owner));
  }

  /** Whether the token was made for the session (or visit) that this request belongs to. */
  boolean accept(HttpRequest<?> request, String token) {
    return signed
        .open(PURPOSE, token)
        .map(text -> text.substring(text.indexOf(' ') + 1))
        .filter(digest -> owner(request).filter(owner -> digest(owner).equals(digest)).isPresent())
        .isPresent();
  }

  /** Gives the browser what it needs to send the forms of this answer back. */
  public void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(NEW_VISIT, String.class)
        .ifPresent(visit -> response.cookie(cookies.keep(request, COOKIE, visit)));
  }

  /** Whether the request's credential is a cookie. */
  boolean hasSession(HttpRequest<?> request) {
    return session(request).isPresent();
  }

  private Optional<String> owner(HttpRequest<?> request) {
    return session(request)
        .map(id -> "session " + id)
        .or(() -> cookies.find(request, COOKIE).map(visit -> "visit " + visit))
        .or(() -> request.getAttribute(NEW_VISIT, String.class).map(visit -> "visit " + visit));
  }

  private Optional<String> session(HttpRequest<?> request) {
    return sessions.stream().flatMap(source -> source.session(request).stream()).findFirst();
  }

  /** The session's id itself never stands in a page. */
  private static String digest(String owner) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(owner.getBytes(StandardCharsets.UTF_8));
      return encode(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String begin(HttpRequest<?> request) {
    String visit = number();
    request.setAttribute(NEW_VISIT, visit);
    return "visit " + visit;
  }

  private String number() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return encode(bytes);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
