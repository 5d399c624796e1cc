package org.linli.space;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that isn't like its weekday.
 *
 * @param open when it is open instead; empty where it is closed all day
 */
record ChangedDay(LocalDate day, List<Span> open, String reason) {

  ChangedDay {
    open = List.copyOf(open);
  }

  /** When it is open instead, as people write it. */
  public String hours() {
    return Span.write(open);
  }
}
