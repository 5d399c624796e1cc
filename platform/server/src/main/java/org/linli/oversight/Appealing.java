package org.linli.oversight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.calendar.WorkingCalendar;
import org.linli.oversight.Appeal.What;
import org.linli.tenant.Time;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** What the volunteer does: says what is wrong, appeals against the answer, takes it back. */
@Singleton
class Appealing {

  private final AppealTable appeals;
  private final OversightRules rules;
  private final WorkingCalendar calendar;
  private final Volunteers volunteers;
  private final AppealNews news;
  private final Audit audit;
  private final Clock clock;

  Appealing(
      AppealTable appeals,
      OversightRules rules,
      WorkingCalendar calendar,
      Volunteers volunteers,
      AppealNews news,
      Audit audit,
      Clock clock) {
    this.appeals = appeals;
    this.rules = rules;
    this.calendar = calendar;
    this.volunteers = volunteers;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Says what is wrong (LAW-3).
   *
   * @throws Refused if the same is being looked at already
   */
  @Transactional
  long make(Claim claim, long by) {
    // Whoever presses twice finds the first one.
    volunteers.lock(List.of(claim.volunteer()));
    if (appeals.isOpen(claim)) {
      throw new Refused("reason", "oversight.refused.open");
    }
    long id = appeals.add(claim, due(), by);
    news.made(appeals.find(id).orElseThrow(), by);
    audit.record("appeal.made", "appeal", id, Map.of("wrong", claim.wrong().name()));
    return id;
  }

  /**
   * Asks the level above.
   *
   * @throws Refused if there is no refusal, or it is too late
   */
  @Transactional
  void appeal(long id, String reason, long by) {
    Appeal appeal = lock(id);
    if (!appeal.mayBeAppealed(Time.today(clock))) {
      throw new Refused("reason", "oversight.refused.noAppeal");
    }
    appeals.move(appeal, AppealState.APPEALED, 2, due(), null);
    appeals.happened(id, What.APPEALED, reason, by);
    news.raised(appeal, by);
    audit.record("appeal.raised", "appeal", id, Map.of("reason", reason));
  }

  /**
   * Takes it back.
   *
   * @throws Refused if it was answered already
   */
  @Transactional
  void withdraw(long id, long by) {
    Appeal appeal = lock(id);
    if (!appeal.state().waits()) {
      throw new Refused("reason", "oversight.refused.answered");
    }
    appeals.move(appeal, AppealState.WITHDRAWN, appeal.level(), null, null);
    appeals.happened(id, What.WITHDRAWN, "", by);
    audit.record("appeal.withdrawn", "appeal", id, Map.of());
  }

  private Appeal lock(long id) {
    return appeals.lock(id).orElseThrow(Problem::notFound);
  }

  private LocalDate due() {
    return calendar.days().after(Time.today(clock), rules.now().answerDays());
  }
}
