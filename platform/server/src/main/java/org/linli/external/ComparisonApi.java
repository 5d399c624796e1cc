package org.linli.external;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.external.ComparisonTable.Asked;
import org.linli.external.ComparisonTable.Sums;
import org.linli.volunteer.Volunteers;
import org.linli.web.Part;

/** Both totals and every difference, for programs. */
@Controller("/api")
class ComparisonApi {

  private final ComparisonTable comparison;
  private final ComparisonPages pages;
  private final Volunteers volunteers;
  private final Viewer viewer;

  ComparisonApi(
      ComparisonTable comparison, ComparisonPages pages, Volunteers volunteers, Viewer viewer) {
    this.comparison = comparison;
    this.pages = pages;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /**
   * Our total, theirs, and what the difference is made of, of all whom the viewer answers for.
   *
   * @param from the first day of service; this year's first otherwise
   * @param until the last day of service; today otherwise
   */
  @Get("/externals/{system}/comparison")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  All all(
      long system,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until) {
    Period period = pages.period(from, until);
    Scope scope = CommunityKeepers.scope(viewer);
    Asked asked = Asked.within(system, period, scope);
    Sums total = comparison.total(asked);
    var undecided = comparison.undecided(system, period, scope);
    return new All(
        total.ours(),
        total.theirs(),
        total.difference(),
        comparison.shares(asked).values().stream().map(ShareItem::of).toList(),
        undecided.people(),
        undecided.minutes());
  }

  /**
   * Volunteers with both sums, those with the largest difference first.
   *
   * @param reason NOT_ENTERED, ONLY_HERE, CORRECTED, ONLY_THERE, DIFFERENT or SAME; else all
   * @param size volunteers at once, at most 500
   */
  @Get("/externals/{system}/comparison/volunteers")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<PersonItem> people(
      long system,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = "") String reason,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Asked asked = Asked.within(system, pages.period(from, until), CommunityKeepers.scope(viewer));
    var why = MatchController.of(Reason.values(), reason);
    Paging paging = Part.asked(page, size, comparison.countPeople(asked, why));
    return Part.of(
        paging,
        comparison.people(asked, why, paging),
        one ->
            new PersonItem(one.volunteer(), one.sums().ours(), one.sums().theirs(), one.reasons()));
  }

  /** A volunteer's days, the latest first. */
  @Get("/externals/{system}/comparison/volunteers/{volunteer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  Part<DayItem> days(
      long system,
      long volunteer,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Asked asked = Asked.of(system, pages.period(from, until), volunteer);
    Paging paging = Part.asked(page, size, comparison.countDays(asked));
    return Part.of(paging, comparison.days(asked, paging), DayItem::of);
  }

  /** One's own days, or a ward's. */
  @Get("/volunteer/{volunteer}/externals/{system}")
  @Access(signedIn = true)
  Part<DayItem> own(
      long volunteer,
      long system,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    volunteers.requireActedFor(volunteer, viewer.account());
    return days(system, volunteer, from, until, page, size);
  }

  /**
   * All.
   *
   * @param ours minutes in our ledger
   * @param theirs minutes that they have of people who were recognised
   * @param undecidedPeople whom somebody still has to recognise
   */
  @Serdeable
  record All(
      long ours,
      long theirs,
      long difference,
      List<ShareItem> shares,
      long undecidedPeople,
      long undecidedMinutes) {}

  /** Days of people with a reason. */
  @Serdeable
  record ShareItem(Reason reason, long days, long ours, long theirs) {

    static ShareItem of(ComparisonTable.Share one) {
      return new ShareItem(one.reason(), one.days(), one.sums().ours(), one.sums().theirs());
    }
  }

  /** A volunteer with the reasons of their days that differ. */
  @Serdeable
  record PersonItem(long volunteer, long ours, long theirs, List<Reason> reasons) {}

  /** A person's day. */
  @Serdeable
  record DayItem(LocalDate day, long ours, long theirs, long entered, Reason reason) {

    static DayItem of(ComparisonTable.Day one) {
      return new DayItem(
          one.day(), one.sums().ours(), one.sums().theirs(), one.sums().entered(), one.reason());
    }
  }
}
