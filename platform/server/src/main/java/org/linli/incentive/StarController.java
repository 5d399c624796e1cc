package org.linli.incentive;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Who has how many stars, for those who keep the register. */
@Controller("/stars")
@Produces(MediaType.TEXT_HTML)
final class StarController {

  private static final int ON_A_PAGE = 50;

  private final StarTable table;
  private final Scales scales;
  private final Volunteers volunteers;
  private final Totals totals;
  private final Viewer viewer;

  StarController(
      StarTable table, Scales scales, Volunteers volunteers, Totals totals, Viewer viewer) {
    this.table = table;
    this.scales = scales;
    this.volunteers = volunteers;
    this.totals = totals;
    this.viewer = viewer;
  }

  /** A line of the list. */
  record Line(StarTable.Starred starred, @Nullable VolunteerFacts person, Totals.Total total) {}

  /** How many have so many stars, and from how many hours on. */
  record Count(int stars, int hours, long people) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(@QueryValue(defaultValue = "0") int stars, @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Scale scale = scales.now();
    Map<Integer, Long> counts = table.counts(scale.most(), scope);
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    Paging paging = new Paging(page, ON_A_PAGE, stars == 0 ? all : counts.getOrDefault(stars, 0L));
    List<StarTable.Starred> found = table.page(stars, scope, paging);
    List<Long> ids = found.stream().map(StarTable.Starred::volunteer).toList();
    Map<Long, VolunteerFacts> people = volunteers.byIds(ids);
    Map<Long, Totals.Total> sums = totals.of(Dimension.VOLUNTEER, ids);
    return Page.of("star/list")
        .with("stars", stars)
        .with("all", all)
        .with(
            "counts",
            counts.entrySet().stream()
                .map(
                    one ->
                        new Count(
                            one.getKey(), scale.hours().get(one.getKey() - 1), one.getValue()))
                .toList())
        .with("clause", scale.clause())
        .with(
            "lines",
            found.stream()
                .map(
                    one ->
                        new Line(
                            one,
                            people.get(one.volunteer()),
                            sums.getOrDefault(one.volunteer(), Totals.Total.NONE)))
                .toList())
        .with("paging", paging);
  }
}
