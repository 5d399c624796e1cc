package org.linli.submission;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.file.Uploads;
import org.linli.web.Trying;

/** What is owed: one's own list, one unit's form before it leaves, and who hasn't sent. */
@Controller("/due")
@Produces(MediaType.TEXT_HTML)
final class DueController {

  private static final int LONGEST_REASON = 300;

  private final DuePages pages;
  private final Submitting submitting;
  private final Extending extending;
  private final KeepingEvidence evidence;
  private final SubmissionTable submissions;
  private final Viewer viewer;

  DueController(
      DuePages pages,
      Submitting submitting,
      Extending extending,
      KeepingEvidence evidence,
      SubmissionTable submissions,
      Viewer viewer) {
    this.pages = pages;
    this.submitting = submitting;
    this.extending = extending;
    this.evidence = evidence;
    this.submissions = submissions;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page mine() {
    return pages.mine();
  }

  @Get("/late")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page late(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page) {
    int slash = turn.indexOf('/');
    return pages.late(
        slash < 0 ? "" : turn.substring(0, slash),
        turn.substring(slash + 1),
        AreaFilter.of(county, township),
        page);
  }

  @Get("/{form}/{turn}/{sendingUnit}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "sendingUnit")
  Answer show(String form, String turn, String sendingUnit) {
    OwedTurn owed = pages.owed(form, turn);
    ReportUnit unit = pages.unit(owed, sendingUnit);
    Optional<Submission> sent =
        submissions.find(form, turn, unit).filter(one -> !one.state().isWithUnit());
    return sent.<Answer>map(one -> Redirect.to("/submissions/" + one.id()))
        .orElseGet(() -> pages.unit(form, turn, sendingUnit, Form.empty()));
  }

  @Post("/{form}/{turn}/{sendingUnit}/submission")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "sendingUnit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer submit(String form, String turn, String sendingUnit, @Body Form typed) {
    OwedTurn owed = pages.owed(form, turn);
    ReportUnit unit = pages.unit(owed, sendingUnit);
    return Trying.with(
            typed,
            () ->
                submitting.submit(
                    owed,
                    unit,
                    typed.text("seen"),
                    typed.checked("missingSeen"),
                    SignedBy.read(typed, owed.form().sending().signature()),
                    viewer.account()))
        .<Answer>map(id -> Redirect.to("/submissions/" + id).saying("submission.sent"))
        .orElseGet(() -> pages.unit(form, turn, sendingUnit, typed));
  }

  @Post("/{form}/{turn}/{sendingUnit}/extension")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "sendingUnit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer extend(String form, String turn, String sendingUnit, @Body Form typed) {
    OwedTurn owed = pages.owed(form, turn);
    ReportUnit unit = pages.unit(owed, sendingUnit);
    pages.requireExtends(owed, unit);
    typed.required("until");
    Optional<LocalDate> until = typed.day("until");
    String reason = typed.required("reason", LONGEST_REASON);
    return Trying.done(
            typed,
            () -> extending.extend(owed, unit, until.orElseThrow(), reason, viewer.account()))
        ? Redirect.to("/due/" + form + "/" + turn + "/" + sendingUnit).saying("submission.extended")
        : pages.unit(form, turn, sendingUnit, typed);
  }

  @Post("/{form}/{turn}/{sendingUnit}/evidence")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "sendingUnit")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer keep(
      String form, String turn, String sendingUnit, @Nullable CompletedFileUpload evidence) {
    OwedTurn owed = pages.owed(form, turn);
    ReportUnit unit = pages.unit(owed, sendingUnit);
    Form typed = Form.empty();
    return Uploads.take(
            typed,
            "evidence",
            evidence,
            "submission.evidence.needed",
            (name, bytes) -> this.evidence.keep(owed, unit, name, bytes, viewer.account()))
        ? Redirect.to("/due/" + form + "/" + turn + "/" + sendingUnit)
            .saying("submission.evidence.kept")
        : pages.unit(form, turn, sendingUnit, typed);
  }

  /** Takes more time back. */
  @Post("/{form}/{turn}/{sendingUnit}/extension/revocation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "sendingUnit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer revoke(String form, String turn, String sendingUnit, @Body Form typed) {
    OwedTurn owed = pages.owed(form, turn);
    ReportUnit unit = pages.unit(owed, sendingUnit);
    pages.requireExtends(owed, unit);
    String reason = typed.required("reason", LONGEST_REASON);
    return Trying.done(typed, () -> extending.revoke(owed, unit, reason, viewer.account()))
        ? Redirect.to("/due/" + form + "/" + turn + "/" + sendingUnit)
            .saying("submission.extension.revoked")
        : pages.unit(form, turn, sendingUnit, typed);
  }

  /** Takes a file away before the form leaves. */
  @Post("/{form}/{turn}/{sendingUnit}/evidence/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "sendingUnit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer remove(String form, String turn, String sendingUnit, @Body Form typed) {
    OwedTurn owed = pages.owed(form, turn);
    ReportUnit unit = pages.unit(owed, sendingUnit);
    long file = typed.whole("file", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    return Trying.done(typed, () -> evidence.remove(owed, unit, file, viewer.account()))
        ? Redirect.to("/due/" + form + "/" + turn + "/" + sendingUnit)
            .saying("submission.evidence.removed")
        : pages.unit(form, turn, sendingUnit, typed);
  }
}
