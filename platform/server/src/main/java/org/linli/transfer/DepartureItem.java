package org.linli.transfer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as programs see it, where the person goes from.
 *
 * @param to the id of the tenant that they go to
 * @param toName what that is called
 * @param entries how many entries go; none before the release
 * @param answer why it was refused here or there
 * @param askedFor whether somebody of the staff asked, for a person without an account
 */
@Serdeable
record DepartureItem(
    long id,
    long volunteer,
    long community,
    String to,
    String toName,
    DepartureState state,
    String reason,
    int entries,
    long minutes,
    String answer,
    Instant askedAt,
    @Nullable Instant releasedAt,
    @Nullable Instant endedAt,
    boolean askedFor) {

  static DepartureItem of(Departure one) {
    return new DepartureItem(
        one.id(),
        one.volunteer(),
        one.community(),
        one.to(),
        one.toName(),
        one.state(),
        one.reason(),
        one.entries(),
        one.minutes(),
        one.answer(),
        one.askedAt(),
        one.releasedAt(),
        one.endedAt(),
        one.askedFor());
  }
}
