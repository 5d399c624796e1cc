package org.linli.need;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.idempotency.Retrying;
import org.linli.job.InEveryTenant;
import org.linli.need.RequestHistory.Noted;
import org.linli.notice.OnceTold;

/**
 * Moves on what nobody has answered in time: to the next team in line, else to the desk, and when
 * nobody dispatches it in time, to the desk above. What has moved has a new deadline, so a walk
 * that was interrupted, or is made twice, does nothing twice. What a team accepted stays with it:
 * when its time has passed, that is told once.
 */
@Singleton
class EscalatingRequests {

  private static final int AT_ONCE = 500;
  private static final String LATE = "need-late";

  private final InEveryTenant everywhere;
  private final Retrying retrying;
  private final InTenant inTenant;

  EscalatingRequests(InEveryTenant everywhere, Retrying retrying, InTenant inTenant) {
    this.everywhere = everywhere;
    this.retrying = retrying;
    this.inTenant = inTenant;
  }

  @Scheduled(fixedDelay = "${linli.need.walk:2m}", initialDelay = "${linli.need.walk:2m}")
  void walk() {
    everywhere.run("need-walk", Duration.ofMinutes(10), this::walkHere);
  }

  /** Moves on all of the current tenant that are due. */
  void walkHere() {
    int moved = AT_ONCE;
    while (moved == AT_ONCE) {
      moved = retrying.whole(inTenant::walk);
    }
    retrying.whole(inTenant::tellLate);
    retrying.whole(inTenant::erase);
  }

  /** What is done in one tenant. */
  @Singleton
  static class InTenant {

    private final Sql sql;
    private final PassingOn passing;
    private final RequestHistory history;
    private final NeedTelling telling;
    private final OnceTold told;
    private final Clock clock;

    InTenant(
        Sql sql,
        PassingOn passing,
        RequestHistory history,
        NeedTelling telling,
        OnceTold told,
        Clock clock) {
      this.told = told;
      this.sql = sql;
      this.passing = passing;
      this.history = history;
      this.telling = telling;
      this.clock = clock;
    }

    /** Some of those that are due, in the order in which everyone locks them. */
    @Transactional
    int walk() {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      List<Long> due =
          sql.query(
              "SELECT id FROM service_request WHERE due_at <= ? AND (state = 'OFFERED'"
                  + " OR state = 'ASKED' AND desk <> 'TENANT') ORDER BY id LIMIT ? FOR UPDATE",
              List.of(now, AT_ONCE),
              row -> row.getLong(1));
      if (due.isEmpty()) {
        return 0;
      }
      List<ServiceRequest> before = read(due);
      passing.lapse(due, now);
      passing.next(due, true, now);
      List<ServiceRequest> after = read(due);
      note(before, after);
      telling.passedOn(
          after.stream().filter(one -> one.state() == RequestState.OFFERED).toList(),
          after.stream().filter(one -> one.state() == RequestState.ASKED).toList());
      return due.size();
    }

    private void note(List<ServiceRequest> before, List<ServiceRequest> after) {
      List<Noted> steps = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        ServiceRequest was = before.get(i);
        ServiceRequest is = after.get(i);
        if (was.state() == RequestState.OFFERED) {
          steps.add(new Noted(was.id(), Step.LAPSED, was.team(), ""));
        }
        if (is.state() == RequestState.OFFERED) {
          steps.add(new Noted(is.id(), Step.OFFERED, is.team(), ""));
        } else if (is.desk() != was.desk()) {
          steps.add(new Noted(is.id(), Step.RAISED, null, ""));
        }
      }
      history.note(steps, 0);
    }

    private List<ServiceRequest> read(List<Long> ids) {
      Condition these = Condition.in("r.id", ids);
      return sql.query(
          ServiceRequest.SELECT + these.sql() + " ORDER BY r.id",
          these.values(),
          ServiceRequest::read);
    }

    /** Tells once, of each acceptance, that the time for it has passed. */
    @Transactional
    int tellLate() {
      Map<Long, Long> acceptances = new LinkedHashMap<>();
      Condition late =
          Condition.of("r.state = 'ACCEPTED' AND r.due_at <= ?", clock.instant())
              .and(OnceTold.notYet(LATE, "d.id"));
      sql.query(
          "SELECT d.id, r.id FROM service_request r JOIN service_dispatch d ON d.request_id = r.id"
              + " AND d.team_id = r.team_id AND d.state = 'ACCEPTED' WHERE "
              + late.sql()
              + " ORDER BY d.id LIMIT "
              + AT_ONCE,
          late.values(),
          row -> acceptances.put(row.getLong(1), row.getLong(2)));
      if (!acceptances.isEmpty()) {
        told.told(LATE, acceptances.keySet());
        telling.late(read(List.copyOf(acceptances.values())));
      }
      return acceptances.size();
    }

    /** Contacts of what was over long enough ago are of no use to anybody. */
    @Transactional
    int erase() {
      return sql.update(
          "DELETE k FROM service_request_contact k JOIN service_request r ON r.id = k.request_id"
              + " JOIN need_rule n ON n.id = 1 WHERE r.ended_at IS NOT NULL"
              + " AND r.follow_up IS NULL AND r.ended_at < TIMESTAMPADD(DAY, -n.keep_days, ?)",
          clock.instant());
    }
  }
}
