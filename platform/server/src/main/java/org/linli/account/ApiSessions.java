package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Problem;

/** Sessions of programs: tokens in answers instead of cookies, each for one audience only. */
@Singleton
final class ApiSessions {

  private final LoggingIn loggingIn;
  private final RenewingSessions renewing;
  private final EndingSessions ending;
  private final Memberships memberships;
  private final Visitors visitors;
  private final AccessTokens accessTokens;
  private final Clock clock;

  ApiSessions(
      LoggingIn loggingIn,
      RenewingSessions renewing,
      EndingSessions ending,
      Memberships memberships,
      Visitors visitors,
      AccessTokens accessTokens,
      Clock clock) {
    this.loggingIn = loggingIn;
    this.renewing = renewing;
    this.ending = ending;
    this.memberships = memberships;
    this.visitors = visitors;
    this.accessTokens = accessTokens;
    this.clock = clock;
  }

  /** Who wants to come in. */
  @Serdeable
  record Credentials(@Nullable String login, @Nullable String password) {

    private Form form() {
      return Form.empty().put("login", login).put("password", password);
    }

    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /** What gets the next access token. */
  @Serdeable
  record Refresh(@Nullable String refreshToken) {

    @Override
    public String toString() {
      return "Refresh";
    }
  }

  /**
   * What opens the API.
   *
   * @param accessToken for the header {@code Authorization: Bearer …}
   * @param expiresIn for how many seconds
   * @param refreshToken gets the next two, once; none for a request that came alongside the one
   *     that got them
   */
  @Serdeable
  record Tokens(
      String tokenType, String accessToken, long expiresIn, @Nullable String refreshToken) {

    @Override
    public String toString() {
      return "Tokens";
    }
  }

  Tokens open(HttpRequest<?> request, Audience audience, Credentials credentials) {
    Form form = credentials.form();
    String login = form.required("login");
    String password = form.exact("password");
    if (password.isEmpty()) {
      form.reject("password", "form.required");
    }
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    LogIn result = loggingIn.attempt(login, password, audience, visitors.origin(request));
    return switch (result) {
      case LogIn.In(Grant grant, boolean mustChange) -> admit(grant, mustChange);
      case LogIn.Wrong() -> throw Problem.of(401, "account.login.wrong");
      case LogIn.Disabled() -> throw Problem.forbidden("account.login.disabled");
      case LogIn.Locked(Instant until) ->
          throw Problem.of(429, "account.login.locked", Opening.at(until));
    };
  }

  private Tokens admit(Grant grant, boolean mustChange) {
    boolean belongs =
        memberships.active(grant.account()).stream()
            .anyMatch(membership -> RequestViewer.subject().holds(membership.subject()));
    if (belongs && !mustChange) {
      return tokens(grant);
    }
    ending.end(grant.account(), grant.session(), Session.End.LOGOUT);
    throw belongs
        ? Problem.forbidden("account.access.passwordFirst")
        : Problem.forbidden("account.access.notAMember");
  }

  Tokens renew(HttpRequest<?> request, Audience audience, Refresh refresh) {
    return Optional.ofNullable(refresh.refreshToken())
        .flatMap(RefreshToken::parse)
        .map(token -> renewing.renew(token, audience, visitors.origin(request)))
        .flatMap(this::tokens)
        .orElseThrow(() -> Problem.of(401, "account.access.unknown"));
  }

  void end(HttpRequest<?> request) {
    Visit.of(request)
        .map(Visit::standing)
        .ifPresent(
            standing -> ending.end(standing.account(), standing.session(), Session.End.LOGOUT));
  }

  private Optional<Tokens> tokens(Renewal renewal) {
    return switch (renewal) {
      case Renewal.Renewed(Grant grant) -> Optional.of(tokens(grant));
      case Renewal.AlongsideAnother(long account, long session, String access) ->
          Optional.of(tokens(access, accessTokens.expiry(), null));
      case Renewal.Refused() -> Optional.empty();
    };
  }

  private Tokens tokens(Grant grant) {
    return tokens(grant.access(), grant.accessUntil(), grant.refresh().text());
  }

  private Tokens tokens(String access, Instant until, @Nullable String refresh) {
    return new Tokens(
        "Bearer", access, Duration.between(clock.instant(), until).toSeconds(), refresh);
  }
}
