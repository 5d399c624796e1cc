package org.linli.oversight;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.linli.job.InEveryTenant;
import org.linli.notice.NoticeKind;
import org.linli.notice.OnceTold;
import org.linli.notice.TellingKeepers;

/** Tells those who keep communities every morning which appeals weren't answered in time. */
@Singleton
class RemindingOfAppeals {

  private static final String TOLD = "appeal-late";

  private final InEveryTenant everywhere;
  private final AppealTable appeals;
  private final TellingKeepers telling;
  private final OnceTold once;

  RemindingOfAppeals(
      InEveryTenant everywhere, AppealTable appeals, TellingKeepers telling, OnceTold once) {
    this.everywhere = everywhere;
    this.appeals = appeals;
    this.telling = telling;
    this.once = once;
  }

  @Scheduled(cron = "0 35 8 * * *", zoneId = "Asia/Shanghai")
  void remind() {
    everywhere.run("appeal-reminding", Duration.ofHours(1), this::remindHere);
  }

  /** Those of the current tenant, each once. */
  @Transactional
  void remindHere() {
    List<Appeal> late = appeals.lateUntold(OnceTold.notYet(TOLD, "a.id"));
    telling.count(
        NoticeKind.APPEAL_LATE, late.stream().map(Appeal::path).toList(), "/appeals?state=LATE");
    once.told(TOLD, late.stream().map(Appeal::id).toList());
  }
}
