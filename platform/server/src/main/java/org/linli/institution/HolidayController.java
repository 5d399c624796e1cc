package org.linli.institution;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Platform;

/** The holidays of a university at the operator's desk. */
@Platform
@Controller("/operator/institutions/{institution}/holidays")
@Produces(MediaType.TEXT_HTML)
class HolidayController {

  private final InstitutionPages pages;
  private final Holidays holidays;
  private final List<HolidaysChanged> listeners;
  private final Viewer viewer;
  private final Clock clock;

  HolidayController(
      InstitutionPages pages,
      Holidays holidays,
      List<HolidaysChanged> listeners,
      Viewer viewer,
      Clock clock) {
    this.pages = pages;
    this.holidays = holidays;
    this.listeners = listeners;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access(Role.OPERATOR)
  Page list(long institution) {
    return page(institution, Form.empty());
  }

  @Post
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long institution, @Body Form form) {
    long university = pages.university(institution).id();
    if (!holidays.add(university, form, viewer.account())) {
      return page(institution, form);
    }
    listeners.forEach(one -> one.of(university));
    return done(university, "institution.holiday.added");
  }

  @Post("/removal")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer remove(long institution, @Body Form form) {
    long university = pages.university(institution).id();
    holidays.remove(
        university, form.whole("holiday", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound));
    listeners.forEach(one -> one.of(university));
    return done(university, "institution.holiday.removed");
  }

  private Page page(long id, Form form) {
    Institution university = pages.university(id);
    return pages
        .crumbs(InstitutionDesk.OPERATOR, Page.of("institution/holidays"), university)
        .with("university", university)
        .with("base", "/operator/institutions/" + id + "/holidays")
        .with("mayKeep", true)
        .with(
            "holidays",
            holidays.of(
                List.of(id), Time.today(clock).minusYears(1), Time.today(clock).plusYears(3)))
        .with(form);
  }

  private static Redirect done(long university, String key) {
    return Redirect.outside("/operator/institutions/" + university + "/holidays").saying(key);
  }
}
