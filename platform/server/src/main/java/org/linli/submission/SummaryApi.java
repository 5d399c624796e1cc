package org.linli.submission;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.division.AreaFilter;
import org.linli.web.Part;

/** What the units of the tenant sent for a turn, as one table, for programs. */
@Controller("/api/due-summary")
class SummaryApi {

  private final SummaryPages pages;
  private final OwnSummary summary;

  SummaryApi(SummaryPages pages, OwnSummary summary) {
    this.pages = pages;
    this.summary = summary;
  }

  /**
   * The units that the viewer answers for, each with the sums of what it sent.
   *
   * @param turn a form's id and a turn's key, a stroke between; the latest if none is named
   * @param size units at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<Unit> units(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var asked = new OwnSummary.Asked(turn, AreaFilter.of(county, township), "", false);
    Paging part = Part.asked(page, size, 0);
    OwnSummary.Table table = summary.table(pages.owed(turn), asked, part.page(), part.size());
    return Part.of(table.paging(), table.lines(), Unit::of);
  }

  /**
   * A unit.
   *
   * @param unit its name in addresses
   * @param submission what it sent or began; absent for nothing
   * @param state where that stands
   * @param figures the sums of its columns of figures
   * @param rows how many rows it has; absent where nothing was sent
   */
  @Serdeable
  record Unit(
      String unit,
      String name,
      @Nullable Long submission,
      @Nullable String state,
      List<String> figures,
      @Nullable Integer rows) {

    static Unit of(OwnSummary.Line line) {
      SubmissionState state = line.of().state();
      return new Unit(
          line.of().unitName(),
          line.of().unit().name(),
          line.of().submission(),
          state == null ? null : state.name(),
          line.figures(),
          line.length());
    }
  }
}
