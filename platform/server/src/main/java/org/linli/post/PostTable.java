package org.linli.post;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** The rows of the current tenant's posts. */
@Singleton
class PostTable {

  private final Sql sql;
  private final Clock clock;

  PostTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<VolunteerPost> find(long id) {
    return where(Condition.of("p.id = ?", id), "").stream().findFirst();
  }

  /** As {@link #find}, held until the transaction ends: who holds it changes behind this alone. */
  Optional<VolunteerPost> lock(long id) {
    return sql.query(
                "SELECT id FROM post WHERE id = ? FOR UPDATE", List.of(id), row -> row.getLong(1))
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

  long add(long community, @Nullable Long pairing, PostDetails details, long by) {
    return sql.insert(
        "INSERT INTO post (community_id, pairing_id, name, task, places, from_on, until_on,"
            + " minimum_age, skills, offered_by, offered_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        community,
        pairing,
        details.name(),
        details.task(),
        details.places(),
        details.from(),
        details.until(),
        details.minimumAge(),
        details.skillNames(),
        by,
        clock.instant());
  }

  void change(long id, PostDetails details) {
    sql.update(
        "UPDATE post SET name = ?, task = ?, places = ?, from_on = ?, until_on = ?,"
            + " minimum_age = ?, skills = ? WHERE id = ?",
        details.name(),
        details.task(),
        details.places(),
        details.from(),
        details.until(),
        details.minimumAge(),
        details.skillNames(),
        id);
  }

  /** Ends it; false if it was ended already. */
  boolean end(long id, String reason) {
    return sql.update(
            "UPDATE post SET ended_on = ?, ended_reason = ? WHERE id = ? AND ended_on IS NULL",
            Time.today(clock),
            reason,
            id)
        == 1;
  }

  long count(PostFilter filter, Scope scope) {
    Condition where = filter.within(scope, Time.today(clock));
    return sql.query(
            "SELECT COUNT(*)" + VolunteerPost.FROM + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, by place, then the newest first. */
  List<VolunteerPost> page(PostFilter filter, Scope scope, Paging paging) {
    return where(
        filter.within(scope, Time.today(clock)),
        " ORDER BY c.path, p.id DESC LIMIT " + paging.size() + " OFFSET " + paging.offset());
  }

  /** The open ones of a community, the oldest first. */
  List<VolunteerPost> ofCommunity(long community, int most) {
    return where(
        Condition.of("p.community_id = ?", community).and(PostFilter.open(Time.today(clock))),
        " ORDER BY p.id LIMIT " + most);
  }

  /** Those of a pairing, the open ones first. */
  List<VolunteerPost> ofPairing(long pairing, int most) {
    return where(
        Condition.of("p.pairing_id = ?", pairing),
        " ORDER BY p.ended_on IS NOT NULL, p.id LIMIT " + most);
  }

  /** The ids of those that were not ended, in the order in which everyone locks them. */
  List<Long> notEnded(String column, long value) {
    return sql.query(
        "SELECT id FROM post WHERE " + column + " = ? AND ended_on IS NULL ORDER BY id",
        List.of(value),
        row -> row.getLong(1));
  }

  /** How many ask for open posts within a scope. */
  long waiting(Scope scope) {
    Condition where = PostFilter.open(Time.today(clock)).and(Condition.within("c.path", scope));
    return sql.query(
            "SELECT COUNT(*) FROM post_taking t JOIN post p ON p.id = t.post_id"
                + " JOIN community c ON c.id = p.community_id WHERE t.state = 'ASKED' AND "
                + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  private List<VolunteerPost> where(Condition condition, String order) {
    LocalDate today = Time.today(clock);
    List<Object> values = new ArrayList<>();
    values.add(today);
    values.addAll(condition.values());
    return sql.query(VolunteerPost.SELECT + condition.sql() + order, values, VolunteerPost::read);
  }
}
