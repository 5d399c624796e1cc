package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Lists of the current tenant's requests. */
@Singleton
class RequestLists {

  /** What is alike is pointed out if it was asked for within this time. */
  private static final Duration ALIKE = Duration.ofDays(30);

  private static final int MOST_ALIKE = 10;

  private final Sql sql;
  private final Clock clock;

  RequestLists(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  long count(NeedFilter filter, Scope scope) {
    return count(filter.within(scope, clock.instant()));
  }

  /** A part of the list: what is due first, then the newest first. */
  List<ServiceRequest> page(NeedFilter filter, Scope scope, Paging paging) {
    return page(
        filter.within(scope, clock.instant()), "r.due_at IS NULL, r.due_at, r.id DESC", paging);
  }

  /** Those after an id, for whoever reads them all. */
  List<ServiceRequest> after(NeedFilter filter, Scope scope, long id, int most) {
    return page(
        filter.within(scope, clock.instant()).and(Condition.of("r.id > ?", id)),
        "r.id",
        new Paging(1, most, most));
  }

  long countOfTeams(Collection<Long> teams, String state) {
    return count(ofTeams(teams, state));
  }

  List<ServiceRequest> ofTeams(Collection<Long> teams, String state, Paging paging) {
    return page(ofTeams(teams, state), "r.due_at IS NULL, r.due_at, r.id DESC", paging);
  }

  /** The open ones of a community, what is due first. */
  List<ServiceRequest> openOf(long community, int most) {
    return page(
        Condition.of(
            "r.community_id = ? AND r.state IN ('ASKED', 'OFFERED', 'ACCEPTED')", community),
        "r.due_at, r.id",
        new Paging(1, most, most));
  }

  /** The ids of a community's open ones, in the order in which everyone locks them. */
  List<Long> openIds(long community) {
    return sql.query(
        "SELECT id FROM service_request WHERE community_id = ?"
            + " AND state IN ('ASKED', 'OFFERED', 'ACCEPTED') ORDER BY id",
        List.of(community),
        row -> row.getLong(1));
  }

  /**
   * What was asked for lately by the same phone, or of the same kind for the same place.
   *
   * @param except not this one; 0 for none
   */
  List<ServiceRequest> alike(
      long community, String kind, RequestContacts contacts, RequestContact contact, long except) {
    byte[] phone = contacts.phoneIndex(contact);
    byte[] place = contacts.placeIndex(contact);
    Condition same =
        place == null
            ? Condition.of("x.phone_index = ?", (Object) phone)
            : Condition.of(
                "(x.phone_index = ? OR x.place_index = ? AND r.kind = ?)", phone, place, kind);
    Condition where =
        Condition.of(
                "r.community_id = ? AND r.id <> ? AND r.asked_at > ?"
                    + " AND r.state NOT IN ('MERGED', 'CANCELLED')",
                community,
                except,
                clock.instant().minus(ALIKE))
            .and(
                new Condition(
                    "r.id IN (SELECT x.request_id FROM service_request_contact x WHERE "
                        + same.sql()
                        + ")",
                    same.values()));
    return page(where, "r.id DESC", new Paging(1, MOST_ALIKE, MOST_ALIKE));
  }

  private static Condition ofTeams(Collection<Long> teams, String state) {
    Condition these = Condition.in("r.team_id", teams);
    return switch (state) {
      case "OFFERED", "ACCEPTED" -> these.and(Condition.of("r.state = ?", state));
      case "DONE" -> these.and(Condition.of("r.state IN ('DONE', 'RATED')"));
      default -> these.and(Condition.of("r.state IN ('OFFERED', 'ACCEPTED')"));
    };
  }

  private long count(Condition where) {
    return sql.query(
            "SELECT COUNT(*)" + ServiceRequest.FROM + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  private List<ServiceRequest> page(Condition where, String order, Paging paging) {
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        ServiceRequest.SELECT + where.sql() + " ORDER BY " + order + " LIMIT ? OFFSET ?",
        values,
        ServiceRequest::read);
  }
}
