package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.activity.Browsing.Candidate;
import org.linli.activity.Browsing.Week;
import org.linli.api.Joinable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.joining.JoiningRules;
import org.linli.joining.Judging;
import org.linli.volunteer.VolunteerFacts;

/**
 * The list of what is on, or only of what someone may join.
 *
 * <p>The platform's own rules are conditions in SQL; those of plugins are not. Where a plugin has
 * rules about activities, all that SQL leaves of the week or month asked for is read in one
 * statement, a few numbers a row, and judged at once before it is counted and cut into pages: so
 * the count, each page and each day of the calendar stay exact, at a cost bounded by what is on in
 * that time. Where no plugin has, SQL counts and cuts alone.
 */
@Singleton
class Shortlisting {

  private final Browsing browsing;
  private final SessionTable sessions;
  private final JoiningRules regional;

  Shortlisting(Browsing browsing, SessionTable sessions, JoiningRules regional) {
    this.browsing = browsing;
    this.sessions = sessions;
    this.regional = regional;
  }

  /** A part of the list. */
  record Shown(List<Session> sessions, Paging paging) {}

  /**
   * A part of the list, the earliest first.
   *
   * @param only leaves out what this volunteer may not join
   */
  Shown page(Week week, Scope scope, @Nullable VolunteerFacts only, int page, int size) {
    if (only == null || !regional.concern(only, Joinable.Kind.ACTIVITY)) {
      Paging paging = new Paging(page, size, browsing.count(week, scope, only));
      return new Shown(browsing.page(week, scope, only, paging), paging);
    }
    List<Candidate> all = joinable(week.first(), week.end(), week.area(), scope, only);
    Paging paging = new Paging(page, size, all.size());
    List<Long> part =
        all.stream().skip(paging.offset()).limit(paging.size()).map(Candidate::session).toList();
    return new Shown(sessions.byIds(part), paging);
  }

  /** How many sessions there are on each day from one until before another. */
  Map<LocalDate, Long> days(
      LocalDate first, LocalDate end, AreaFilter area, Scope scope, @Nullable VolunteerFacts only) {
    return only == null || !regional.concern(only, Joinable.Kind.ACTIVITY)
        ? browsing.days(first, end, area, scope, only)
        : joinable(first, end, area, scope, only).stream()
            .collect(Collectors.groupingBy(one -> one.what().day(), Collectors.counting()));
  }

  private List<Candidate> joinable(
      LocalDate first, LocalDate end, AreaFilter area, Scope scope, VolunteerFacts only) {
    List<Candidate> all = browsing.candidates(first, end, area, scope, only);
    Judging judging =
        regional.about(all.stream().map(Candidate::what).distinct().toList(), List.of(only));
    return all.stream().filter(one -> judging.refusals(one.what(), only, true).isEmpty()).toList();
  }
}
