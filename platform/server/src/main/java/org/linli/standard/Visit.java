package org.linli.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit of an inspection to a station.
 *
 * @param path where the station lies
 * @param round 1 for the first visit, 2 for the one after the first time limit
 * @param dueOn until when it is to be made; what is to be mended, until then
 * @param toMend the keys of the items that have to be mended before; none for a first visit
 * @param met how many items were met; null as long as it hasn't been made
 * @param asked how many were looked at
 */
record Visit(
    long id,
    long inspection,
    String title,
    String standard,
    boolean isUnannounced,
    long inspector,
    long station,
    String path,
    int round,
    LocalDate dueOn,
    State state,
    List<String> toMend,
    @Nullable LocalDate visitedOn,
    @Nullable Integer met,
    @Nullable Integer asked,
    String remark) {

  /** How far it is. Rows keep the names. */
  enum State {
    /** It is still to be made. */
    PLANNED,
    /** It was made. */
    DONE,
    /** It was called off. */
    CALLED_OFF
  }

  static final String SELECT =
      "SELECT v.id, v.inspection_id, i.title, i.standard, i.unannounced, i.inspector_id,"
          + " v.station_id, c.path, v.round, v.due_on, v.state, v.to_mend, v.visited_on, v.met,"
          + " v.asked, v.remark FROM inspection_visit v"
          + " JOIN inspection i ON i.id = v.inspection_id"
          + " JOIN station s ON s.id = v.station_id JOIN community c ON c.id = s.community_id"
          + " WHERE ";

  Visit {
    toMend = List.copyOf(toMend);
  }

  public boolean isPlanned() {
    return state == State.PLANNED;
  }

  /** Whether nothing was lacking when it was made. */
  public boolean isWhole() {
    return state == State.DONE && met != null && met.equals(asked);
  }

  /** Whether it looks again at what was lacking before. */
  public boolean isAgain() {
    return round > 1;
  }

  static Visit read(ResultSet row) throws SQLException {
    String toMend = row.getString(12);
    return new Visit(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getLong(6),
        row.getLong(7),
        row.getString(8),
        row.getInt(9),
        row.getObject(10, LocalDate.class),
        State.valueOf(row.getString(11)),
        toMend.isEmpty() ? List.of() : List.of(toMend.split(",")),
        row.getObject(13, LocalDate.class),
        (Integer) row.getObject(14),
        (Integer) row.getObject(15),
        row.getString(16));
  }
}
