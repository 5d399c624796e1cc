package org.linli.submission;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Role;
import org.linli.report.FormContents;
import org.linli.report.FormsToSend;
import org.linli.submission.UniversityReports.Address;
import org.linli.web.Platform;

/** The forms of a university, for programs of those who work for all of it. */
@Platform
@Controller("/university/api/reports")
class UniversityReportApi {

  private final UniversityReportPages pages;
  private final UniversityReports reports;
  private final FormsToSend contents;

  UniversityReportApi(
      UniversityReportPages pages, UniversityReports reports, FormsToSend contents) {
    this.pages = pages;
    this.reports = reports;
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
   * What a university owes.
   *
   * @param university its id
   * @param due the last day on time
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
      String standing) {

    static DueItem of(Owing one) {
      return new DueItem(
          one.unit().key(),
          one.owed().form().id(),
          one.owed().form().title(),
          one.owed().turn().key(),
          one.owed().turn().name(),
          one.due(),
          one.standing().name());
    }
  }
}
