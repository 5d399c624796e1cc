package org.linli.incentive;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;
import org.linli.volunteer.Volunteers;
import org.linli.web.Part;

/** Stars for programs. */
@Controller("/api")
class StarApi {

  private final StarTable table;
  private final Scales scales;
  private final Volunteers volunteers;
  private final Totals totals;
  private final Viewer viewer;

  StarApi(StarTable table, Scales scales, Volunteers volunteers, Totals totals, Viewer viewer) {
    this.table = table;
    this.scales = scales;
    this.volunteers = volunteers;
    this.totals = totals;
    this.viewer = viewer;
  }

  /** How many volunteers have how many stars, within the viewer's scope. */
  @Get("/star-counts")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  List<Count> counts() {
    Scale scale = scales.now();
    return table.counts(scale.most(), CommunityKeepers.scope(viewer)).entrySet().stream()
        .map(one -> new Count(one.getKey(), scale.hours().get(one.getKey() - 1), one.getValue()))
        .toList();
  }

  /**
   * Those who have stars, those with the most first.
   *
   * @param stars only those with so many; 0 for any
   * @param size volunteers at once, at most 500
   */
  @Get("/stars")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Starred> list(
      @QueryValue(defaultValue = "0") int stars,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    var counts = table.counts(scales.now().most(), scope);
    long all =
        stars == 0
            ? counts.values().stream().mapToLong(Long::longValue).sum()
            : counts.getOrDefault(stars, 0L);
    Paging paging = Part.asked(page, size, all);
    return Part.of(
        paging,
        table.page(stars, scope, paging),
        one -> new Starred(one.volunteer(), one.stars(), one.since()));
  }

  /** The stars of the viewer, or of a ward of theirs, and how far it is to the next. */
  @Get("/volunteers/mine/{volunteer}/stars")
  @Access(signedIn = true)
  Own own(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    Scale.Progress progress =
        scales
            .now()
            .progress(
                totals
                    .of(Dimension.VOLUNTEER, List.of(volunteer))
                    .getOrDefault(volunteer, Totals.Total.NONE)
                    .minutes());
    return new Own(progress.stars(), progress.minutes(), progress.next(), progress.missing());
  }

  /**
   * How many have so many stars.
   *
   * @param hours from how many lifetime hours on
   */
  @Serdeable
  record Count(int stars, int hours, long volunteers) {}

  /**
   * Someone with stars.
   *
   * @param since the day of service on which the level was reached
   */
  @Serdeable
  record Starred(long volunteer, int stars, LocalDate since) {}

  /**
   * How far someone is.
   *
   * @param next how many stars come next; nothing for who has all
   * @param missing minutes until then
   */
  @Serdeable
  record Own(int stars, long minutes, @Nullable Integer next, long missing) {}
}
