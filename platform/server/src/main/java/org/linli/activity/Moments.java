package org.linli.activity;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.linli.tenant.Time;

/** Moments in sentences, as the clock in Shanghai shows them: 11-22 14:30. */
final class Moments {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Time.ZONE);

  private Moments() {}

  static String write(Instant moment) {
    return SHORT.format(moment);
  }
}
