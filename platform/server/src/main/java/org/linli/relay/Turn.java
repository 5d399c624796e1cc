package org.linli.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One week of a relay.
 *
 * @param week its Monday
 * @param holder who is to come; null for nobody
 * @param institution the holder's university or college, if it has a desk of its own
 * @param holiday the holiday that it lies in; empty for none
 * @param reason why nobody holds it; empty where nobody had to say
 * @param uncovered whether nobody comes, as things stand now
 */
record Turn(
    long id,
    long relay,
    LocalDate week,
    TurnState state,
    @Nullable Holder holder,
    @Nullable Long institution,
    String holiday,
    boolean sure,
    String reason,
    int version,
    boolean uncovered) {

  /** What makes a week one that nobody covers; t, p and tm are turn, pairing and team. */
  static final String UNCOVERED =
      "(t.state = 'OPEN' OR t.state = 'HELD' AND (t.holiday <> '' AND NOT t.sure"
          + " OR p.id IS NOT NULL AND (p.state <> 'ACCEPTED' OR p.until_on < t.week_on)"
          + " OR tm.disbanded_on <= t.week_on))";

  static final String JOINED =
      " FROM relay_turn t LEFT JOIN team tm ON tm.id = t.team_id"
          + " LEFT JOIN pairing p ON p.id = t.pairing_id ";

  static final String COLUMNS =
      "t.id, t.relay_id, t.week_on, t.state, t.team_id, t.pairing_id,"
          + " COALESCE(tm.name, p.partner_name, ''), t.named, p.institution_id, t.holiday, t.sure,"
          + " t.reason, t.version, COALESCE("
          + UNCOVERED
          + ", FALSE)";

  static Turn read(ResultSet row) throws SQLException {
    TurnState state = TurnState.valueOf(row.getString(4));
    Long team = row.getObject(5, Long.class);
    Long pairing = row.getObject(6, Long.class);
    return new Turn(
        row.getLong(1),
        row.getLong(2),
        row.getObject(3, LocalDate.class),
        state,
        team == null && pairing == null
            ? null
            : new Holder(team, pairing, row.getString(7), row.getString(8)),
        row.getObject(9, Long.class),
        row.getString(10),
        row.getBoolean(11),
        row.getString(12),
        row.getInt(13),
        row.getBoolean(14));
  }

  /** Whether the week is over. */
  boolean isOver(LocalDate today) {
    return Week.sunday(week).isBefore(today);
  }

  /** Whether it has begun. */
  boolean hasBegun(LocalDate today) {
    return !week.isAfter(today);
  }

  /** The word for how it stands; a holder that can't come isn't one. */
  String standing(LocalDate today) {
    if (state == TurnState.PAUSED) {
      return "PAUSED";
    }
    if (uncovered) {
      return isOver(today)
          ? "MISSED"
          : holder == null ? "GAP" : holiday.isEmpty() ? "GONE" : "AWAY";
    }
    return isOver(today) ? "DONE" : hasBegun(today) ? "NOW" : "PLANNED";
  }

  @Nullable Long team() {
    return holder == null ? null : holder.team();
  }

  @Nullable Long pairing() {
    return holder == null ? null : holder.pairing();
  }

  /** How its holder is written; empty for nobody. */
  public String holderLabel() {
    return holder == null ? "" : holder.label();
  }
}
