package org.linli.demo;

import java.time.Instant;

/**
 * Who writes down what happens in a community, and when.
 *
 * @param staff who does the work
 * @param second who confirms what one person may not do alone
 */
record LivingDesk(DemoClient staff, DemoClient second, DemoClock clock, LivingYear.Span span) {

  /** The staff at a moment of the year; what is to come is written now. */
  DemoClient at(Instant moment) {
    return staff.at(clock, moment.isBefore(span.now()) ? moment : span.now());
  }

  /** The second person at a moment of the year. */
  DemoClient secondAt(Instant moment) {
    return second.at(clock, moment);
  }
}
