package org.linli.oversight;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appeal, for programs.
 *
 * @param entry the entry that is wrong; none if one is missing
 * @param from when it began, says the volunteer
 * @param level 1 for the community, 2 for the level above
 * @param due until when it is to be answered, while it is
 * @param until until when a refusal may be appealed against
 * @param late whether an answer is overdue
 * @param answer what was answered last
 * @param proposal what waits for a second person
 * @param result the entry that stands now
 */
@Serdeable
record AppealItem(
    long id,
    long volunteer,
    long community,
    Wrong wrong,
    @Nullable Long entry,
    long session,
    @Nullable Instant from,
    @Nullable Instant to,
    String reason,
    AppealState state,
    int level,
    @Nullable LocalDate due,
    @Nullable LocalDate until,
    boolean late,
    String answer,
    @Nullable Long proposal,
    @Nullable Long result,
    Instant madeAt) {

  static AppealItem of(AppealRows.Row row) {
    Appeal one = row.appeal();
    return new AppealItem(
        one.id(),
        one.volunteer(),
        one.community(),
        one.wrong(),
        one.entry(),
        one.session(),
        one.from(),
        one.to(),
        one.reason(),
        one.state(),
        one.level(),
        one.due(),
        one.until(),
        row.late(),
        one.answer(),
        one.proposal(),
        one.result(),
        one.madeAt());
  }
}
