package org.linli.space;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** The rows of the current tenant's spaces. */
@Singleton
class SpaceTable {

  private final Sql sql;
  private final Clock clock;

  SpaceTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Space> find(long id) {
    return where(Condition.of("s.id = ?", id), "").stream().findFirst();
  }

  Map<Long, Space> byIds(Collection<Long> ids) {
    return where(Condition.in("s.id", ids), "").stream()
        .collect(Collectors.toMap(Space::id, Function.identity()));
  }

  /**
   * As {@link #find}, held until the transaction ends: who has it when changes behind this alone.
   */
  Optional<Space> lock(long id) {
    return sql.query(
                "SELECT id FROM open_space WHERE id = ? FOR UPDATE",
                List.of(id),
                row -> row.getLong(1))
            .isEmpty()
        ? Optional.empty()
        : find(id);
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

  long add(long community, SpaceDetails details, SpaceOwners.Owner owner, long by) {
    return sql.insert(
        "INSERT INTO open_space (community_id, name, kind, owner_kind, organization_id,"
            + " pairing_id, owner_name, address, capacity, equipment, school, asks_first,"
            + " registered_by, registered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        community,
        details.name(),
        details.kind().name(),
        details.ownerKind().name(),
        owner.organization(),
        owner.pairing(),
        owner.name(),
        details.address(),
        details.capacity(),
        details.equipment(),
        details.school(),
        details.asksFirst(),
        by,
        clock.instant());
  }

  void change(long id, SpaceDetails details, SpaceOwners.Owner owner) {
    sql.update(
        "UPDATE open_space SET name = ?, kind = ?, owner_kind = ?, organization_id = ?,"
            + " pairing_id = ?, owner_name = ?, address = ?, capacity = ?, equipment = ?,"
            + " school = ?, asks_first = ? WHERE id = ?",
        details.name(),
        details.kind().name(),
        details.ownerKind().name(),
        owner.organization(),
        owner.pairing(),
        owner.name(),
        details.address(),
        details.capacity(),
        details.equipment(),
        details.school(),
        details.asksFirst(),
        id);
  }

  void close(long id, String reason) {
    sql.update(
        "UPDATE open_space SET closed_on = ?, closed_reason = ? WHERE id = ?",
        Time.today(clock),
        reason,
        id);
  }

  long count(SpaceFilter filter, Scope scope) {
    Condition where = filter.within(scope);
    return sql.query(
            "SELECT COUNT(*)" + Space.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, by place. */
  List<Space> page(SpaceFilter filter, Scope scope, Paging paging) {
    return where(
        filter.within(scope),
        " ORDER BY c.path, s.id LIMIT " + paging.size() + " OFFSET " + paging.offset());
  }

  List<Space> ofCommunity(long community, int most) {
    return where(
        Condition.of("s.community_id = ? AND s.closed_on IS NULL", community),
        " ORDER BY s.id LIMIT " + most);
  }

  private List<Space> where(Condition condition, String order) {
    return sql.query(Space.SELECT + condition.sql() + order, condition.values(), Space::read);
  }
}
