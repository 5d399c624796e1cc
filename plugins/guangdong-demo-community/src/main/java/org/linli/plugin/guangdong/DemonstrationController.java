package org.linli.plugin.guangdong;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.CurrentRegion;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** The demonstration communities of a city, or of the province's cities. */
@Controller(DemonstrationController.PATH)
@Produces(MediaType.TEXT_HTML)
final class DemonstrationController {

  static final String PATH = "/demonstration-communities";
  static final String TITLE = GuangdongDemoCommunity.ID + ".title";
  private static final int ROWS = 50;

  private final BasicFactsRow row = new BasicFactsRow(new PrintedWords());
  private final DemonstrationCommunities communities;
  private final Designations designations;
  private final Divisions divisions;
  private final ProvinceOverview overview;
  private final CurrentRegion region;
  private final Viewer viewer;

  DemonstrationController(
      DemonstrationCommunities communities,
      Designations designations,
      Divisions divisions,
      ProvinceOverview overview,
      CurrentRegion region,
      Viewer viewer) {
    this.communities = communities;
    this.designations = designations;
    this.divisions = divisions;
    this.overview = overview;
    this.region = region;
    this.viewer = viewer;
  }

  /** The list, or in the province the cities' counts. */
  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Answer list(
      @Nullable @QueryValue String county,
      @Nullable @QueryValue String level,
      @QueryValue(defaultValue = "1") int page) {
    if (region.oversees()) {
      return Page.of(GuangdongDemoCommunity.ID + "/overview")
          .with("cities", overview.cities())
          .with("clause", Clauses.GD_15);
    }
    Scope scope = viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
    List<DemonstrationCommunity> all = communities.within(scope);
    List<DivisionFacts> counties = divisions.of(DivisionLevel.COUNTY, scope);
    List<DemonstrationCommunity> chosen =
        all.stream().filter(one -> isIn(one, county)).filter(one -> isOf(one, level)).toList();
    Paging paging = new Paging(page, ROWS, chosen.size());
    return Page.of(GuangdongDemoCommunity.ID + "/list")
        .with("rows", chosen.stream().skip(paging.offset()).limit(ROWS).map(this::line).toList())
        .with("paging", paging)
        .with("counties", counties)
        .with("county", county)
        .with("level", level)
        .with("levels", List.of("CITY", "COUNTY", "PROVINCIAL", "OPEN"))
        .with("isFiltered", isSet(county) || isSet(level))
        .with(
            "minimum",
            Minimum.of(all.stream().map(one -> one.community().path()).toList(), counties))
        .with("isWholeCity", scope.contains(region.division()))
        .with("mayDesignate", viewer.has(Role.STAFF))
        .with("clause", Clauses.GD_15);
  }

  /** One of them, with what is missing. */
  @Get("/{designation}")
  @Access(
      value = {Role.STAFF, Role.TENANT_ADMINISTRATOR},
      scopeFrom = "designation")
  Page show(long designation) {
    Designation found = designations.findById(designation).orElseThrow(Problem::notFound);
    DemonstrationCommunity one = communities.of(found);
    return Page.of(GuangdongDemoCommunity.ID + "/show")
        .crumb(PATH, TITLE)
        .with("one", one)
        .with("gaps", row.gaps(one))
        .with("mayDesignate", viewer.has(Role.STAFF))
        .with("clause", found.provincial() ? Clauses.GD_20 : Clauses.GD_15);
  }

  private Line line(DemonstrationCommunity one) {
    return new Line(one, row.gaps(one).size());
  }

  /**
   * A line of the list.
   *
   * @param one the community
   * @param gaps how many things form 1 still asks for
   */
  record Line(DemonstrationCommunity one, int gaps) {}

  private static boolean isIn(DemonstrationCommunity one, @Nullable String county) {
    return !isSet(county) || one.county().equals(county);
  }

  private boolean isOf(DemonstrationCommunity one, @Nullable String level) {
    if (!isSet(level)) {
      return true;
    }
    Designation designation = one.designation();
    return switch (level) {
      case "PROVINCIAL" -> designation.provincial();
      case "OPEN" -> !row.gaps(one).isEmpty();
      default -> designation.level() != null && designation.level().name().equals(level);
    };
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }
}
