package org.linli.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to agree to a version.
 *
 * @param pairing the partner's pairing; null for the other sides
 * @param name the partner's name; empty for the other sides
 * @param institution the partner's, if it has a desk
 * @param answer what they said; null as long as they haven't
 * @param reason why it was given back; empty else
 * @param spokenBy who said it, where somebody else wrote it down
 * @param manner how they said it then
 * @param on the day they said it
 * @param notedAt when it was written down
 */
public record PlanAgreement(
    long id,
    long version,
    PlanSide side,
    @Nullable Long pairing,
    String name,
    @Nullable Long institution,
    @Nullable PlanAnswer answer,
    String reason,
    @Nullable String spokenBy,
    @Nullable AnswerManner manner,
    @Nullable LocalDate on,
    @Nullable Instant notedAt) {

  /** Whether it is a partner for whom the community's people write down what is said. */
  public boolean isSpokenFor() {
    return side == PlanSide.PARTNER && institution == null;
  }

  /** Whether they haven't answered. */
  public boolean waits() {
    return answer == null;
  }
}
