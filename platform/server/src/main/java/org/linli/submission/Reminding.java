package org.linli.submission;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Sql;
import org.linli.job.InEveryTenant;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/**
 * Reminds those who haven't sent: seven days and one day before the last day, the day after it, and
 * then every week until it is closed; each once.
 */
@Singleton
class Reminding {

  private static final int MOST = 30_000;
  private static final AreaFilter EVERYWHERE = AreaFilter.of("", "");

  private final InEveryTenant everywhere;
  private final InTenant inTenant;

  Reminding(InEveryTenant everywhere, InTenant inTenant) {
    this.everywhere = everywhere;
    this.inTenant = inTenant;
  }

  @Scheduled(cron = "0 10 7 * * *", zoneId = "Asia/Shanghai")
  void remind() {
    everywhere.run("submission-reminding", Duration.ofHours(1), inTenant::remind);
  }

  /** Which reminder it is time for; empty for none. */
  static Optional<String> stage(LocalDate due, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, due);
    if (left > Standing.NEAR) {
      return Optional.empty();
    }
    if (left > 1) {
      return Optional.of("B7");
    }
    return Optional.of(left >= 0 ? "B1" : "A" + ((-left - 1) / 7));
  }

  /** What is done in one tenant. */
  @Singleton
  static class InTenant {

    private final Turns turns;
    private final OwingRows owing;
    private final SubmissionTelling telling;
    private final Notices notices;
    private final Sql sql;
    private final Clock clock;

    InTenant(
        Turns turns,
        OwingRows owing,
        SubmissionTelling telling,
        Notices notices,
        Sql sql,
        Clock clock) {
      this.turns = turns;
      this.owing = owing;
      this.telling = telling;
      this.notices = notices;
      this.sql = sql;
      this.clock = clock;
    }

    @Transactional
    public void remind() {
      LocalDate today = Time.today(clock);
      Map<Long, Scope> near = telling.near();
      for (OwedTurn owed : turns.owed()) {
        if (stage(owed.turn().due(), today).isPresent()) {
          remind(owed, near, today);
        }
      }
    }

    private void remind(OwedTurn owed, Map<Long, Scope> near, LocalDate today) {
      Scope whole = new Scope(List.of(CurrentTenant.get().division()));
      Set<String> told = told(owed);
      List<Owing> due =
          owing.unsent(owed, whole, EVERYWHERE, new Paging(1, MOST, MOST)).stream()
              .filter(one -> one.standing() == Standing.DUE || one.standing() == Standing.LATE)
              .filter(one -> !told.contains(key(one, stageOf(one, today))))
              .toList();
      if (due.isEmpty()) {
        return;
      }
      sql.batch(
          "INSERT IGNORE INTO submission_told (form_id, turn_key, unit_kind, unit_key, what,"
              + " told_on) VALUES (?, ?, ?, ?, ?, ?)",
          due.stream()
              .map(
                  one ->
                      List.<Object>of(
                          owed.form().id(),
                          owed.turn().key(),
                          one.unit().kind().name(),
                          one.unit().key(),
                          stageOf(one, today),
                          today))
              .toList());
      List<NewNotice> all = new ArrayList<>();
      due.forEach(one -> all.addAll(notices(one, near)));
      notices.write(all);
    }

    private static String stageOf(Owing one, LocalDate today) {
      return stage(one.due(), today).orElse("");
    }

    private static String key(Owing one, String stage) {
      return one.unit().key() + "/" + stage;
    }

    private Set<String> told(OwedTurn owed) {
      return new HashSet<>(
          sql.query(
              "SELECT unit_key, what FROM submission_told WHERE form_id = ? AND turn_key = ?"
                  + " AND unit_kind = ?",
              List.of(owed.form().id(), owed.turn().key(), owed.form().sending().unit().name()),
              row -> row.getString(1) + "/" + row.getString(2)));
    }

    private static List<NewNotice> notices(Owing one, Map<Long, Scope> near) {
      String path =
          "/due/%s/%s/%s"
              .formatted(one.owed().form().id(), one.owed().turn().key(), one.unitName());
      NoticeKind kind =
          one.standing() == Standing.LATE ? NoticeKind.SUBMISSION_LATE : NoticeKind.SUBMISSION_DUE;
      List<String> words =
          List.of(
              one.owed().form().title(),
              one.owed().turn().name(),
              one.unit().name(),
              one.due().toString());
      return SubmissionTelling.at(near, one.unit().path()).stream()
          .map(account -> new NewNotice(kind, account, null, path, words))
          .toList();
    }
  }
}
