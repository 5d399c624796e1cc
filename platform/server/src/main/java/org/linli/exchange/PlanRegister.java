package org.linli.exchange;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.plan.PlanNews;
import org.linli.tenant.Tenant;
import org.linli.tenant.Time;

/** The register of the plans that institutions were asked to agree to, in all tenants. */
@Singleton
class PlanRegister {

  private static final String FROM =
      " FROM registered_pairing r JOIN institution i ON i.id = r.institution_id"
          + " LEFT JOIN registered_plan p ON p.tenant = r.tenant AND p.pairing_id = r.pairing_id"
          + " AND p.year = ? WHERE r.state = 'ACCEPTED'"
          + " AND (r.until_on IS NULL OR r.until_on >= ?) AND ";

  private final Sql sql;
  private final Clock clock;

  PlanRegister(@Named("control") Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Takes news unless newer ones are here already; false if they are. */
  boolean take(Tenant tenant, PlanNews news) {
    String from = tenant.id().value();
    boolean known =
        !sql.query(
                "SELECT id FROM registered_plan WHERE tenant = ? AND pairing_id = ? AND year = ?"
                    + " AND changes >= ? FOR UPDATE",
                List.of(from, news.pairing(), news.year(), news.changes()),
                row -> row.getLong(1))
            .isEmpty();
    if (known) {
      return false;
    }
    sql.update(
        "INSERT INTO registered_plan (tenant, pairing_id, year, number, state, answer, changes,"
            + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE number = VALUES(number), state = VALUES(state),"
            + " answer = VALUES(answer), changes = VALUES(changes),"
            + " changed_at = VALUES(changed_at)",
        from,
        news.pairing(),
        news.year(),
        news.number(),
        news.state().name(),
        news.answer() == null ? "" : news.answer().name(),
        news.changes(),
        Timestamp.from(clock.instant()));
    return true;
  }

  long count(Scope scope, int year, String state) {
    Condition where = where(scope, state);
    return sql.query(
            "SELECT COUNT(*)" + FROM + where.sql(), values(year, where), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list: what waits for the institution first, then by tenant and name. */
  List<RegisteredPlan> page(Scope scope, int year, String state, Paging paging) {
    Condition where = where(scope, state);
    List<Object> values = values(year, where);
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT r.id, r.tenant, r.pairing_id, r.institution_id, i.name, r.community, r.area,"
            + " COALESCE(p.number, 0), p.state, p.answer"
            + FROM
            + where.sql()
            + " ORDER BY (p.state = 'PROPOSED' AND p.answer = '') DESC, r.tenant, r.community, r.id"
            + " LIMIT ? OFFSET ?",
        values,
        RegisteredPlan::read);
  }

  private static Condition where(Scope scope, String state) {
    Condition within = Condition.within("r.institution_path", scope);
    return switch (state) {
      case "WAITING" -> within.and(Condition.of("p.state = 'PROPOSED' AND p.answer = ''"));
      case "PROPOSED", "AGREED", "RETURNED" -> within.and(Condition.of("p.state = ?", state));
      case "NONE" -> within.and(Condition.of("p.id IS NULL"));
      default -> within;
    };
  }

  private List<Object> values(int year, Condition where) {
    List<Object> values = new ArrayList<>();
    values.add(year);
    values.add(Time.today(clock));
    values.addAll(where.values());
    return values;
  }
}
