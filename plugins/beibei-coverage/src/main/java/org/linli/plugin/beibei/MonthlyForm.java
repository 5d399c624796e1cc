package org.linli.plugin.beibei;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.linli.api.StationDays;
import org.linli.api.StationProfileFacts;

/**
 * What the monthly form (BB-9) is about: a town's stations and points whose sign is up, and whether
 * by them every village and community is covered. Unlike {@link Coverage}, a station without its
 * sign doesn't count here.
 *
 * @param town a town, or all that is asked for
 * @param profiles what is known of its stations and points besides, by their ids
 */
record MonthlyForm(Territory town, Map<Long, StationProfileFacts> profiles) {

  /** The first month: the document was printed on the 22nd of it. */
  static final YearMonth FIRST = YearMonth.of(2021, 11);

  /** The day of a month by which its form is sent. */
  static final int DUE_DAY = 25;

  MonthlyForm {
    profiles = Map.copyOf(profiles);
  }

  /** The last day to send a month's form. */
  static LocalDate due(YearMonth month) {
    return month.atDay(DUE_DAY);
  }

  /** The day that a month's form tells of: its last day, or today while that is to come. */
  static LocalDate tellsOf(YearMonth month, LocalDate today) {
    LocalDate due = due(month);
    return due.isAfter(today) ? today : due;
  }

  /** The stations and points whose sign was up on a day, in the order of the national list. */
  List<StationDays> signedOn(LocalDate day) {
    return town.communities().stream()
        .flatMap(community -> town.sitesOf(community, day).stream())
        .filter(site -> isSigned(site, day))
        .toList();
  }

  /** 是否完成全覆盖: whether every village and community has one whose sign was up. */
  boolean isComplete(LocalDate day) {
    return town.countableOn(day).stream()
            .allMatch(
                community -> town.sitesOf(community, day).stream().anyMatch(s -> isSigned(s, day)))
        && !town.countableOn(day).isEmpty();
  }

  /**
   * Whether the form of a month is owed: every month from the first, until the form of a month has
   * told of full coverage; again, if that is lost.
   */
  boolean isOwed(YearMonth month) {
    return !month.isBefore(FIRST)
        && (month.equals(FIRST) || !isComplete(due(month.minusMonths(1))));
  }

  /** As {@link #isOwed}; a town without villages and communities has nothing to tell. */
  boolean isToBeSent(YearMonth month) {
    return isOwed(month) && !town.countableOn(due(month)).isEmpty();
  }

  private boolean isSigned(StationDays site, LocalDate day) {
    StationProfileFacts profile = profiles.get(site.id());
    return profile != null && profile.isSignUpOn(day);
  }
}
