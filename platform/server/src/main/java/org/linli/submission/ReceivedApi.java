package org.linli.submission;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Trying;

/** What tenants below sent, for programs. */
@Controller("/api/received-submissions/{receivedSubmission}")
class ReceivedApi {

  private final ReceivedPages pages;
  private final ReceivingSubmissions receiving;
  private final Viewer viewer;

  ReceivedApi(ReceivedPages pages, ReceivingSubmissions receiving, Viewer viewer) {
    this.pages = pages;
    this.receiving = receiving;
    this.viewer = viewer;
  }

  /** One version as it came. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "receivedSubmission")
  Item show(long receivedSubmission) {
    Received one = pages.find(receivedSubmission);
    return new Item(
        one.id(),
        one.sender(),
        one.version(),
        one.form(),
        one.turn(),
        one.state().name(),
        one.sealed(),
        one.sha256());
  }

  /** Gives it back for a reason, once for each {@code Idempotency-Key}. */
  @Post("/return")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "receivedSubmission")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> giveBack(long receivedSubmission, @Body SubmissionApi.Back back) {
    Form form =
        Form.empty()
            .put("reason", back.reason())
            .putAll("marks", back.marks() == null ? List.of() : back.marks());
    Runnable work =
        () -> {
          Deciding.Return read = Deciding.Return.read(form, pages.contents(receivedSubmission));
          receiving.giveBack(receivedSubmission, read.reason(), read.marks(), viewer.account());
        };
    return done(receivedSubmission, form, work);
  }

  /** Accepts it, once for each {@code Idempotency-Key}. */
  @Post("/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "receivedSubmission")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> accept(long receivedSubmission) {
    return done(
        receivedSubmission,
        Form.empty(),
        () -> receiving.accept(receivedSubmission, viewer.account()));
  }

  private static HttpResponse<Made> done(long id, Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
    return Made.at("/received-submissions", id);
  }

  /**
   * A version that came.
   *
   * @param sealed all of it in one text
   * @param sha256 the digest of that text
   */
  @Serdeable
  record Item(
      long id,
      String sender,
      int version,
      String form,
      String turn,
      String state,
      String sealed,
      String sha256) {}
}
