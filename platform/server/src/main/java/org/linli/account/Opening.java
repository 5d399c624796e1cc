package org.linli.account;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.linli.tenant.Time;

/** Says when a locked door opens again. */
final class Opening {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withZone(Time.ZONE);

  private Opening() {}

  /** The minute by the clock on the wall at which it is surely open. */
  static String at(Instant opens) {
    return CLOCK.format(opens.plusSeconds(59));
  }
}
