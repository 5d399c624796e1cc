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
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Trying;

/** Submissions for programs, within the viewer's scope. */
@Controller("/api")
class SubmissionApi {

  private final DuePages due;
  private final OwingRows owing;
  private final SubmissionPages pages;
  private final SubmissionTable submissions;
  private final Submitting submitting;
  private final Deciding deciding;
  private final Viewer viewer;

  SubmissionApi(
      DuePages due,
      OwingRows owing,
      SubmissionPages pages,
      SubmissionTable submissions,
      Submitting submitting,
      Deciding deciding,
      Viewer viewer) {
    this.due = due;
    this.owing = owing;
    this.pages = pages;
    this.submissions = submissions;
    this.submitting = submitting;
    this.deciding = deciding;
    this.viewer = viewer;
  }

  /** What the viewer's own units owe, the nearest day first. */
  @Get("/due")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  List<DueItem> due() {
    return owing.mine(due.scope()).stream().map(DueItem::of).toList();
  }

  /**
   * Sends a unit's form as it stands in the records now, once for each {@code Idempotency-Key}.
   * Something that is missing has to be acknowledged.
   */
  @Post("/due/{form}/{turn}/{sendingUnit}/submission")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "sendingUnit")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> submit(String form, String turn, String sendingUnit, @Body Sent sent) {
    OwedTurn owed = due.owed(form, turn);
    Form typed = Form.empty().put("filler", sent.filler()).put("fillerPhone", sent.fillerPhone());
    return Trying.with(
            typed,
            () ->
                submitting.submit(
                    owed,
                    due.unit(owed, sendingUnit),
                    "",
                    Boolean.TRUE.equals(sent.missingSeen()),
                    SignedBy.read(typed, owed.form().sending().signature()),
                    viewer.account()))
        .map(id -> Made.at("/submissions", id))
        .orElseThrow(() -> Problem.wrong(typed));
  }

  /** A submission with the newest version as it left. */
  @Get("/submissions/{submission}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "submission")
  Item show(long submission) {
    Submission one = pages.find(submission);
    return Item.of(one, submissions.version(submission, one.version()).orElse(null));
  }

  /**
   * Takes a submission back before anybody took it up, once for each {@code Idempotency-Key}. What
   * went straight to the tenant above comes back by a message: its state is WITHDRAWN then.
   */
  @Post("/submissions/{submission}/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "submission")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> withdraw(long submission) {
    return done(submission, Form.empty(), () -> deciding.withdraw(submission));
  }

  /** Takes a submission up for review, once for each {@code Idempotency-Key}. */
  @Post("/submissions/{submission}/taking")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "submission")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> takeUp(long submission) {
    return done(submission, Form.empty(), () -> deciding.takeUp(submission, false));
  }

  /** Gives a submission back for a reason, once for each {@code Idempotency-Key}. */
  @Post("/submissions/{submission}/return")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "submission")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> giveBack(long submission, @Body Back back) {
    Form form =
        Form.empty()
            .put("reason", back.reason())
            .putAll("marks", back.marks() == null ? List.of() : back.marks());
    return done(submission, form, () -> deciding.giveBack(submission, form));
  }

  /** Accepts a submission; it goes on to the next. Once for each {@code Idempotency-Key}. */
  @Post("/submissions/{submission}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "submission")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> accept(long submission) {
    return done(submission, Form.empty(), () -> deciding.accept(submission));
  }

  private static HttpResponse<Made> done(long submission, Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
    return Made.at("/submissions", submission);
  }

  /**
   * What is sent.
   *
   * @param missingSeen whether it is sent although something is missing
   * @param filler who filled it in, where the form asks for it
   * @param fillerPhone how to reach them; kept sealed, sent masked
   */
  @Serdeable
  record Sent(
      @Nullable Boolean missingSeen, @Nullable String filler, @Nullable String fillerPhone) {}

  /**
   * Why it comes back.
   *
   * @param marks the cells that it is about, each {@code rowKey|columnId}
   */
  @Serdeable
  record Back(@Nullable String reason, @Nullable List<String> marks) {}

  /**
   * What a unit owes.
   *
   * @param unit the unit's name in addresses
   * @param due the last day on time, an extension reckoned in
   * @param standing OPEN, DUE, LATE, CLOSED, SUBMITTED, RETURNED or ACCEPTED
   * @param submission what it sent or began
   */
  @Serdeable
  record DueItem(
      String form,
      String title,
      String turn,
      String unit,
      String unitName,
      String due,
      String standing,
      @Nullable Long submission) {

    static DueItem of(Owing one) {
      return new DueItem(
          one.owed().form().id(),
          one.owed().form().title(),
          one.owed().turn().key(),
          one.unitName(),
          one.unit().name(),
          one.due().toString(),
          one.standing().name(),
          one.submission());
    }
  }

  /**
   * A submission.
   *
   * @param taker whose turn it is
   * @param sealed the newest version in its one text
   * @param sha256 the digest of that text
   */
  @Serdeable
  record Item(
      long id,
      String form,
      String turn,
      String unitName,
      String state,
      @Nullable String taker,
      int version,
      @Nullable String sealed,
      @Nullable String sha256) {

    static Item of(Submission one, @Nullable Version version) {
      return new Item(
          one.id(),
          one.form(),
          one.turn(),
          one.unit().name(),
          one.state().name(),
          one.taker() == null ? null : one.taker().name(),
          one.version(),
          version == null ? null : version.sealed(),
          version == null ? null : version.sha256());
    }
  }
}
