package org.linli.submission;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.job.InEveryTenant;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/**
 * Reminds those who haven't sent: seven days and one day before the last day, the day after it, and
 * then every week until it is closed; each once. Who got more time is reminded before its end.
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
    private final OnceReminded once;
    private final RemindingUniversities universities;
    private final SubmissionTelling telling;
    private final Notices notices;
    private final Clock clock;

    InTenant(
        Turns turns,
        OwingRows owing,
        OnceReminded once,
        RemindingUniversities universities,
        SubmissionTelling telling,
        Notices notices,
        Clock clock) {
      this.turns = turns;
      this.owing = owing;
      this.once = once;
      this.universities = universities;
      this.telling = telling;
      this.notices = notices;
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
      universities.remind(today);
    }

    private void remind(OwedTurn owed, Map<Long, Scope> near, LocalDate today) {
      Scope whole = new Scope(List.of(CurrentTenant.get().division()));
      List<Owing> unsent = owing.unsent(owed, whole, EVERYWHERE, new Paging(1, MOST, MOST));
      List<NewNotice> all = new ArrayList<>();
      once.fresh(owed, unsent, today).forEach(one -> all.addAll(notices(one, near)));
      notices.write(all);
    }

    private static List<NewNotice> notices(Owing one, Map<Long, Scope> near) {
      String path =
          "/due/%s/%s/%s"
              .formatted(one.owed().form().id(), one.owed().turn().key(), one.unitName());
      return SubmissionTelling.at(near, one.unit().path()).stream()
          .map(account -> notice(one, account, path))
          .toList();
    }
  }

  /** What is told to one person of what a unit owes. */
  static NewNotice notice(Owing one, long account, String path) {
    return new NewNotice(
        one.standing() == Standing.LATE ? NoticeKind.SUBMISSION_LATE : NoticeKind.SUBMISSION_DUE,
        account,
        null,
        path,
        List.of(
            one.owed().form().title(),
            one.owed().turn().name(),
            one.unit().name(),
            one.due().toString()));
  }
}
