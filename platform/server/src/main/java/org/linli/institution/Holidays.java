package org.linli.institution;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The holidays of universities, for all tenants. */
@Singleton
public class Holidays {

  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_DAYS = 120;

  private final Sql sql;
  private final Audit audit;
  private final Clock clock;

  Holidays(@Named("control") Sql sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** What of some universities lies in a period, the earliest first. One call for many. */
  public List<Holiday> of(Collection<Long> universities, LocalDate from, LocalDate until) {
    if (universities.isEmpty()) {
      return List.of();
    }
    Condition which =
        Condition.in("institution_id", universities)
            .and(Condition.of("until_on >= ? AND from_on <= ?", from, until));
    return sql.query(
        "SELECT id, institution_id, name, from_on, until_on FROM institution_holiday WHERE "
            + which.sql()
            + " ORDER BY from_on, id",
        which.values(),
        row ->
            new Holiday(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class)));
  }

  /** Adds what was typed; false, and said beside the fields, when something is wrong. */
  @Transactional("control")
  public boolean add(long university, Form form, long by) {
    String name = form.required("name", LONGEST_NAME);
    LocalDate from = day(form, "from");
    LocalDate until = day(form, "until");
    if (form.isValid() && (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS)))) {
      form.reject("until", "institution.holiday.refused.length", LONGEST_DAYS);
    }
    if (!form.isValid()) {
      return false;
    }
    long id =
        sql.insert(
            "INSERT INTO institution_holiday (institution_id, name, from_on, until_on, set_by,"
                + " set_at) VALUES (?, ?, ?, ?, ?, ?)",
            university,
            name,
            from,
            until,
            by,
            Timestamp.from(clock.instant()));
    audit.record(
        "institution.holiday-added",
        "institution",
        university,
        Map.of("holiday", Long.toString(id), "from", from.toString(), "until", until.toString()));
    return true;
  }

  /** Takes one away. */
  @Transactional("control")
  public void remove(long university, long id) {
    if (sql.update(
            "DELETE FROM institution_holiday WHERE id = ? AND institution_id = ?", id, university)
        == 0) {
      throw Problem.notFound();
    }
    audit.record(
        "institution.holiday-removed",
        "institution",
        university,
        Map.of("holiday", Long.toString(id)));
  }

  private LocalDate day(Form form, String field) {
    if (form.text(field).isEmpty()) {
      form.reject(field, "form.required");
    }
    return form.day(field).orElse(LocalDate.EPOCH);
  }
}
