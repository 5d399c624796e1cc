package org.linli.submission;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.key.RevealingContacts;
import org.linli.web.Trying;

/** One submission: what was sent, what became of it, and what can be done about it. */
@Controller("/submissions/{submission}")
@Produces(MediaType.TEXT_HTML)
final class SubmissionController {

  private final SubmissionPages pages;
  private final Deciding deciding;
  private final RevealingContacts revealing;
  private final Viewer viewer;

  SubmissionController(
      SubmissionPages pages, Deciding deciding, RevealingContacts revealing, Viewer viewer) {
    this.pages = pages;
    this.deciding = deciding;
    this.revealing = revealing;
    this.viewer = viewer;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "submission")
  Page show(long submission) {
    return pages.show(submission, Form.empty());
  }

  @Get("/differences")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "submission")
  Page differences(long submission, @QueryValue(defaultValue = "0") int version) {
    return pages.differences(submission, version);
  }

  @Post("/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "submission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(long submission, @Body Form form) {
    Optional<Boolean> isBack = Trying.with(form, () -> deciding.withdraw(submission));
    return isBack.isPresent()
        ? Redirect.to("/submissions/" + submission)
            .saying(isBack.get() ? "submission.withdrawn" : "submission.askedBack")
        : pages.show(submission, form);
  }

  @Post("/taking")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "submission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer takeUp(long submission, @Body Form form) {
    return tried(
        submission, form, "submission.takenUp", id -> deciding.takeUp(id, form.checked("over")));
  }

  @Post("/return")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "submission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer giveBack(long submission, @Body Form form) {
    return tried(submission, form, "submission.returned", id -> deciding.giveBack(id, form));
  }

  @Post("/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "submission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer accept(long submission, @Body Form form) {
    return tried(submission, form, "submission.accepted", deciding::accept);
  }

  /** Shows in full how to reach who filled it in, for a reason. */
  @Post("/filler")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "submission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long submission, @Body Form form) {
    return revealing.note(form, "submission.contactRevealed", "submission", submission)
        ? pages.revealed(submission)
        : pages.show(submission, form);
  }

  private Answer tried(long submission, Form form, String saying, LongConsumer work) {
    return Trying.done(form, () -> work.accept(submission)) && form.isValid()
        ? Redirect.to("/submissions/" + submission).saying(saying)
        : pages.show(submission, form);
  }
}
