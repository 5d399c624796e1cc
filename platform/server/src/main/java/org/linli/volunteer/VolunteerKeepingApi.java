package org.linli.volunteer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** What the community does with a record that it keeps, for programs; masked as on its page. */
@Controller("/api/volunteers/{volunteer}")
class VolunteerKeepingApi {

  private static final int LONGEST_REASON = 300;

  private final VolunteerPages pages;
  private final Revealing revealing;
  private final Changing changing;
  private final Consenting consenting;
  private final Leaving leaving;
  private final Viewer viewer;
  private final Clock clock;

  VolunteerKeepingApi(
      VolunteerPages pages,
      Revealing revealing,
      Changing changing,
      Consenting consenting,
      Leaving leaving,
      Viewer viewer,
      Clock clock) {
    this.pages = pages;
    this.revealing = revealing;
    this.changing = changing;
    this.consenting = consenting;
    this.leaving = leaving;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** The record, masked. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  VolunteerRecord show(long volunteer) {
    return record(volunteer, false);
  }

  /** The record in full, for a reason that is written down (LAW-7). */
  @Post("/reveal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  HttpResponse<VolunteerRecord> reveal(long volunteer, @Body Reveal asked) {
    Form form = Form.empty().put("why", asked.why());
    Optional<RevealReason> reason = form.choice("why", RevealReason.class);
    if (reason.isEmpty()) {
      throw Problem.wrong(form.reject("why", "volunteer.reveal.needed"));
    }
    revealing.note(volunteer, reason.get());
    return HttpResponse.ok(record(volunteer, true)).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Corrects the record; all of it is said anew, checked as the form on the page is. */
  @Put
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  VolunteerRecord correct(long volunteer, @Body NewApplication application) {
    VolunteerRow row = pages.thereRow(volunteer);
    Form form = application.form();
    boolean changed =
        ApplicationForm.read(form, row.communityId(), Time.today(clock))
            .filter(said -> Trying.done(form, () -> changing.byCommunity(volunteer, said)))
            .isPresent();
    if (!changed) {
      throw Problem.wrong(form);
    }
    return record(volunteer, false);
  }

  /** Notes that the community has the guardian's consent on paper. */
  @Put("/guardian-consent")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  VolunteerRecord consent(long volunteer) {
    consenting.onPaper(volunteer);
    return record(volunteer, false);
  }

  /** Someone serves no more; the person reads the reason. */
  @Post("/leaving")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  VolunteerRecord leave(long volunteer, @Body Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", LONGEST_REASON);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    leaving.leave(volunteer, reason, viewer.account());
    return record(volunteer, false);
  }

  /** Takes someone in again who had left. */
  @Post("/return")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  VolunteerRecord takeBackIn(long volunteer) {
    leaving.takeBackIn(volunteer, viewer.account());
    return record(volunteer, false);
  }

  private VolunteerRecord record(long volunteer, boolean inFull) {
    VolunteerRow row = pages.row(volunteer);
    return VolunteerRecord.of(row, pages.card(row, inFull));
  }

  /** Why someone needs to read it in full: REVIEW, CONTACT, INSURANCE, CERTIFICATE and so on. */
  @Serdeable
  record Reveal(@Nullable String why) {}

  /** A reason. */
  @Serdeable
  record Why(@Nullable String reason) {}
}
