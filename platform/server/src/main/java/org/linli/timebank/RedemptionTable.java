package org.linli.timebank;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.notice.OnceTold;
import org.linli.tenant.Time;

/** The rows of the current tenant's redemptions. */
@Singleton
class RedemptionTable {

  private final Sql sql;
  private final Clock clock;

  RedemptionTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Redemption> find(long id) {
    return where(Condition.of("r.id = ?", id), "").stream().findFirst();
  }

  Optional<Redemption> byKey(UUID key) {
    return where(Condition.of("r.redemption_key = ?", key.toString()), "").stream().findFirst();
  }

  /** The one with a code within a scope, whatever became of it. */
  Optional<Redemption> byCode(String code, Scope scope) {
    return where(Condition.of("r.code = ?", code).and(Condition.within("c.path", scope)), "")
        .stream()
        .findFirst();
  }

  boolean hasCode(String code) {
    return !sql.query(
            "SELECT id FROM redemption WHERE code = ?", List.of(code), row -> row.getLong(1))
        .isEmpty();
  }

  long add(UUID key, Offer offer, long volunteer, String code, LocalDate lastDay, long by) {
    return sql.insert(
        "INSERT INTO redemption (redemption_key, offer_id, volunteer_id, price, code, state,"
            + " redeemed_by, redeemed_at, expires_on) VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)",
        key.toString(),
        offer.id(),
        volunteer,
        offer.details().price(),
        code,
        by,
        clock.instant(),
        lastDay);
  }

  /** Those of some that wait, held until the transaction ends, in the order of their ids. */
  List<Redemption> lockWaiting(Collection<Long> ids) {
    Condition these = Condition.in("id", ids).and(Condition.of("state = 'WAITING'"));
    List<Long> held =
        sql.query(
            "SELECT id FROM redemption WHERE " + these.sql() + " ORDER BY id FOR UPDATE",
            these.values(),
            row -> row.getLong(1));
    return where(Condition.in("r.id", held), " ORDER BY r.id");
  }

  void end(Collection<Long> ids, RedemptionState state, @Nullable String reason, long by) {
    Condition these = Condition.in("id", ids);
    List<@Nullable Object> values = new ArrayList<>();
    values.add(state.name());
    values.add(reason);
    values.add(by);
    values.add(clock.instant());
    values.addAll(these.values());
    sql.update(
        "UPDATE redemption SET state = ?, reason = ?, ended_by = ?, ended_at = ? WHERE "
            + these.sql(),
        values.toArray());
  }

  /** The ids of what waits: of some offers or of one volunteer. */
  List<Long> waiting(String column, Collection<Long> values) {
    Condition these = Condition.in(column, values);
    return sql.query(
        "SELECT id FROM redemption WHERE state = 'WAITING' AND " + these.sql() + " ORDER BY id",
        these.values(),
        row -> row.getLong(1));
  }

  /** The offers that some are of. */
  List<Long> offersOf(Collection<Long> ids) {
    Condition these = Condition.in("id", ids);
    return sql.query(
        "SELECT DISTINCT offer_id FROM redemption WHERE " + these.sql() + " ORDER BY offer_id",
        these.values(),
        row -> row.getLong(1));
  }

  /** What nobody came for before a day. */
  List<Redemption> overdue(LocalDate today, int most) {
    return where(
        Condition.of("r.state = 'WAITING' AND r.expires_on < ?", today),
        " ORDER BY r.expires_on, r.id LIMIT " + most);
  }

  /** What waits only until a day and whose people weren't told so. */
  List<Redemption> expiringUntil(LocalDate last, int most) {
    return where(
        Condition.of(
                "r.state = 'WAITING' AND r.expires_on BETWEEN ? AND ?", Time.today(clock), last)
            .and(OnceTold.notYet(NightlyTimeBank.EXPIRING, "r.id")),
        " ORDER BY r.expires_on, r.id LIMIT " + most);
  }

  /** What waits for some people, what must be fetched first first. */
  List<Redemption> latestWaiting(Collection<Long> volunteers, int most) {
    return where(
        of(volunteers).and(Condition.of("r.state = 'WAITING'")),
        " ORDER BY r.expires_on, r.id LIMIT " + most);
  }

  long count(Condition these) {
    return sql.query(
            "SELECT COUNT(*)" + Redemption.FROM + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of some, the latest first. */
  List<Redemption> page(Condition these, Paging paging) {
    return where(
        these, " ORDER BY r.id DESC LIMIT " + paging.size() + " OFFSET " + paging.offset());
  }

  /** Those in a part of the tenant; of one state, or of any. */
  static Condition within(Scope scope, @Nullable RedemptionState state, @Nullable Long offer) {
    Condition all = Condition.within("c.path", scope);
    if (state != null) {
      all = all.and(Condition.of("r.state = ?", state.name()));
    }
    return offer == null ? all : all.and(Condition.of("r.offer_id = ?", offer));
  }

  static Condition of(Collection<Long> volunteers) {
    return Condition.in("r.volunteer_id", volunteers);
  }

  private List<Redemption> where(Condition these, String order) {
    return sql.query(Redemption.SELECT + these.sql() + order, these.values(), Redemption::read);
  }
}
