package org.linli.exchange;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.relay.RelayNews;
import org.linli.tenant.Tenant;
import org.linli.tenant.Time;

/**
 * The register of the relays that institutions could come to, in all tenants; it stands in the
 * control schema. Only pairings in force lead to one.
 */
@Singleton
class RelayRegister {

  /** So many weeks are looked ahead at the universities' desk. */
  static final int AHEAD = 4;

  private static final String FROM =
      " FROM registered_relay r JOIN registered_relay_partner x ON x.registered_id = r.id"
          + " JOIN registered_pairing p ON p.tenant = r.tenant AND p.pairing_id = x.pairing_id"
          + " JOIN institution i ON i.id = p.institution_id";

  private static final String SOON =
      " LEFT JOIN registered_relay_week w ON w.registered_id = r.id AND w.week_on >= ? AND"
          + " (w.uncovered AND w.week_on <= ? OR NOT w.uncovered AND w.pairing_id = p.pairing_id)";

  private final Sql sql;
  private final Clock clock;

  RelayRegister(@Named("control") Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Takes news unless newer ones are here already; false if they are. */
  boolean take(Tenant tenant, RelayNews news) {
    boolean known =
        !sql.query(
                "SELECT id FROM registered_relay WHERE tenant = ? AND relay_id = ?"
                    + " AND version >= ? FOR UPDATE",
                List.of(tenant.id().value(), news.relay(), news.version()),
                row -> row.getLong(1))
            .isEmpty();
    if (known) {
      return false;
    }
    sql.update(
        "INSERT INTO registered_relay (tenant, relay_id, name, project, community, area, until_on,"
            + " running, version, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name), project = VALUES(project),"
            + " community = VALUES(community), area = VALUES(area), running = VALUES(running),"
            + " version = VALUES(version), changed_at = VALUES(changed_at)",
        tenant.id().value(),
        news.relay(),
        news.name(),
        news.project(),
        news.community(),
        news.area(),
        news.until(),
        news.running(),
        news.version(),
        Timestamp.from(clock.instant()));
    putAgain(id(tenant, news), news);
    return true;
  }

  private long id(Tenant tenant, RelayNews news) {
    return sql.query(
            "SELECT id FROM registered_relay WHERE tenant = ? AND relay_id = ?",
            List.of(tenant.id().value(), news.relay()),
            row -> row.getLong(1))
        .getFirst();
  }

  private void putAgain(long id, RelayNews news) {
    sql.update("DELETE FROM registered_relay_partner WHERE registered_id = ?", id);
    sql.batch(
        "INSERT INTO registered_relay_partner (registered_id, pairing_id) VALUES (?, ?)",
        news.pairings().stream().map(one -> List.of(id, one)).toList());
    sql.update("DELETE FROM registered_relay_week WHERE registered_id = ?", id);
    sql.batch(
        "INSERT INTO registered_relay_week (registered_id, week_on, uncovered, pairing_id)"
            + " VALUES (?, ?, ?, ?)",
        news.turns().stream()
            .map(
                one ->
                    Arrays.<@Nullable Object>asList(id, one.week(), one.uncovered(), one.pairing()))
            .toList());
  }

  /** How many weeks to come nobody covers, where a scope's institutions could. */
  long gaps(Scope scope) {
    Condition where = where(scope);
    List<Object> values = new ArrayList<>(List.of(monday(), last()));
    values.addAll(where.values());
    return sql.query(
            "SELECT COUNT(DISTINCT r.id, w.week_on)"
                + FROM
                + " JOIN registered_relay_week w ON w.registered_id = r.id AND w.uncovered"
                + " AND w.week_on >= ? AND w.week_on <= ? WHERE "
                + where.sql(),
            values,
            row -> row.getLong(1))
        .getFirst();
  }

  long count(Scope scope) {
    Condition where = where(scope);
    return sql.query(
            "SELECT COUNT(*) FROM (SELECT DISTINCT r.id, p.id AS pairing"
                + FROM
                + " WHERE "
                + where.sql()
                + ") found",
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, those with weeks that nobody covers first. */
  List<RegisteredRelay> page(Scope scope, Paging paging) {
    Condition where = where(scope);
    List<Object> values = new ArrayList<>(List.of(monday(), last()));
    values.addAll(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT p.id, r.tenant, r.relay_id, r.name, r.project, r.community, r.area, i.name,"
            + " COALESCE(SUM(w.uncovered), 0),"
            + " MIN(CASE WHEN w.uncovered THEN w.week_on END),"
            + " MIN(CASE WHEN w.pairing_id = p.pairing_id THEN w.week_on END)"
            + FROM
            + SOON
            + " WHERE "
            + where.sql()
            + " GROUP BY p.id, r.id, r.tenant, r.relay_id, r.name, r.project, r.community, r.area,"
            + " i.name ORDER BY COALESCE(MIN(CASE WHEN w.uncovered THEN w.week_on END),"
            + " '9999-12-31'), r.tenant, r.id, p.id LIMIT ? OFFSET ?",
        values,
        RegisteredRelay::read);
  }

  private Condition where(Scope scope) {
    LocalDate today = Time.today(clock);
    return Condition.of(
            "r.running AND r.until_on >= ? AND p.state = 'ACCEPTED'"
                + " AND (p.until_on IS NULL OR p.until_on >= ?)",
            today,
            today)
        .and(Condition.within("p.institution_path", scope));
  }

  private LocalDate monday() {
    return Time.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private LocalDate last() {
    return monday().plusWeeks(AHEAD);
  }
}
