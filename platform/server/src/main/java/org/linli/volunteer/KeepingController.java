package org.linli.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** What the community does with a record that it keeps: corrects it, hands it over, closes it. */
@Controller("/volunteers/{volunteer}")
@Produces(MediaType.TEXT_HTML)
final class KeepingController {

  private static final int LONGEST_REASON = 300;

  private final VolunteerPages pages;
  private final SealedPeople sealed;
  private final Revealing revealing;
  private final Changing changing;
  private final IssuingClaims issuing;
  private final Consenting consenting;
  private final Leaving leaving;
  private final Viewer viewer;
  private final Clock clock;

  KeepingController(
      VolunteerPages pages,
      SealedPeople sealed,
      Revealing revealing,
      Changing changing,
      IssuingClaims issuing,
      Consenting consenting,
      Leaving leaving,
      Viewer viewer,
      Clock clock) {
    this.pages = pages;
    this.sealed = sealed;
    this.revealing = revealing;
    this.changing = changing;
    this.issuing = issuing;
    this.consenting = consenting;
    this.leaving = leaving;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** The form to correct a record shows it in full, so opening it is written down. */
  @Post("/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page edit(long volunteer) {
    VolunteerRow row = pages.thereRow(volunteer);
    revealing.note(volunteer, RevealReason.CORRECTION);
    return editing(row).with(ApplicationForm.show(sealed.application(row)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer save(long volunteer, @Body Form form) {
    VolunteerRow row = pages.thereRow(volunteer);
    Optional<Application> said = ApplicationForm.read(form, row.communityId(), Time.today(clock));
    if (said.isEmpty()) {
      return editing(row).with(form);
    }
    try {
      changing.byCommunity(volunteer, said.get());
      return Redirect.to("/volunteers/" + volunteer).saying("volunteer.saved");
    } catch (Refused refused) {
      form.reject(refused.field(), refused.messageKey(), refused.args());
      return editing(row).with(form);
    }
  }

  /** The code is shown this once, so the answer is the page itself and no redirect. */
  @Post("/claim")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page issue(HttpRequest<?> request, long volunteer) {
    return issuing.page(request, pages.row(volunteer), "/volunteers/" + volunteer);
  }

  @Post("/consent")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer consent(long volunteer) {
    consenting.onPaper(volunteer);
    return Redirect.to("/volunteers/" + volunteer).saying("volunteer.consent.kept");
  }

  @Post("/leaving")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer leave(long volunteer, @Body Form form) {
    String reason = form.required("leaveReason", LONGEST_REASON);
    if (!form.isValid()) {
      return pages.kept(volunteer, false).with(form);
    }
    leaving.leave(volunteer, reason, viewer.account());
    return Redirect.to("/volunteers/" + volunteer).saying("volunteer.left");
  }

  @Post("/return")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer takeBackIn(long volunteer) {
    leaving.takeBackIn(volunteer, viewer.account());
    return Redirect.to("/volunteers/" + volunteer).saying("volunteer.readmitted");
  }

  private Page editing(VolunteerRow row) {
    return VolunteerPages.choices(pages.page("volunteer/edit", row, false))
        .crumb("/volunteers", Message.of("volunteer.title"))
        .crumb("/volunteers/" + row.id(), Message.of("volunteer.one"));
  }
}
