package org.linli.oversight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.api.Audit;
import org.linli.api.Message;
import org.linli.api.Problem;
import org.linli.calendar.WorkingCalendar;
import org.linli.hours.CorrectingHours;
import org.linli.hours.Evidence;
import org.linli.hours.Outcome;
import org.linli.hours.PostingHours;
import org.linli.hours.Served;
import org.linli.oversight.Appeal.What;
import org.linli.tenant.Time;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/**
 * Answers what a volunteer says, by somebody who had no part in the entry; at the second level by
 * the level above and nobody who answered before. The ledger is put right by its own rules: what
 * raises hours still waits for a second person, and the old entry stays.
 */
@Singleton
class AnsweringAppeals {

  private final AppealTable appeals;
  private final Uninvolved uninvolved;
  private final OversightRules rules;
  private final WorkingCalendar calendar;
  private final CorrectingHours correcting;
  private final PostingHours posting;
  private final MissedSessions sessions;
  private final Volunteers volunteers;
  private final AppealNews news;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;

  AnsweringAppeals(
      AppealTable appeals,
      Uninvolved uninvolved,
      OversightRules rules,
      WorkingCalendar calendar,
      CorrectingHours correcting,
      PostingHours posting,
      MissedSessions sessions,
      Volunteers volunteers,
      AppealNews news,
      Messages messages,
      Audit audit,
      Clock clock) {
    this.appeals = appeals;
    this.uninvolved = uninvolved;
    this.rules = rules;
    this.calendar = calendar;
    this.correcting = correcting;
    this.posting = posting;
    this.sessions = sessions;
    this.volunteers = volunteers;
    this.news = news;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who answers. */
  record Judge(long account, boolean isStaff) {}

  /**
   * Puts the right times in the ledger, or enters what is missing.
   *
   * @return whether that waits for a second person
   * @throws Refused if these times can't be, or this person may not answer
   */
  @Transactional
  boolean correct(long id, Instant from, Instant to, String words, Judge by) {
    Appeal appeal = answerable(id, by);
    String reason = messages.say("oversight.appeal.ledger", Long.toString(id), words);
    UUID key = UUID.randomUUID();
    Outcome outcome;
    if (appeal.entry() == null) {
      Served served = new Served(key, appeal.volunteer(), from, to);
      outcome =
          posting
              .post(
                  sessions.occasion(appeal.session()),
                  Evidence.LATE,
                  List.of(served),
                  by.account(),
                  reason)
              .get(key);
    } else {
      outcome = correcting.correct(appeal.entry(), key, from, to, reason, by.account());
    }
    appeals.answered(appeal, words, by.account());
    switch (outcome) {
      case Outcome.Posted(long entry, int minutes) -> {
        appeals.led(appeal, null, entry);
        done(appeal, words, by.account());
      }
      case Outcome.Waits(long proposal, Outcome.Cause cause) -> {
        appeals.led(appeal, proposal, null);
        appeals.move(appeal, AppealState.SECOND, appeal.level(), null, null);
        appeals.happened(id, What.PROPOSED, words, by.account());
        audit.record("appeal.proposed", "appeal", id, Map.of("proposal", Long.toString(proposal)));
      }
      case Outcome.Refused(Message why) ->
          throw new Refused("from", why.key(), why.args().toArray());
    }
    return outcome instanceof Outcome.Waits;
  }

  /**
   * Takes the entry back: nothing was served.
   *
   * @throws Refused if it was taken back already, or this person may not answer
   */
  @Transactional
  void takeBack(long id, String words, Judge by) {
    Appeal appeal = answerable(id, by);
    if (appeal.entry() == null) {
      throw new Refused("words", "oversight.refused.nothingThere");
    }
    correcting.reverse(
        appeal.entry(),
        messages.say("oversight.appeal.ledger", Long.toString(id), words),
        by.account());
    appeals.answered(appeal, words, by.account());
    done(appeal, words, by.account());
  }

  /**
   * Leaves the record as it is.
   *
   * @throws Refused if it was answered already, or this person may not answer
   */
  @Transactional
  void refuse(long id, String reason, Judge by) {
    Appeal appeal = answerable(id, by);
    appeals.answered(appeal, reason, by.account());
    if (appeal.state() == AppealState.APPEALED) {
      appeals.move(appeal, AppealState.UPHELD, 2, null, null);
      appeals.happened(id, What.UPHELD, reason, by.account());
      news.upheld(appeal, reason);
      audit.record("appeal.upheld", "appeal", id, Map.of("reason", reason));
    } else {
      LocalDate until = calendar.days().after(Time.today(clock), rules.now().appealDays());
      appeals.move(appeal, AppealState.REFUSED, 1, null, until);
      appeals.happened(id, What.REFUSED, reason, by.account());
      news.refused(appeal, reason, until);
      audit.record("appeal.refused", "appeal", id, Map.of("reason", reason));
    }
  }

  /** Why this person may not answer; empty if they may. */
  Optional<String> obstacle(Appeal appeal, Judge by) {
    if (uninvolved.mayNotAnswer(appeal, by.account())) {
      return Optional.of("oversight.refused.involved");
    }
    if (appeal.level() == 2) {
      if (!by.isStaff()) {
        return Optional.of("oversight.refused.levelAbove");
      }
      if (Long.valueOf(by.account()).equals(appeal.answeredBy())) {
        return Optional.of("oversight.refused.answeredBefore");
      }
    }
    return Optional.empty();
  }

  private void done(Appeal appeal, String words, long by) {
    appeals.move(appeal, AppealState.CORRECTED, appeal.level(), null, null);
    appeals.happened(appeal.id(), What.CORRECTED, words, by);
    news.corrected(appeal, words);
    audit.record("appeal.corrected", "appeal", appeal.id(), Map.of());
  }

  private Appeal answerable(long id, Judge by) {
    // People are locked before anything else, as everywhere.
    volunteers.lock(
        List.of(appeals.find(id).map(Appeal::volunteer).orElseThrow(Problem::notFound)));
    Appeal appeal = appeals.lock(id).orElseThrow();
    if (!appeal.state().waits()) {
      throw new Refused("words", "oversight.refused.answered");
    }
    obstacle(appeal, by)
        .ifPresent(
            key -> {
              throw new Refused("words", key);
            });
    return appeal;
  }
}
