package org.linli.activity;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.job.InEveryTenant;
import org.linli.notice.OnceTold;
import org.linli.tenant.Time;

/** Reminds those who have a place on the day before, once for each session. */
@Singleton
class RemindingOfSessions {

  private static final String WHAT = "session-tomorrow";
  private static final int AT_ONCE = 200;

  private final InEveryTenant everywhere;
  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final SessionNews news;
  private final OnceTold once;
  private final Clock clock;

  RemindingOfSessions(
      InEveryTenant everywhere,
      SessionTable sessions,
      SignUpTable signUps,
      SessionNews news,
      OnceTold once,
      Clock clock) {
    this.everywhere = everywhere;
    this.sessions = sessions;
    this.signUps = signUps;
    this.news = news;
    this.once = once;
    this.clock = clock;
  }

  /** In the day time, when nobody is woken; later ones for what is published late. */
  @Scheduled(cron = "0 5/20 10-21 * * *", zoneId = "Asia/Shanghai")
  void remind() {
    everywhere.run("activity-reminding", Duration.ofMinutes(15), this::remindHere);
  }

  /** Those of the current tenant, some hundred sessions at a time. */
  void remindHere() {
    while (remindOfSome() == AT_ONCE) {
      // A part at a time, so that no transaction grows long.
    }
  }

  @Transactional
  int remindOfSome() {
    LocalDate tomorrow = Time.today(clock).plusDays(1);
    List<Session> found =
        sessions.untold(WHAT, begin(tomorrow), begin(tomorrow.plusDays(1)), AT_ONCE);
    Map<Long, Session> byId =
        found.stream().collect(Collectors.toMap(Session::id, Function.identity()));
    news.tomorrow(byId, signUps.confirmed(byId.keySet()));
    once.told(WHAT, byId.keySet());
    return found.size();
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(Time.ZONE).toInstant();
  }
}
