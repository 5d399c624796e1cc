package org.linli.standard;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.StationFacts;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileRefused;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Standards of stations for programs: what they want, who lacks what, and what is shown. */
@Controller("/api")
class StandardApi {

  private static final int LONGEST = 300;

  private final Standards standards;
  private final Standings standings;
  private final StandardRows rows;
  private final ShowingItems showing;
  private final Demonstrations demonstrations;
  private final Viewer viewer;

  StandardApi(
      Standards standards,
      Standings standings,
      StandardRows rows,
      ShowingItems showing,
      Demonstrations demonstrations,
      Viewer viewer) {
    this.standards = standards;
    this.standings = standings;
    this.rows = rows;
    this.showing = showing;
    this.demonstrations = demonstrations;
    this.viewer = viewer;
  }

  /** The standards in force here, with what they want. */
  @Get("/standards")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  List<StandardParts.Said> standards() {
    return standards.inForce().stream().map(StandardParts.Said::of).toList();
  }

  /**
   * The stations within the viewer's scope by how they stand, those that lack most first.
   *
   * @param standard the key of a standard; the first one in force if none is named
   * @param lacking the key of an item that they lack
   * @param which {@code demonstration} for demonstration stations alone
   * @param sort {@code met}, {@code -met}, {@code place} or {@code -place}
   * @param size stations at once, at most 500
   */
  @Get("/standards/stations")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<StandardParts.Stands> stations(
      @QueryValue(defaultValue = "") String standard,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String lacking,
      @QueryValue(defaultValue = "") String which,
      @QueryValue(defaultValue = "met") String sort,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    return standards
        .chosen(standard)
        .map(
            given -> {
              StandardFilter filter = StandardFilter.of(given, county, township, lacking, which);
              List<Standing> all = rows.all(given, filter, CommunityKeepers.scope(viewer), sort);
              Paging paging = Part.asked(page, size, all.size());
              return Part.of(paging, rows.page(given, all, paging), StandardParts.Stands::of);
            })
        .orElseGet(
            () ->
                Part.of(
                    Part.asked(page, size, 0),
                    List.<StandardRows.Row>of(),
                    StandardParts.Stands::of));
  }

  /** How a station stands by each standard that is about it. */
  @Get("/stations/{station}/standards")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  List<StandardParts.Detail> station(long station) {
    StationFacts facts = standings.station(station).orElseThrow(Problem::notFound);
    return standards.about(facts).stream()
        .map(given -> StandardParts.Detail.of(standings.of(given, facts)))
        .toList();
  }

  /**
   * Shows that an item is met, or says that it isn't, once for each {@code Idempotency-Key}. It
   * doesn't replace what was found before, which stays on record.
   */
  @Post("/stations/{station}/findings")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> find(long station, @Body StandardParts.NewFinding finding) {
    Form form = Form.empty().put("remark", finding.remark());
    String remark = finding.met() ? form.text("remark", LONGEST) : form.required("remark", LONGEST);
    var asked = new ShowingItems.Asked(station, text(finding.standard()), text(finding.item()));
    try {
      return Trying.with(
              form,
              () ->
                  finding.met()
                      ? showing.show(asked, shown(finding), remark, viewer.account())
                      : showing.deny(
                          asked,
                          finding.lacking() == null ? List.of() : finding.lacking(),
                          remark,
                          viewer.account()))
          .map(id -> Made.at("/stations/%d/findings".formatted(station), id))
          .orElseThrow(() -> Problem.wrong(form));
    } catch (FileRefused refused) {
      throw Problem.wrong(form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  /** Names a demonstration station; one that is stays one. */
  @Put("/stations/{station}/demonstration")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "station")
  StandardParts.Demonstration name(long station, @Body StandardParts.Demonstration named) {
    demonstrations.name(station, text(named.standard()), above(), viewer.account());
    return named;
  }

  /**
   * Takes the name of a demonstration station back.
   *
   * @param standard the key of the standard
   * @param reason why, in words
   */
  @Delete("/stations/{station}/demonstration")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "station")
  @Status(HttpStatus.NO_CONTENT)
  void takeBack(
      long station,
      @QueryValue(defaultValue = "") String standard,
      @QueryValue(defaultValue = "") String reason) {
    Form form = Form.empty().put("reason", reason);
    String why = form.required("reason", LONGEST);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    demonstrations.takeBack(station, standard, why, above(), viewer.account());
  }

  private Scope above() {
    return viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }

  private static @Nullable Shown shown(StandardParts.NewFinding finding) {
    String file = text(finding.file());
    if (file.isEmpty()) {
      return null;
    }
    try {
      String name = text(finding.fileName());
      return new Shown(name.isEmpty() ? "file" : name, Base64.getDecoder().decode(file));
    } catch (IllegalArgumentException e) {
      throw new FileRefused("standard.refused.base64");
    }
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }
}
