package org.linli.timebank;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** The rows of what the current tenant's communities offer. */
@Singleton
class OfferTable {

  private final Sql sql;
  private final Clock clock;

  OfferTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Offer> find(long id) {
    return where(Condition.of("o.id = ?", id), "").stream().findFirst();
  }

  /** As {@link #find}, held until the transaction ends. */
  Optional<Offer> lock(long id) {
    lockAll(List.of(id));
    return find(id);
  }

  /** Holds some until the transaction ends, in the order in which everyone does. */
  void lockAll(Collection<Long> ids) {
    Condition these = Condition.in("id", ids);
    sql.query(
        "SELECT id FROM time_offer WHERE " + these.sql() + " ORDER BY id FOR UPDATE",
        these.values(),
        row -> row.getLong(1));
  }

  /** Holds a community of today, so that it isn't closed meanwhile; false if it is closed. */
  boolean hold(long community) {
    return !sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty();
  }

  long add(long community, OfferDetails details, long by) {
    return sql.insert(
        "INSERT INTO time_offer (community_id, kind, title, what, giver, place, price, stock,"
            + " from_on, until_on, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        community,
        details.kind().name(),
        details.title(),
        details.what(),
        details.giver(),
        details.place(),
        details.price(),
        details.stock(),
        details.from(),
        details.until(),
        by,
        clock.instant());
  }

  void change(long id, OfferDetails details) {
    sql.update(
        "UPDATE time_offer SET kind = ?, title = ?, what = ?, giver = ?, place = ?, price = ?,"
            + " stock = ?, from_on = ?, until_on = ? WHERE id = ?",
        details.kind().name(),
        details.title(),
        details.what(),
        details.giver(),
        details.place(),
        details.price(),
        details.stock(),
        details.from(),
        details.until(),
        id);
  }

  void setPhoto(long id, @Nullable Long photo) {
    sql.update("UPDATE time_offer SET photo_id = ? WHERE id = ?", photo, id);
  }

  /** Takes one out of the stock; false if there is none left. */
  boolean take(long id) {
    return sql.update(
            "UPDATE time_offer SET taken = taken + 1 WHERE id = ?"
                + " AND (stock IS NULL OR taken < stock)",
            id)
        == 1;
  }

  /** Puts one back for each id. */
  void putBack(List<Long> ids) {
    sql.batch(
        "UPDATE time_offer SET taken = taken - 1 WHERE id = ?",
        ids.stream().sorted().map(List::of).toList());
  }

  /** Ends it; false if it was ended already. */
  boolean end(long id, String reason) {
    return sql.update(
            "UPDATE time_offer SET ended_on = ?, ended_reason = ? WHERE id = ?"
                + " AND ended_on IS NULL",
            Time.today(clock),
            reason,
            id)
        == 1;
  }

  long count(OfferFilter filter, Scope scope) {
    Condition where = filter.within(scope, Time.today(clock));
    return sql.query(
            "SELECT COUNT(*)" + Offer.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, by place, then the newest first. */
  List<Offer> page(OfferFilter filter, Scope scope, Paging paging) {
    return where(
        filter.within(scope, Time.today(clock)),
        " ORDER BY c.path, o.id DESC LIMIT " + paging.size() + " OFFSET " + paging.offset());
  }

  /** The ids of those of a community that were not ended, in the order of the locks. */
  List<Long> notEnded(long community) {
    return sql.query(
        "SELECT id FROM time_offer WHERE community_id = ? AND ended_on IS NULL ORDER BY id",
        List.of(community),
        row -> row.getLong(1));
  }

  private List<Offer> where(Condition condition, String order) {
    return sql.query(Offer.SELECT + condition.sql() + order, condition.values(), Offer::read);
  }
}
