package org.linli.oversight;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.web.Refused;
import org.linli.web.Trying;

/** What volunteers say is wrong, for those who answer. */
@Controller("/appeals")
@Produces(MediaType.TEXT_HTML)
final class AppealController {

  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 200;
  private static final String LIST = "/appeals";

  private final AppealTable appeals;
  private final AppealRows rows;
  private final AppealPages pages;
  private final AnsweringAppeals answering;
  private final ReadingAnswers reading;
  private final AreaChoices areas;
  private final Viewer viewer;

  AppealController(
      AppealTable appeals,
      AppealRows rows,
      AppealPages pages,
      AnsweringAppeals answering,
      ReadingAnswers reading,
      AreaChoices areas,
      Viewer viewer) {
    this.appeals = appeals;
    this.rows = rows;
    this.pages = pages;
    this.answering = answering;
    this.reading = reading;
    this.areas = areas;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @Nullable @QueryValue Long entry,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    AppealFilter filter = AppealFilter.of(state, county, township, entry, community);
    Paging paging = new Paging(page, ON_A_PAGE, appeals.count(filter, scope));
    return Page.of("oversight/appeals")
        .with("states", AppealFilter.STATES)
        .with("filter", filter)
        .with("area", areas.of(scope, filter.area()))
        .with("rows", rows.of(appeals.page(filter, scope, paging)))
        .with("paging", paging);
  }

  @Get("/{appeal}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "appeal")
  Page show(long appeal) {
    Appeal found = find(appeal);
    return page(found).with(reading.blank(found));
  }

  /** Puts the right times in the ledger, or enters what is missing. */
  @Post("/{appeal}/correction")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "appeal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer correct(long appeal, @Body Form form) {
    Appeal found = find(appeal);
    String words = form.required("words", LONGEST);
    return reading
        .span(found, form)
        .flatMap(
            span ->
                Trying.with(
                    form,
                    () ->
                        answering.correct(
                            appeal, span.from(), span.to(), words, reading.judge(viewer))))
        .<Answer>map(
            waits -> done(appeal, waits ? "oversight.appeal.second" : "oversight.appeal.corrected"))
        .orElseGet(() -> page(find(appeal)).with(form));
  }

  /** Takes the entry back. */
  @Post("/{appeal}/reversal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "appeal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer takeBack(long appeal, @Body Form form) {
    String words = form.required("words", LONGEST);
    return Trying.done(form, () -> answering.takeBack(appeal, words, reading.judge(viewer)))
        ? done(appeal, "oversight.appeal.corrected")
        : page(find(appeal)).with(form);
  }

  /** Leaves the record as it is. */
  @Post("/{appeal}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "appeal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(long appeal, @Body Form form) {
    String why = form.required("why", LONGEST);
    try {
      if (form.isValid()) {
        answering.refuse(appeal, why, reading.judge(viewer));
        return done(appeal, "oversight.appeal.refused");
      }
    } catch (Refused refused) {
      form.reject("why", refused.messageKey(), refused.args());
    }
    return page(find(appeal)).with(form);
  }

  private Page page(Appeal appeal) {
    return pages
        .page("oversight/appeal", appeal)
        .crumb(LIST, "oversight.appeals")
        .with("obstacle", answering.obstacle(appeal, reading.judge(viewer)).orElse(null));
  }

  private Appeal find(long id) {
    return appeals.find(id).orElseThrow(Problem::notFound);
  }

  private static Redirect done(long appeal, String key) {
    return Redirect.to(LIST + "/" + appeal).saying(key);
  }
}
