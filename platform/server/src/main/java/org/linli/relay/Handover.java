package org.linli.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a week left to the next one.
 *
 * @param seenAt when the next one said that they had read it; null if they haven't
 */
record Handover(long turn, String note, Instant writtenAt, @Nullable Instant seenAt) {

  boolean isSeen() {
    return seenAt != null;
  }
}
