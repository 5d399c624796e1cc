package org.linli.need;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.division.Sql;
import org.linli.web.Refused;

/**
 * Takes what the person served says (评单), once. A bad rating opens a follow-up, which someone
 * closes with words.
 */
@Singleton
class RatingRequests {

  private static final String KIND = "service_request";

  private final RequestTable requests;
  private final RequestHistory history;
  private final NeedRules rules;
  private final NeedTelling telling;
  private final Sql sql;
  private final Audit audit;
  private final Clock clock;

  RatingRequests(
      RequestTable requests,
      RequestHistory history,
      NeedRules rules,
      NeedTelling telling,
      Sql sql,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.history = history;
    this.rules = rules;
    this.telling = telling;
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<Rating> of(long request) {
    return sql
        .query(
            "SELECT g.stars, g.words, g.way, g.rated_at, f.words, f.closed_at FROM service_rating g"
                + " LEFT JOIN service_follow_up f ON f.request_id = g.request_id"
                + " WHERE g.request_id = ?",
            List.of(request),
            row ->
                new Rating(
                    row.getInt(1),
                    row.getString(2),
                    RatingWay.valueOf(row.getString(3)),
                    row.getTimestamp(4).toInstant(),
                    row.getString(5),
                    ServiceRequest.moment(row, 6)))
        .stream()
        .findFirst();
  }

  /**
   * Takes a rating.
   *
   * @param by the account that wrote it down; 0 for who followed the code without one
   * @throws Refused if it isn't done yet, or was rated already
   */
  @Transactional
  void rate(long id, Rating.Said said, RatingWay way, long by) {
    ServiceRequest request = requests.lock(id).orElseThrow(Problem::notFound);
    if (request.state() != RequestState.DONE) {
      throw new Refused(
          "stars",
          request.state() == RequestState.RATED ? "need.refused.rated" : "need.refused.notDone");
    }
    boolean isBad = said.stars() <= rules.get().badStars();
    sql.update(
        "INSERT INTO service_rating (request_id, stars, words, way, account, rated_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        id,
        said.stars(),
        said.words(),
        way.name(),
        by,
        clock.instant());
    requests.rated(id, said.stars(), isBad);
    history.note(id, Step.RATED, request.team(), "", by);
    audit.record("need.rated", KIND, id, Map.of("way", way.name()));
    if (isBad) {
      sql.update(
          "INSERT INTO service_follow_up (request_id, opened_at) VALUES (?, ?)",
          id,
          clock.instant());
      telling.badRating(request, said.stars(), by);
    }
  }

  /**
   * Someone has looked into a bad rating.
   *
   * @throws Refused if there is nothing to look into
   */
  @Transactional
  void followUp(long id, String words, long by) {
    ServiceRequest request = requests.lock(id).orElseThrow(Problem::notFound);
    if (!request.followUp()) {
      throw new Refused("followUp", "need.refused.noFollowUp");
    }
    sql.update(
        "UPDATE service_follow_up SET closed_at = ?, closed_by = ?, words = ?"
            + " WHERE request_id = ?",
        clock.instant(),
        by,
        words,
        id);
    requests.followedUp(id);
    history.note(id, Step.FOLLOWED_UP, null, "", by);
    audit.record("need.followed-up", KIND, id);
  }
}
