package org.linli.duty;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.job.InEveryTenant;
import org.linli.notice.OnceTold;

/**
 * Tells whoever has a shift so many hours before it, as the tenant chose, exactly once (ZJ-13): who
 * stands in later is told when the place is theirs.
 */
@Singleton
class RemindingOfDuty {

  private static final String WHAT = "duty-soon";
  private static final int AT_ONCE = 200;

  private final InEveryTenant everywhere;
  private final Serving serving;
  private final Shifts shifts;
  private final DutyRules rules;
  private final DutyNews news;
  private final OnceTold once;
  private final Clock clock;

  RemindingOfDuty(
      InEveryTenant everywhere,
      Serving serving,
      Shifts shifts,
      DutyRules rules,
      DutyNews news,
      OnceTold once,
      Clock clock) {
    this.everywhere = everywhere;
    this.serving = serving;
    this.shifts = shifts;
    this.rules = rules;
    this.news = news;
    this.once = once;
    this.clock = clock;
  }

  /** In the day time, when nobody is woken. */
  @Scheduled(cron = "0 2/10 7-21 * * *", zoneId = "Asia/Shanghai")
  void remind() {
    everywhere.run("duty-reminding", Duration.ofMinutes(15), this::here);
  }

  /** Those of the current tenant, some at a time. */
  void here() {
    while (some() == AT_ONCE) {
      // A part at a time, so that no transaction grows long.
    }
  }

  @Transactional
  int some() {
    Instant now = clock.instant();
    Instant until = now.plus(Duration.ofHours(rules.get().noticeHours()));
    List<Serving.Soon> found = serving.untold(WHAT, now, until, AT_ONCE);
    Map<Long, Shift> known =
        shifts.byIds(found.stream().map(Serving.Soon::shift).distinct().toList()).stream()
            .collect(Collectors.toMap(Shift::id, one -> one));
    news.soon(found, known);
    once.told(WHAT, found.stream().map(Serving.Soon::signUp).toList());
    return found.size();
  }
}
