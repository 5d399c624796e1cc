package org.linli.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.Skill;

/**
 * A post that volunteers can take up.
 *
 * @param path where its community lies
 * @param pairing the pairing that it belongs to; null for one of the community alone
 * @param endedOn the first day on which it is no more, if it was ended
 * @param held how many hold it today
 * @param asked how many ask for it
 */
record VolunteerPost(
    long id,
    long community,
    String path,
    @Nullable Long pairing,
    PostDetails details,
    @Nullable LocalDate endedOn,
    @Nullable String endedReason,
    long held,
    long asked) {

  static final String FROM = " FROM post p JOIN community c ON c.id = p.community_id WHERE ";

  /** Who holds a post on a day: also who gave it up and still keeps it until a later one. */
  static final String HOLDERS =
      "(SELECT COUNT(*) FROM post_taking t WHERE t.post_id = p.id"
          + " AND (t.state = 'HOLDS' OR t.state = 'LEFT' AND t.until_on > ?))";

  /** The first question mark is today. */
  static final String SELECT =
      "SELECT p.id, p.community_id, c.path, p.pairing_id, p.name, p.task, p.places, p.from_on,"
          + " p.until_on, p.minimum_age, p.skills, p.ended_on, p.ended_reason, "
          + HOLDERS
          + ", (SELECT COUNT(*) FROM post_taking t WHERE t.post_id = p.id AND t.state = 'ASKED')"
          + FROM;

  static VolunteerPost read(ResultSet row) throws SQLException {
    Set<Skill> skills = PostDetails.skills(row.getString(11));
    return new VolunteerPost(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getObject(4, Long.class),
        new PostDetails(
            row.getString(5),
            row.getString(6),
            row.getInt(7),
            row.getObject(8, LocalDate.class),
            row.getObject(9, LocalDate.class),
            row.getInt(10),
            skills),
        row.getObject(12, LocalDate.class),
        row.getString(13),
        row.getLong(14),
        row.getLong(15));
  }

  /** What it is called. */
  public String name() {
    return details.name();
  }

  /** How many more could hold it. */
  public long free() {
    return Math.max(0, details.places() - held);
  }

  /** Whether it can be held on a day or later: it was not ended, and its last day is not over. */
  public boolean isOpen(LocalDate today) {
    LocalDate until = details.until();
    return endedOn == null && (until == null || !until.isBefore(today));
  }

  /** The word for where it stands. */
  public String standing(LocalDate today) {
    return !isOpen(today) ? "ENDED" : free() == 0 ? "FULL" : "OPEN";
  }
}
