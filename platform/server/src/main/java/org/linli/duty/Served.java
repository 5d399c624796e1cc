package org.linli.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who has a place in a shift, with whether they came.
 *
 * @param since when the place was theirs
 * @param arrivedAt when they came; null while they didn't
 */
record Served(long session, long volunteer, Instant since, @Nullable Instant arrivedAt) {

  boolean came() {
    return arrivedAt != null;
  }
}
