package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on from a moment of the journey's own, and leaps where the journey wants. */
final class JourneyClock extends Clock {

  private final Clock real = Clock.systemUTC();
  private volatile Duration ahead;

  JourneyClock(String begin) {
    this.ahead = Duration.between(real.instant(), Instant.parse(begin));
  }

  void leapTo(String moment) {
    ahead = Duration.between(real.instant(), Instant.parse(moment));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
