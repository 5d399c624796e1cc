package org.linli.submission;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** What tenants below sent, for programs. */
@Controller("/api/received-submissions")
class ReceivedApi {

  private final ReceivedPages pages;
  private final ReceivedTable received;
  private final ReceivingSubmissions receiving;
  private final Viewer viewer;

  ReceivedApi(
      ReceivedPages pages, ReceivedTable received, ReceivingSubmissions receiving, Viewer viewer) {
    this.received = received;
    this.pages = pages;
    this.receiving = receiving;
    this.viewer = viewer;
  }

  /**
   * The newest versions that came, the latest first.
   *
   * @param form only of this form
   * @param turn only of this turn
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<Listed> list(
      @QueryValue(defaultValue = "") String form,
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, received.count(form, turn));
    return Part.of(paging, received.page(form, turn, paging), Listed::of);
  }

  /** One version as it came. */
  @Get("/{receivedSubmission}")
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
        one.sha256(),
        one.reason(),
        pages.marks(one).stream().map(Mark::text).toList(),
        pages.before(one).map(Received::id).orElse(null));
  }

  /** Gives it back for a reason, once for each {@code Idempotency-Key}. */
  @Post("/{receivedSubmission}/return")
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
  @Post("/{receivedSubmission}/acceptance")
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
   * @param reason why it went back; empty if it didn't
   * @param marks the cells that the return is about, each {@code rowKey|columnId}
   * @param before the number of the version before it; absent for the first
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
      String sha256,
      String reason,
      List<String> marks,
      @Nullable Long before) {}

  /**
   * A version in the list.
   *
   * @param sender the tenant that sent it
   * @param unitName the unit whose form it is
   * @param state WAITING, RETURNED, WITHDRAWN or ACCEPTED
   */
  @Serdeable
  record Listed(
      long id,
      String sender,
      String senderName,
      String unitName,
      int version,
      String form,
      String turn,
      String state,
      String sentAt) {
    static Listed of(Received one) {
      return new Listed(
          one.id(),
          one.sender(),
          one.senderName(),
          one.unitName(),
          one.version(),
          one.form(),
          one.turn(),
          one.state().name(),
          one.sentAt().toString());
    }
  }
}
