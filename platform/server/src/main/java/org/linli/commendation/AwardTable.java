package org.linli.commendation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** What was published of a community, what waits for whom, and the effect of who is nominated. */
@Singleton
class AwardTable {

  private static final String HERE =
      "SELECT a.id FROM commendation_nominee a JOIN %s s ON s.id = a.subject_id"
          + " WHERE a.category = '%s' AND a.state = 'CHOSEN' AND s.community_id = ?";

  private final Sql sql;

  AwardTable(Sql sql) {
    this.sql = sql;
  }

  /** The latest of a community that was commended, published last first. */
  List<Nominee> of(long community, int most) {
    List<Object> values = new ArrayList<>();
    List<String> each = new ArrayList<>();
    for (Category category : Category.values()) {
      each.add(HERE.formatted(category.table(), category.name()));
      values.add(community);
    }
    return sql.query(
        Nominee.SELECT
            + "r.published_at IS NOT NULL AND n.id IN ("
            + String.join(" UNION ALL ", each)
            + ") ORDER BY r.published_at DESC, n.category DESC, n.id LIMIT "
            + most,
        values,
        Nominee::read);
  }

  /** Of some volunteers, what was published since a moment, the last first. */
  List<Nominee> lately(Collection<Long> volunteers, Instant since, int most) {
    Condition where =
        Condition.of(
                "n.category = 'VOLUNTEER' AND n.state = 'CHOSEN' AND r.published_at >= ?", since)
            .and(Condition.in("n.subject_id", volunteers));
    return sql.query(
        Nominee.SELECT + where.sql() + " ORDER BY r.published_at DESC, n.id LIMIT " + most,
        where.values(),
        Nominee::read);
  }

  /**
   * What is to be done about a round.
   *
   * @param undecided how many wait for a decision by somebody else than who nominated them
   */
  record Waiting(long round, String title, long undecided) {}

  /** Rounds of a part of the tenant that the account can decide on or publish, the first first. */
  List<Waiting> waiting(Scope scope, long account, int most) {
    Condition where = Condition.within("r.path", scope);
    List<Object> values = new ArrayList<>(List.of(account));
    values.addAll(where.values());
    values.add(account);
    values.add(most);
    return sql.query(
        "SELECT r.id, r.title, SUM(n.state = 'NOMINATED' AND n.nominated_by <> ?)"
            + " FROM commendation_round r JOIN commendation_nominee n ON n.round_id = r.id"
            + " WHERE r.published_at IS NULL AND "
            + where.sql()
            + " GROUP BY r.id, r.title HAVING SUM(n.state = 'NOMINATED' AND n.nominated_by <> ?) >"
            + " 0 OR (SUM(n.state = 'NOMINATED') = 0 AND SUM(n.state = 'CHOSEN') > 0) ORDER BY r.id"
            + " LIMIT ?",
        values,
        row -> new Waiting(row.getLong(1), row.getString(2), row.getLong(3)));
  }

  /**
   * What came of somebody's service in a round's period.
   *
   * @param sessions how often they served
   * @param ratings how many residents rated it
   * @param stars what they gave on average, with one digit; empty where nobody did
   */
  record Effect(long sessions, long ratings, String stars) {}

  /** The effect of some subjects of a category, as the records of the round's place say. */
  Map<Long, Effect> effects(Round round, Category category, Collection<Long> subjects) {
    Map<Long, Effect> found = new HashMap<>();
    if (subjects.isEmpty() || !category.isOnRecord()) {
      return found;
    }
    RoundDetails details = round.details();
    Condition these = Condition.in(category.column(), subjects);
    List<Object> values = new ArrayList<>(these.values());
    values.add(Condition.literal(details.path()) + "%");
    values.add(details.from());
    values.add(details.until());
    sql.query(
            "SELECT d.subject, COUNT(DISTINCT d.session_id), COUNT(t.request_id), AVG(t.stars)"
                + " FROM (SELECT "
                + category.column()
                + " AS subject, e.session_id FROM ledger_entry e"
                + " JOIN community c ON c.id = e.community_id WHERE "
                + these.sql()
                + " AND c.path LIKE ? AND e.served_on BETWEEN ? AND ? GROUP BY "
                + category.column()
                + ", e.session_id HAVING SUM(e.minutes) > 0) d"
                + " LEFT JOIN service_request q ON q.session_id = d.session_id"
                + " LEFT JOIN service_rating t ON t.request_id = q.id GROUP BY d.subject",
            values,
            row ->
                Map.entry(
                    row.getLong(1),
                    new Effect(
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(3) == 0 ? "" : "%.1f".formatted(row.getDouble(4)))))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }
}
