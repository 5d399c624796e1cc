package org.linli.student;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Links of a university's parts with middle schools: with which, since when, what is done. */
@Singleton
class SchoolLinks {

  private final Sql sql;
  private final Audit audit;
  private final Clock clock;

  SchoolLinks(Sql sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** A link; without a last day it lasts. */
  record SchoolLink(
      long id,
      long institution,
      String school,
      String what,
      LocalDate fromOn,
      @Nullable LocalDate untilOn) {}

  long count(Scope scope) {
    Condition where = Condition.within("path", scope);
    return sql.query(
            "SELECT COUNT(*) FROM school_link WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Those that last first. */
  List<SchoolLink> page(Scope scope, Paging paging) {
    Condition where = Condition.within("path", scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT id, institution_id, school, what, from_on, until_on FROM school_link WHERE "
            + where.sql()
            + " ORDER BY until_on IS NOT NULL, from_on DESC, id DESC LIMIT ? OFFSET ?",
        values,
        row ->
            new SchoolLink(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class)));
  }

  @Transactional
  long add(Institution part, String school, String what, LocalDate from) {
    if (from.isAfter(Time.today(clock))) {
      throw new Refused("from", "student.refused.future");
    }
    long id =
        sql.insert(
            "INSERT INTO school_link (institution_id, path, school, what, from_on)"
                + " VALUES (?, ?, ?, ?, ?)",
            part.id(),
            part.path(),
            school,
            what,
            from);
    audit.record("school.linked", "school", id, Map.of("institution", Long.toString(part.id())));
    return id;
  }

  /** It lasts until today. */
  @Transactional
  void end(long id) {
    if (sql.update(
            "UPDATE school_link SET until_on = ? WHERE id = ? AND until_on IS NULL",
            Time.today(clock),
            id)
        == 1) {
      audit.record("school.link-ended", "school", id);
    }
  }
}
