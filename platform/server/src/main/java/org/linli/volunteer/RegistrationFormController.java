package org.linli.volunteer;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.tenant.Time;

/**
 * The registration form 志愿者信息登记表 (ZJ-4) on one page of A4, to be filed: filled from a record, or
 * empty to be handed out. The document names what it asks and gives no layout.
 */
@Controller
@Produces(MediaType.TEXT_HTML)
final class RegistrationFormController {

  private static final String VIEW = "volunteer/form";

  private final VolunteerPages pages;
  private final Revealing revealing;
  private final Clock clock;

  RegistrationFormController(VolunteerPages pages, Revealing revealing, Clock clock) {
    this.pages = pages;
    this.revealing = revealing;
    this.clock = clock;
  }

  /** What is personal is masked. */
  @Get("/volunteers/{volunteer}/form")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  Page masked(long volunteer) {
    return filled(volunteer, false);
  }

  /** Everything in full, for a reason that is written down. */
  @Post("/volunteers/{volunteer}/form")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page inFull(long volunteer, @Body Form form) {
    return form.choice("why", RevealReason.class)
        .map(
            reason -> {
              revealing.note(volunteer, reason);
              return filled(volunteer, true);
            })
        .orElseGet(
            () -> pages.kept(volunteer, false).with(form.reject("why", "volunteer.reveal.needed")));
  }

  /** The empty form of a community. */
  @Get("/communities/{community}/volunteers/form")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page empty(long community) {
    if (pages.community(community) == null) {
      throw Problem.notFound();
    }
    return VolunteerPages.choices(Page.of(VIEW))
        .with("back", "/communities/" + community)
        .with("community", pages.community(community))
        .with("wishes", Wishes.NONE);
  }

  private Page filled(long volunteer, boolean inFull) {
    VolunteerRow row = pages.thereRow(volunteer);
    return VolunteerPages.choices(pages.page(VIEW, row, inFull))
        .with("back", "/volunteers/" + volunteer)
        .with("registeredOn", LocalDate.ofInstant(row.registeredAt(), Time.ZONE))
        .with("age", row.birthDate() == null ? "" : Age.on(row.birthDate(), Time.today(clock)))
        .with("masked", !inFull);
  }
}
