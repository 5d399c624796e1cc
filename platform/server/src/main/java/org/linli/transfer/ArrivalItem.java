package org.linli.transfer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as programs see it, where the person comes to.
 *
 * @param from the id of the tenant that they come from
 * @param fromName what that is called
 * @param sha256 of what is transferred, as it was released
 */
@Serdeable
record ArrivalItem(
    long id,
    long volunteer,
    long community,
    String from,
    String fromName,
    ArrivalState state,
    String reason,
    int entries,
    long minutes,
    String sha256,
    String answer,
    Instant cameAt,
    @Nullable Instant answeredAt) {

  static ArrivalItem of(Arrival one) {
    return new ArrivalItem(
        one.id(),
        one.volunteer(),
        one.community(),
        one.from(),
        one.fromName(),
        one.state(),
        one.reason(),
        one.entries(),
        one.minutes(),
        one.hash(),
        one.answer(),
        one.cameAt(),
        one.answeredAt());
  }
}
