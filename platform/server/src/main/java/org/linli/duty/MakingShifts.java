package org.linli.duty;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.activity.DutySessions;
import org.linli.activity.DutySessions.Planned;
import org.linli.calendar.WorkingCalendar;
import org.linli.calendar.WorkingDays;
import org.linli.job.InEveryTenant;
import org.linli.tenant.Time;

/**
 * Makes shifts from the patterns some weeks ahead: every night, and at once when a pattern is new.
 * Under the lock of the post, and each day once, however often it is asked.
 */
@Singleton
class MakingShifts {

  private final InEveryTenant everywhere;
  private final DutyPosts posts;
  private final Patterns patterns;
  private final Shifts shifts;
  private final DutySessions sessions;
  private final DutyRules rules;
  private final WorkingCalendar calendar;
  private final Clock clock;

  MakingShifts(
      InEveryTenant everywhere,
      DutyPosts posts,
      Patterns patterns,
      Shifts shifts,
      DutySessions sessions,
      DutyRules rules,
      WorkingCalendar calendar,
      Clock clock) {
    this.everywhere = everywhere;
    this.posts = posts;
    this.patterns = patterns;
    this.shifts = shifts;
    this.sessions = sessions;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Before people get up. */
  @Scheduled(cron = "0 20 4 * * *", zoneId = "Asia/Shanghai")
  void everyNight() {
    everywhere.run("duty-shifts", Duration.ofHours(1), this::here);
  }

  /** For all posts of the current tenant, each in a transaction of its own. */
  void here() {
    posts.open().forEach(this::of);
  }

  /** For a post; tells how many were made. */
  @Transactional
  int of(long id) {
    DutyPost post = posts.lock(id).orElseThrow();
    if (!post.isOpen()) {
      return 0;
    }
    LocalDate today = Time.today(clock);
    LocalDate last = today.plusWeeks(rules.get().weeksAhead());
    WorkingDays days = calendar.days();
    Instant now = clock.instant();
    List<Shifts.New> made = new ArrayList<>();
    for (Pattern pattern : patterns.of(id)) {
      if (!pattern.lasts(today)) {
        continue;
      }
      LocalDate until = pattern.isSingle() ? pattern.fromOn() : last;
      Set<LocalDate> known = shifts.made(pattern.id(), today);
      pattern.days(today, until, days).stream()
          .filter(day -> !known.contains(day))
          .filter(day -> pattern.begin(day).isAfter(now))
          .forEach(day -> made.add(new Shifts.New(pattern, day, null)));
    }
    if (!made.isEmpty()) {
      shifts.add(withSessions(post, made));
    }
    return made.size();
  }

  private List<Shifts.New> withSessions(DutyPost post, List<Shifts.New> made) {
    Long activity = post.activity();
    if (activity == null) {
      return made;
    }
    List<Long> ids =
        sessions.add(
            activity,
            made.stream()
                .map(
                    one ->
                        new Planned(
                            post.stationName(),
                            one.pattern().begin(one.day()),
                            one.pattern().end(one.day()),
                            post.details().people()))
                .toList());
    List<Shifts.New> all = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      all.add(new Shifts.New(made.get(i).pattern(), made.get(i).day(), ids.get(i)));
    }
    return all;
  }
}
