package org.linli.exchange;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.institution.Holidays;
import org.linli.institution.HolidaysChanged;
import org.linli.institution.Institution;
import org.linli.web.Platform;

/** Weeks that nobody covers in all tenants, and the holidays of the university. */
@Platform
@Controller("/university")
@Produces(MediaType.TEXT_HTML)
final class UniversityRelayListController {

  private final UniversityRelayPages pages;
  private final Holidays holidays;
  private final List<HolidaysChanged> listeners;
  private final Viewer viewer;

  UniversityRelayListController(
      UniversityRelayPages pages,
      Holidays holidays,
      List<HolidaysChanged> listeners,
      Viewer viewer) {
    this.pages = pages;
    this.holidays = holidays;
    this.listeners = listeners;
    this.viewer = viewer;
  }

  @Get("/relays")
  @Access(Role.INSTITUTION_STAFF)
  Page relays(@QueryValue(defaultValue = "1") int page) {
    return pages.list(page);
  }

  @Get("/holidays")
  @Access(Role.INSTITUTION_STAFF)
  Page list(@QueryValue(defaultValue = "") String university) {
    return pages.holidays(university, Form.empty());
  }

  @Post("/holidays")
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@Body Form form) {
    Institution university = kept(form);
    if (!holidays.add(university.id(), form, viewer.account())) {
      return pages.holidays(form.text("university"), form);
    }
    listeners.forEach(one -> one.of(university.id()));
    return done(university, "institution.holiday.added");
  }

  @Post("/holidays/removal")
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer remove(@Body Form form) {
    Institution university = kept(form);
    holidays.remove(
        university.id(), form.whole("holiday", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound));
    listeners.forEach(one -> one.of(university.id()));
    return done(university, "institution.holiday.removed");
  }

  /** A college's people read the holidays; who works for all of the university keeps them. */
  private Institution kept(Form form) {
    return pages
        .university(form.text("university"))
        .filter(pages::mayKeep)
        .orElseThrow(Problem::notFound);
  }

  private static Redirect done(Institution university, String key) {
    return Redirect.outside("/university/holidays?university=" + university.id()).saying(key);
  }
}
