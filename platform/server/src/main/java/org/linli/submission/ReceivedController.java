package org.linli.submission;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** What tenants below sent: who has, the sums, and each one to be accepted or given back. */
@Controller("/received-submissions")
@Produces(MediaType.TEXT_HTML)
final class ReceivedController {

  private final ReceivedPages pages;
  private final ReceivingSubmissions receiving;
  private final Viewer viewer;

  ReceivedController(ReceivedPages pages, ReceivingSubmissions receiving, Viewer viewer) {
    this.pages = pages;
    this.receiving = receiving;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "0") long sender,
      @QueryValue(defaultValue = "") String word,
      @QueryValue(defaultValue = "") String counts,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(turn, ReceivedSummary.Asked.of(sender, word, counts), page);
  }

  @Get("/{receivedSubmission}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "receivedSubmission")
  Page show(long receivedSubmission) {
    return pages.show(receivedSubmission, Form.empty());
  }

  @Get("/{receivedSubmission}/differences")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "receivedSubmission")
  Page differences(long receivedSubmission) {
    return pages.differences(receivedSubmission);
  }

  @Post("/{receivedSubmission}/return")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "receivedSubmission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer giveBack(long receivedSubmission, @Body Form form) {
    Runnable work =
        () -> {
          Deciding.Return back = Deciding.Return.read(form, pages.contents(receivedSubmission));
          receiving.giveBack(receivedSubmission, back.reason(), back.marks(), viewer.account());
        };
    return Trying.done(form, work)
        ? done(receivedSubmission, "submission.returned")
        : pages.show(receivedSubmission, form);
  }

  @Post("/{receivedSubmission}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "receivedSubmission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer accept(long receivedSubmission, @Body Form form) {
    return Trying.done(form, () -> receiving.accept(receivedSubmission, viewer.account()))
        ? done(receivedSubmission, "submission.accepted")
        : pages.show(receivedSubmission, form);
  }

  private static Redirect done(long id, String key) {
    return Redirect.to("/received-submissions/" + id).saying(key);
  }
}
