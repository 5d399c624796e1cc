package org.linli.exchange;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.pairing.PairingNews;
import org.linli.tenant.Tenant;
import org.linli.tenant.Time;

/** The register of institutions' pairings in all tenants; it stands in the control schema. */
@Singleton
class PairingRegister {

  /** For how many days before its last one a pairing stands among those that end soon. */
  private static final int NEAR = 30;

  /** For how many days a change stands among the latest. */
  private static final int RECENT = 14;

  private final Sql sql;
  private final Clock clock;

  PairingRegister(@Named("control") Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Takes news unless newer ones are here already; false if they are. */
  boolean take(Tenant tenant, Institution institution, PairingNews news) {
    boolean known =
        !sql.query(
                "SELECT id FROM registered_pairing WHERE tenant = ? AND pairing_id = ?"
                    + " AND version >= ? FOR UPDATE",
                List.of(tenant.id().value(), news.pairing(), news.version()),
                row -> row.getLong(1))
            .isEmpty();
    if (known) {
      return false;
    }
    sql.update(
        "INSERT INTO registered_pairing (tenant, pairing_id, institution_id, institution_path,"
            + " community, area, manner, duty, from_on, until_on, state, proposed_by, version,"
            + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY"
            + " UPDATE community = VALUES(community), area = VALUES(area), duty = VALUES(duty),"
            + " until_on = VALUES(until_on), state = VALUES(state), version = VALUES(version),"
            + " changed_at = VALUES(changed_at)",
        tenant.id().value(),
        news.pairing(),
        institution.id(),
        institution.path(),
        news.community(),
        news.area(),
        news.manner().name(),
        news.duty(),
        news.from(),
        news.until(),
        news.state().name(),
        news.proposedBy().name(),
        news.version(),
        Timestamp.from(clock.instant()));
    return true;
  }

  Optional<RegisteredPairing> find(long id) {
    return sql
        .query(RegisteredPairing.SELECT + "r.id = ?", List.of(id), RegisteredPairing::read)
        .stream()
        .findFirst();
  }

  long count(Scope scope, String state, String tenant) {
    Condition where = where(scope, state, tenant);
    return sql.query(
            "SELECT COUNT(*)" + RegisteredPairing.FROM + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list: what waits for an answer first, then by tenant and name. */
  List<RegisteredPairing> page(Scope scope, String state, String tenant, Paging paging) {
    Condition where = where(scope, state, tenant);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        RegisteredPairing.SELECT
            + where.sql()
            + " ORDER BY r.state = 'PROPOSED' DESC, r.tenant, r.community, r.id LIMIT ? OFFSET ?",
        values,
        RegisteredPairing::read);
  }

  /** The institutions within a scope that are paired with a community today, anywhere. */
  Set<Long> paired(Scope scope) {
    Condition where = where(scope, "ACCEPTED", "");
    return new HashSet<>(
        sql.query(
            "SELECT DISTINCT r.institution_id" + RegisteredPairing.FROM + where.sql(),
            where.values(),
            row -> row.getLong(1)));
  }

  /** Those of some universities that are paired with a community of some tenants today. */
  Set<Long> pairedWithin(Collection<Long> universities, Collection<String> tenants) {
    List<String> paths = universities.stream().map("%08d"::formatted).toList();
    Condition where =
        inForce()
            .and(Condition.within("r.institution_path", new Scope(paths)))
            .and(Condition.in("r.tenant", tenants));
    return new HashSet<>(
        sql.query(
            "SELECT DISTINCT LEFT(r.institution_path, 8)" + RegisteredPairing.FROM + where.sql(),
            where.values(),
            row -> Long.parseLong(row.getString(1))));
  }

  /** The tenants that have told of a pairing with a university or a part of it. */
  List<String> tenantsOf(long university) {
    Scope all = new Scope(List.of("%08d".formatted(university)));
    Condition where = Condition.within("institution_path", all);
    return sql.query(
        "SELECT DISTINCT tenant FROM registered_pairing WHERE " + where.sql() + " ORDER BY tenant",
        where.values(),
        row -> row.getString(1));
  }

  /** Those of some institutions that are paired with a community today, anywhere. */
  Set<Long> paired(Collection<Long> institutions) {
    Condition where = inForce().and(Condition.in("r.institution_id", institutions));
    return new HashSet<>(
        sql.query(
            "SELECT DISTINCT r.institution_id" + RegisteredPairing.FROM + where.sql(),
            where.values(),
            row -> row.getLong(1)));
  }

  private Condition inForce() {
    return Condition.of(
        "r.state = 'ACCEPTED' AND (r.until_on IS NULL OR r.until_on >= ?)", Time.today(clock));
  }

  private Condition where(Scope scope, String state, String tenant) {
    Condition all = Condition.within("r.institution_path", scope);
    all =
        switch (state) {
          case "PROPOSED", "DECLINED", "WITHDRAWN", "ENDED" ->
              all.and(Condition.of("r.state = ?", state));
          case "ACCEPTED" -> all.and(inForce());
          case "EXPIRED" ->
              all.and(Condition.of("r.state = 'ACCEPTED' AND r.until_on < ?", Time.today(clock)));
          case "WAITING" ->
              all.and(Condition.of("r.state = 'PROPOSED' AND r.proposed_by = 'COMMUNITY'"));
          case "EXPIRING" ->
              all.and(inForce())
                  .and(Condition.of("r.until_on <= ?", Time.today(clock).plusDays(NEAR)));
          case "CHANGED" ->
              all.and(
                  Condition.of(
                      "r.changed_at >= ?", clock.instant().minus(Duration.ofDays(RECENT))));
          case "ALL" -> all;
          default ->
              all.and(
                  Condition.of(
                      "(r.state = 'PROPOSED' OR r.state = 'ACCEPTED'"
                          + " AND (r.until_on IS NULL OR r.until_on >= ?))",
                      Time.today(clock)));
        };
    return tenant.isEmpty() ? all : all.and(Condition.of("r.tenant = ?", tenant));
  }
}
