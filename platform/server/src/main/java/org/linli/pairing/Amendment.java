package org.linli.pairing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the terms while a pairing was in force.
 *
 * @param side which side noted it
 * @param reason why, in words
 */
public record Amendment(
    Side side,
    String dutyBefore,
    String duty,
    String purposeBefore,
    String purpose,
    @Nullable LocalDate untilBefore,
    @Nullable LocalDate until,
    String reason,
    Instant at) {

  /** Whether the area or the posts changed. */
  public boolean isOfDuty() {
    return !duty.equals(dutyBefore);
  }

  /** Whether the purpose changed. */
  public boolean isOfPurpose() {
    return !purpose.equals(purposeBefore);
  }

  /** Whether the last day changed. */
  public boolean isOfUntil() {
    return until == null ? untilBefore != null : !until.equals(untilBefore);
  }
}
