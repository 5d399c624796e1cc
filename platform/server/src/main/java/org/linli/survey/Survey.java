package org.linli.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.SurveyResults.Audience;

/**
 * A survey.
 *
 * @param endsOn the last day on which it can be answered
 * @param closedOn the day on which somebody ended it before
 */
record Survey(
    long id,
    long community,
    String title,
    Audience audience,
    LocalDate opensOn,
    LocalDate endsOn,
    @Nullable LocalDate closedOn) {

  static final String COLUMNS =
      "s.id, s.community_id, s.title, s.audience, s.opens_on, s.ends_on, s.closed_on";

  /** Where it stands. */
  enum State {
    /** Its first day is still to come. */
    COMING,
    /** It can be answered. */
    OPEN,
    /** It can't any more. */
    ENDED
  }

  static Survey read(ResultSet row) throws SQLException {
    return new Survey(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        Audience.valueOf(row.getString(4)),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }

  State on(LocalDate day) {
    if (closedOn != null || day.isAfter(endsOn)) {
      return State.ENDED;
    }
    return day.isBefore(opensOn) ? State.COMING : State.OPEN;
  }

  /** Its last day, as it came. */
  public LocalDate ended() {
    return closedOn == null ? endsOn : closedOn;
  }
}
