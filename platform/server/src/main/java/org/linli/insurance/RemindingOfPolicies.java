package org.linli.insurance;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.linli.job.InEveryTenant;
import org.linli.notice.NoticeKind;
import org.linli.notice.OnceTold;
import org.linli.notice.TellingKeepers;

/** Tells those who keep communities every morning which policies run out soon, each once. */
@Singleton
class RemindingOfPolicies {

  private static final String WHAT = "insurance-soon";

  private final InEveryTenant everywhere;
  private final PolicyTable policies;
  private final TellingKeepers telling;
  private final OnceTold once;

  RemindingOfPolicies(
      InEveryTenant everywhere, PolicyTable policies, TellingKeepers telling, OnceTold once) {
    this.everywhere = everywhere;
    this.policies = policies;
    this.telling = telling;
    this.once = once;
  }

  @Scheduled(cron = "0 40 8 * * *", zoneId = "Asia/Shanghai")
  void remind() {
    everywhere.run("insurance-reminding", Duration.ofHours(1), this::remindHere);
  }

  /** Those of the current tenant. */
  @Transactional
  void remindHere() {
    List<PolicyTable.Ending> ending = policies.untold(WHAT);
    telling.count(
        NoticeKind.INSURANCE_SOON,
        ending.stream().map(PolicyTable.Ending::path).toList(),
        "/insurance?state=soon");
    once.told(WHAT, ending.stream().map(PolicyTable.Ending::policy).toList());
  }
}
