package org.linli.demo;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Time;

/**
 * The demo's clock. It tells the real time to everyone but whoever lays the records of days long
 * past: such a request brings its own time, and a secret that only this process knows. So a year of
 * service is written by the code that people use, with each rule asked on the day it holds for.
 */
@Singleton
@Requires(notEnv = Environment.TEST)
@Replaces(value = Clock.class, factory = Time.class)
final class DemoClock extends Clock {

  /** Where a request says which time it is. */
  static final String HEADER = "Linli-Demo-Time";

  private final String secret = UUID.randomUUID().toString();
  private final Clock real;

  @Inject
  DemoClock() {
    this(Clock.systemUTC());
  }

  /** A demo that is begun at another time. */
  DemoClock(Clock real) {
    this.real = real;
  }

  /** The time of the request that is being answered. */
  private record Told(Instant at) implements PropagatedContextElement {}

  /** What a request says in {@link #HEADER}. */
  String say(Instant at) {
    return secret + " " + at;
  }

  /** What a request was told that knows the secret. */
  Optional<PropagatedContextElement> hear(@Nullable String said) {
    return said != null && said.startsWith(secret + " ")
        ? Optional.of(new Told(Instant.parse(said.substring(secret.length() + 1))))
        : Optional.empty();
  }

  @Override
  public Instant instant() {
    return PropagatedContext.find()
        .flatMap(context -> context.find(Told.class))
        .map(Told::at)
        .orElseGet(real::instant);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Zoned(this, zone);
  }

  /** The same time elsewhere. */
  private static final class Zoned extends Clock {

    private final Clock clock;
    private final ZoneId zone;

    Zoned(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(clock, other);
    }
  }
}
