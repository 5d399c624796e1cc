package org.linli.submission;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.report.FormContents;
import org.linli.report.FormsToSend;
import org.linli.submission.UniversityReports.Address;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** The forms of a university, for programs of those who work for all of it. */
@Platform
@Controller("/university/api/reports")
class UniversityReportApi {

  private final UniversityReportPages pages;
  private final UniversityReports reports;
  private final SubmissionTable submissions;
  private final FormsToSend contents;

  UniversityReportApi(
      UniversityReportPages pages,
      UniversityReports reports,
      SubmissionTable submissions,
      FormsToSend contents) {
    this.pages = pages;
    this.reports = reports;
    this.submissions = submissions;
    this.contents = contents;
  }

  /** What the universities owe that the viewer works for, the nearest day first. */
  @Get
  @Access(Role.INSTITUTION_STAFF)
  List<DueItem> due() {
    return pages.all().stream()
        .flatMap(university -> university.owing().stream())
        .map(DueItem::of)
        .toList();
  }

  /** What stands in a form: what the tenants told last, and what was typed over it. */
  @Get("/{institution}/{form}/{turn}")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  FormContents show(long institution, String form, String turn) {
    Address address = new Address(institution, form, turn);
    reports.gatherFirst(address);
    return reports.at(address, (owed, unit) -> contents.contents(form, unit, owed.turn()));
  }

  /**
   * Sends the form as it stands now, straight to the tenant above; what came back is sent again the
   * same way. While it is on its way it can't be sent twice: that is refused.
   */
  @Post("/{institution}/{form}/{turn}/submission")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Status(HttpStatus.CREATED)
  Sent submit(long institution, String form, String turn, @Body Sending sending) {
    Address address = new Address(institution, form, turn);
    reports.gatherFirst(address);
    String seen = sending.seen() == null ? "" : sending.seen();
    Form said = Form.empty();
    Trying.with(
            said, () -> reports.submit(address, seen, Boolean.TRUE.equals(sending.missingSeen())))
        .orElseThrow(() -> Problem.wrong(said));
    return sent(address);
  }

  /** How it stands: what was sent last, and what happened to it. */
  @Get("/{institution}/{form}/{turn}/submission")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Sent sent(long institution, String form, String turn) {
    return sent(new Address(institution, form, turn));
  }

  /**
   * Asks for what was sent, which is given back as long as nobody has decided there. The answer
   * comes by a message: the state is WITHDRAWN then.
   */
  @Post("/{institution}/{form}/{turn}/withdrawal")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Status(HttpStatus.ACCEPTED)
  Sent askBack(long institution, String form, String turn) {
    Address address = new Address(institution, form, turn);
    Form said = Form.empty();
    if (!Trying.done(said, () -> reports.askBack(address))) {
      throw Problem.wrong(said);
    }
    return sent(address);
  }

  private Sent sent(Address address) {
    return reports.at(
        address,
        (owed, unit) -> {
          Submission one =
              submissions.find(address.form(), address.turn(), unit).orElseThrow(Problem::notFound);
          return new Sent(
              one.state().name(),
              one.version(),
              submissions.version(one.id(), one.version()).map(Version::sha256).orElse(""),
              submissions.steps(one.id()).stream().map(SentStep::of).toList());
        });
  }

  /**
   * What is sent.
   *
   * @param seen the digest of the contents that were looked at; nothing for whatever stands there
   * @param missingSeen whether it is sent although something is missing
   */
  @Serdeable
  record Sending(@Nullable String seen, @Nullable Boolean missingSeen) {}

  /**
   * How it stands.
   *
   * @param state DRAFT, SUBMITTED, RETURNED, WITHDRAWN or ACCEPTED
   * @param version how often it was sent
   * @param sha256 the digest of the newest version as it left
   * @param steps what happened to it, the latest first
   */
  @Serdeable
  record Sent(String state, int version, String sha256, List<SentStep> steps) {}

  /**
   * What happened.
   *
   * @param kind SUBMITTED, ASKED_BACK, WITHDRAWN, RETURNED or ACCEPTED
   * @param reason why, for a return
   */
  @Serdeable
  record SentStep(int version, String kind, String reason, Instant at) {
    static SentStep of(Step one) {
      return new SentStep(one.version(), one.kind().name(), one.reason(), one.at());
    }
  }

  /**
   * What a university owes.
   *
   * @param university its id
   * @param due the last day on time, more time reckoned in
   * @param extended whether the tenant above gave it more time
   * @param standing OPEN, DUE, LATE, CLOSED, SUBMITTED, RETURNED or ACCEPTED
   */
  @Serdeable
  record DueItem(
      String university,
      String form,
      String title,
      String turn,
      String turnName,
      LocalDate due,
      boolean extended,
      String standing) {

    static DueItem of(Owing one) {
      return new DueItem(
          one.unit().key(),
          one.owed().form().id(),
          one.owed().form().title(),
          one.owed().turn().key(),
          one.owed().turn().name(),
          one.due(),
          one.extended(),
          one.standing().name());
    }
  }
}
