package org.linli.population;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.PopulationGroup;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Trying;

/** The population figures of a community for programs, within the viewer's scope. */
@Controller("/api/communities/{community}/population")
class PopulationApi {

  private final FigureTable table;
  private final EnteringFigures entering;
  private final PopulationPages pages;
  private final Viewer viewer;

  PopulationApi(FigureTable table, EnteringFigures entering, PopulationPages pages, Viewer viewer) {
    this.table = table;
    this.entering = entering;
    this.pages = pages;
    this.viewer = viewer;
  }

  /** The figures of a year, this year if none is named. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  List<Figure> list(long community, @Nullable @QueryValue Integer year) {
    int asked = year == null ? pages.today().getYear() : year;
    return table.current(List.of(community), asked).stream()
        .sorted(Comparator.comparing(FigureTable.Entered::group))
        .map(Figure::of)
        .toList();
  }

  /** Enters the figures of a year, once for each {@code Idempotency-Key}. */
  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> enter(long community, @Body NewFigures sent) {
    Form form = sent.form();
    if (YearFigures.read(form, pages.today())
        .filter(said -> Trying.done(form, () -> entering.enter(community, said, viewer.account())))
        .isEmpty()) {
      throw Problem.wrong(form);
    }
    return Made.at("/communities", community);
  }

  /** A figure. */
  @Serdeable
  record Figure(PopulationGroup group, long people, String source, LocalDate asOf) {

    static Figure of(FigureTable.Entered one) {
      return new Figure(
          one.group(), one.figure().people(), one.figure().source(), one.figure().asOf());
    }
  }

  /**
   * Figures to be entered, checked as the form on the page is.
   *
   * @param people by group; what is left out is taken back
   */
  @Serdeable
  record NewFigures(
      @Nullable Integer year,
      @Nullable Map<PopulationGroup, Long> people,
      @Nullable String source,
      @Nullable String asOf) {

    Form form() {
      Form form = Form.empty().put("year", year).put("source", source).put("asOf", asOf);
      if (people != null) {
        people.forEach((group, number) -> form.put(group.name(), number));
      }
      return form;
    }
  }
}
