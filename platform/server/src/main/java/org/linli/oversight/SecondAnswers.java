package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.calendar.WorkingCalendar;
import org.linli.hours.ProposalWatcher;
import org.linli.oversight.Appeal.What;
import org.linli.tenant.Time;

/** Carries on when the second person has answered the hours that an appeal waits for. */
@Singleton
final class SecondAnswers implements ProposalWatcher {

  private final AppealTable appeals;
  private final OversightRules rules;
  private final WorkingCalendar calendar;
  private final AppealNews news;
  private final Audit audit;
  private final Clock clock;

  SecondAnswers(
      AppealTable appeals,
      OversightRules rules,
      WorkingCalendar calendar,
      AppealNews news,
      Audit audit,
      Clock clock) {
    this.appeals = appeals;
    this.rules = rules;
    this.calendar = calendar;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void confirmed(long proposal, long entry, long by) {
    waiting(proposal)
        .ifPresent(
            appeal -> {
              appeals.led(appeal, proposal, entry);
              appeals.move(appeal, AppealState.CORRECTED, appeal.level(), null, null);
              appeals.happened(appeal.id(), What.CORRECTED, "", by);
              news.corrected(appeal, appeal.answer());
              audit.record("appeal.corrected", "appeal", appeal.id(), Map.of());
            });
  }

  /** Somebody has to answer anew. */
  @Override
  public void refused(long proposal, String answer, long by) {
    waiting(proposal)
        .ifPresent(
            appeal -> {
              LocalDate due = calendar.days().after(Time.today(clock), rules.now().answerDays());
              AppealState state = appeal.level() == 2 ? AppealState.APPEALED : AppealState.WAITING;
              appeals.led(appeal, null, null);
              appeals.move(appeal, state, appeal.level(), due, null);
              appeals.happened(appeal.id(), What.NOT_CONFIRMED, answer, by);
              audit.record("appeal.notConfirmed", "appeal", appeal.id(), Map.of("reason", answer));
            });
  }

  private Optional<Appeal> waiting(long proposal) {
    return appeals.ofProposal(proposal).flatMap(appeals::lock);
  }
}
