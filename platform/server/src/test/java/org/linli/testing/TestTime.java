package org.linli.testing;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.linli.tenant.Time;

/** The clock that a test's server goes by: the one it was started with. */
@Factory
final class TestTime {

  static final String CLOCK = "linli.test.clock";

  @Singleton
  @Replaces(value = Clock.class, factory = Time.class)
  Clock clock(Environment settings) {
    return settings.getProperty(CLOCK, Clock.class).orElseGet(Clock::systemUTC);
  }
}
