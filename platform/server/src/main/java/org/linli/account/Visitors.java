package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.tenant.CurrentTenant;

/**
 * Finds out who makes a request. A bearer token, if there is one, is the only credential; else the
 * cookies are, and an access token past its time is renewed on the way, so that a form left open
 * goes through.
 */
@Singleton
final class Visitors {

  private static final String BEARER = "Bearer ";

  private final AccessTokens tokens;
  private final Standings standings;
  private final RenewingSessions renewing;
  private final PageCookies cookies;
  private final HttpClientAddressResolver addresses;

  Visitors(
      AccessTokens tokens,
      Standings standings,
      RenewingSessions renewing,
      PageCookies cookies,
      HttpClientAddressResolver addresses) {
    this.tokens = tokens;
    this.standings = standings;
    this.renewing = renewing;
    this.cookies = cookies;
    this.addresses = addresses;
  }

  Optional<Visit> identify(HttpRequest<?> request) {
    return bearer(request)
        .map(token -> byBearer(request, token))
        .orElseGet(() -> byCookies(request));
  }

  /** The bearer token of a request, if it carries one. */
  static Optional<String> bearer(HttpRequest<?> request) {
    return request
        .getHeaders()
        .getAuthorization()
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  /** Where a request comes from. */
  Origin origin(HttpRequest<?> request) {
    String address = addresses.resolve(request);
    return new Origin(
        address == null ? "" : address, request.getHeaders().findFirst("User-Agent").orElse(""));
  }

  private Optional<Visit> byBearer(HttpRequest<?> request, String token) {
    return audience(request)
        .flatMap(audience -> tokens.read(token, audience))
        .flatMap(standings::of)
        .map(standing -> new Visit(standing, false));
  }

  /** What a bearer token must be for here. */
  static Optional<Audience> audience(HttpRequest<?> request) {
    return CurrentTenant.find().map(Audience::of).or(() -> outsideTenants(request.getPath()));
  }

  private static Optional<Audience> outsideTenants(String path) {
    if (path.startsWith("/operator/")) {
      return Optional.of(Audience.OPERATOR);
    }
    return path.startsWith(RequestViewer.DESK)
        ? Optional.of(Audience.UNIVERSITY)
        : Optional.empty();
  }

  private Optional<Visit> byCookies(HttpRequest<?> request) {
    return cookies
        .access(request)
        .flatMap(token -> tokens.read(token, Audience.PAGES))
        .or(() -> cookies.refresh(request).flatMap(token -> renew(request, token)))
        .flatMap(standings::of)
        .map(standing -> new Visit(standing, true));
  }

  private Optional<AccessTokens.Content> renew(HttpRequest<?> request, RefreshToken token) {
    return switch (renewing.renew(token, Audience.PAGES, origin(request))) {
      case Renewal.Renewed(Grant grant) -> {
        cookies.give(request, grant);
        yield Optional.of(new AccessTokens.Content(grant.account(), grant.session()));
      }
      case Renewal.AlongsideAnother(long account, long session, String access) -> {
        cookies.give(request, access);
        yield Optional.of(new AccessTokens.Content(account, session));
      }
      case Renewal.Refused() -> {
        cookies.forget(request);
        yield Optional.empty();
      }
    };
  }
}
