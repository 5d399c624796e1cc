package org.linli.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * A place where volunteer service is shown to people.
 *
 * @param path where its community lies
 * @param now what is shown there; null for nothing
 */
record Spot(
    long id,
    long community,
    String path,
    Said said,
    @Nullable Long photo,
    @Nullable LocalDate removedOn,
    @Nullable String removedReason,
    @Nullable Showing now) {

  static final String FROM =
      " FROM publicity_spot s JOIN community c ON c.id = s.community_id"
          + " LEFT JOIN publicity_showing w ON w.spot_id = s.id AND w.until_on IS NULL WHERE ";

  static final String SELECT =
      "SELECT s.id, s.community_id, c.path, s.name, s.kind, s.place, s.owner, s.photo_id,"
          + " s.removed_on, s.removed_reason, w.id, w.what, w.from_on, w.due_on"
          + FROM;

  /** What is said of a spot. */
  record Said(String name, SpotKind kind, String place, String owner) {

    static Optional<Said> read(Form form) {
      String name = form.required("name", 50);
      if (form.text("kind").isEmpty()) {
        form.reject("kind", "form.required");
      }
      SpotKind kind = form.choice("kind", SpotKind.class).orElse(SpotKind.OTHER);
      String place = form.required("place", 200);
      String owner = form.required("owner", 100);
      return form.isValid() ? Optional.of(new Said(name, kind, place, owner)) : Optional.empty();
    }

    Form show() {
      return Form.empty()
          .put("name", name)
          .put("kind", kind)
          .put("place", place)
          .put("owner", owner);
    }
  }

  static Spot read(ResultSet row) throws SQLException {
    Long showing = row.getObject(11, Long.class);
    return new Spot(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        new Said(
            row.getString(4),
            SpotKind.valueOf(row.getString(5)),
            row.getString(6),
            row.getString(7)),
        row.getObject(8, Long.class),
        row.getObject(9, LocalDate.class),
        row.getString(10),
        showing == null
            ? null
            : new Showing(
                showing,
                row.getString(12),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                null));
  }

  /** What it is called. */
  public String name() {
    return said.name();
  }

  /** The word for where it stands: EMPTY, LATE, SOON, SHOWN or REMOVED. */
  public String standing(LocalDate today) {
    if (removedOn != null) {
      return "REMOVED";
    }
    if (now == null) {
      return "EMPTY";
    }
    LocalDate due = now.due();
    if (due == null || due.isAfter(today.plusDays(Showing.NEAR))) {
      return "SHOWN";
    }
    return due.isBefore(today) ? "LATE" : "SOON";
  }
}
