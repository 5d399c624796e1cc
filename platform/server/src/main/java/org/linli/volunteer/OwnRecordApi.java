package org.linli.volunteer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.web.Trying;

/** One's own record, and those of one's wards, for programs: read, changed, agreed to, left. */
@Controller("/api/volunteers/mine/{volunteer}")
class OwnRecordApi {

  private final OwnRecords own;
  private final OwnData data;
  private final VolunteerPages pages;
  private final Changing changing;
  private final Consenting consenting;
  private final ConsentFiles files;
  private final Leaving leaving;
  private final Viewer viewer;

  OwnRecordApi(
      OwnRecords own,
      OwnData data,
      VolunteerPages pages,
      Changing changing,
      Consenting consenting,
      ConsentFiles files,
      Leaving leaving,
      Viewer viewer) {
    this.own = own;
    this.data = data;
    this.pages = pages;
    this.changing = changing;
    this.consenting = consenting;
    this.files = files;
    this.leaving = leaving;
    this.viewer = viewer;
  }

  /** The record, masked as on its page; {@code data} has it in full. */
  @Get
  @Access(signedIn = true)
  VolunteerRecord show(long volunteer) {
    return record(volunteer);
  }

  /**
   * Changes what is said of the person. Before the approval all of it may change and the review
   * begins anew; afterwards name and document are the community's to change and are not read here.
   */
  @Put
  @Access(signedIn = true)
  VolunteerRecord change(long volunteer, @Body NewApplication application) {
    VolunteerRow row = own.row(volunteer);
    Form form = application.form();
    Optional<Application> said = changing.said(row, form);
    boolean changed =
        said.filter(
                one -> Trying.done(form, () -> changing.byPerson(volunteer, one, viewer.account())))
            .isPresent();
    if (!changed) {
      throw Problem.wrong(form);
    }
    return record(volunteer);
  }

  /** Everything that the tenant knows of the person, in full, to be taken along (LAW-7). */
  @Get("/data")
  @Access(signedIn = true)
  HttpResponse<Map<String, Object>> data(long volunteer) {
    return HttpResponse.ok(data.of(own.row(volunteer)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Agrees that the place is asked for at a check-in; never needed to serve. */
  @Put("/location-consent")
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void agreeToLocation(long volunteer) {
    consenting.location(own.row(volunteer).id(), true);
  }

  /** Takes that back, at any time. */
  @Delete("/location-consent")
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void revokeLocation(long volunteer) {
    consenting.location(own.row(volunteer).id(), false);
  }

  /**
   * Keeps a picture of the guardian's consent; it takes the place of an earlier one.
   *
   * @param name what the file is called
   */
  @Put("/guardian-consent")
  @Consumes({MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG, MediaType.APPLICATION_PDF})
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void consent(
      long volunteer, @QueryValue(defaultValue = "consent") String name, @Body byte[] picture) {
    VolunteerRow row = own.row(volunteer);
    try {
      files.keep(row.id(), name, new ByteArrayInputStream(picture));
    } catch (FileRefused refused) {
      throw Problem.wrong(Form.empty().reject("picture", refused.messageKey(), refused.args()));
    }
  }

  /** Takes the guardian's consent back: from now on only in their company. */
  @Delete("/guardian-consent")
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void revokeConsent(long volunteer) {
    consenting.takeBack(own.row(volunteer).id());
  }

  /** Serves no more, and keeps the record. */
  @Post("/leaving")
  @Access(signedIn = true)
  VolunteerRecord leave(long volunteer) {
    leaving.leave(own.row(volunteer).id(), "", viewer.account());
    return record(volunteer);
  }

  /**
   * Has everything deleted, for good, that would tell who it was; the hours stay in the ledger
   * without a name (LAW-7). {@code sure} says that it is meant.
   */
  @Post("/deletion")
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void delete(long volunteer, @Body Deletion asked) {
    VolunteerRow row = own.row(volunteer);
    Form form = Form.empty();
    if (!Boolean.TRUE.equals(asked.sure())) {
      form.reject("sure", "volunteer.deletion.sureNeeded");
    }
    if (!Trying.done(form, () -> leaving.delete(row.id()))) {
      throw Problem.wrong(form);
    }
  }

  private VolunteerRecord record(long volunteer) {
    VolunteerRow row = own.row(volunteer);
    return VolunteerRecord.of(row, pages.card(row, false));
  }

  /** Whether it is meant. */
  @Serdeable
  record Deletion(@Nullable Boolean sure) {}
}
