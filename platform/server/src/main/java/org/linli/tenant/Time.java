package org.linli.tenant;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The platform's clock; days are counted in Shanghai, instants kept in UTC. */
@Factory
public final class Time {

  /** The zone in which days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Which day it is. */
  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(ZONE));
  }

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
