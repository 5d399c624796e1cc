package org.linli.space;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A booking as programs read it.
 *
 * @param session which of the team's sessions it is for, if for one
 * @param from its beginning: 09:00
 * @param reason why it was refused or cancelled
 * @param used whether the team came; nothing until somebody says so
 */
@Serdeable
record BookingItem(
    long id,
    long space,
    long team,
    String teamName,
    @Nullable Long session,
    String purpose,
    int people,
    LocalDate day,
    String from,
    String to,
    BookingState state,
    @Nullable String reason,
    @Nullable Boolean used) {

  static BookingItem of(Booking one) {
    return new BookingItem(
        one.id(),
        one.space(),
        one.team(),
        one.teamName(),
        one.session(),
        one.purpose(),
        one.people(),
        one.day(),
        one.span().begins(),
        one.span().ends(),
        one.state(),
        one.reason(),
        one.used());
  }
}
