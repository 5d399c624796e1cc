package org.linli.account;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.security.token.jwt.validator.JsonWebTokenParser;
import io.micronaut.security.token.jwt.validator.JsonWebTokenSignatureValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** Access tokens: JWTs that name account, session and audience, and nothing about a person. */
@Singleton
final class AccessTokens {

  private static final String SESSION = "sid";

  private final TokenGenerator generator;
  private final JsonWebTokenParser<JWT> parser;
  private final JsonWebTokenSignatureValidator<SignedJWT> signatures;
  private final SessionSettings settings;
  private final Clock clock;

  AccessTokens(
      TokenGenerator generator,
      JsonWebTokenParser<JWT> parser,
      JsonWebTokenSignatureValidator<SignedJWT> signatures,
      SessionSettings settings,
      Clock clock) {
    this.generator = generator;
    this.parser = parser;
    this.signatures = signatures;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a token says.
   *
   * @param account the account
   * @param session the session
   */
  record Content(long account, long session) {}

  Instant expiry() {
    return clock.instant().plus(settings.access());
  }

  String issue(long account, long session, Audience audience) {
    return generator
        .generateToken(
            Map.of(
                "sub",
                String.valueOf(account),
                SESSION,
                String.valueOf(session),
                "aud",
                audience.name(),
                "iat",
                Date.from(clock.instant()),
                "exp",
                Date.from(expiry())))
        .orElseThrow(() -> new IllegalStateException("a token could not be signed"));
  }

  /** What the token says, if it is ours, for this audience, and not expired. */
  Optional<Content> read(String token, Audience audience) {
    return parser
        .parse(token)
        .filter(SignedJWT.class::isInstance)
        .map(SignedJWT.class::cast)
        .filter(signatures::validateSignature)
        .flatMap(jwt -> content(jwt, audience));
  }

  private Optional<Content> content(SignedJWT jwt, Audience audience) {
    try {
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      Date expires = claims.getExpirationTime();
      boolean good =
          expires != null
              && clock.instant().isBefore(expires.toInstant())
              && claims.getAudience().equals(java.util.List.of(audience.name()));
      return good
          ? Optional.of(
              new Content(
                  Long.parseLong(claims.getSubject()),
                  Long.parseLong(claims.getStringClaim(SESSION))))
          : Optional.empty();
    } catch (ParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
