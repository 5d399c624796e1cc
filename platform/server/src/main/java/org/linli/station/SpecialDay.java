package org.linli.station;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which a station is open otherwise than in an ordinary week.
 *
 * @param spans when it is open; none if it is closed all day
 * @param reason why, in words residents read
 */
record SpecialDay(LocalDate day, List<Span> spans, String reason) {

  SpecialDay {
    spans = List.copyOf(spans);
  }
}
