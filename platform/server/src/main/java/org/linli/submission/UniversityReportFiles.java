package org.linli.submission;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Page;
import org.linli.api.ReportUnit;
import org.linli.api.Viewer;
import org.linli.report.FormContents;
import org.linli.report.LookedAt;
import org.linli.report.UniversityFiles;
import org.linli.report.UniversityFiles.Leaving;
import org.linli.report.UniversityImports;
import org.linli.submission.UniversityReports.Address;

/**
 * The files of a university's form: the spreadsheet, the paper and the data of what stands in it
 * while it is with the university, afterwards of what was sent; and a filled one on its way in.
 */
@Singleton
class UniversityReportFiles {

  private final UniversityReports reports;
  private final UniversityFiles files;
  private final UniversityImports imports;
  private final SubmissionTable submissions;
  private final SubmissionPages pages;
  private final Submitting submitting;
  private final Viewer viewer;

  UniversityReportFiles(
      UniversityReports reports,
      UniversityFiles files,
      UniversityImports imports,
      SubmissionTable submissions,
      SubmissionPages pages,
      Submitting submitting,
      Viewer viewer) {
    this.reports = reports;
    this.files = files;
    this.imports = imports;
    this.submissions = submissions;
    this.pages = pages;
    this.submitting = submitting;
    this.viewer = viewer;
  }

  Optional<HttpResponse<?>> spreadsheet(Address address, String seen) {
    return reports.at(
        address, (owed, unit) -> files.spreadsheet(leaving(address, owed, unit, seen)));
  }

  Optional<HttpResponse<?>> plain(Address address, String seen) {
    return reports.at(address, (owed, unit) -> files.plain(leaving(address, owed, unit, seen)));
  }

  Optional<Page> paper(Address address, String seen) {
    return reports.at(
        address, (owed, unit) -> files.paper(leaving(address, owed, unit, seen), address.path()));
  }

  private Leaving leaving(Address address, OwedTurn owed, ReportUnit unit, String seen) {
    return new Leaving(address.form(), unit, owed.turn(), sent(address, unit), seen);
  }

  private @Nullable FormContents sent(Address address, ReportUnit unit) {
    return submissions
        .find(address.form(), address.turn(), unit)
        .filter(one -> !one.state().isWithUnit())
        .map(one -> pages.sealed(one.id(), one.version()).contents())
        .orElse(null);
  }

  Page ask(Address address) {
    return crumbs(
        address,
        reports.whileWithUnit(
            address, (owed, unit) -> imports.ask(address.form(), unit, owed.turn())));
  }

  /** Keeps a file until somebody has looked at it; what it is called until then. */
  long receive(Address address, String name, InputStream bytes) {
    return reports.whileWithUnit(
        address,
        (owed, unit) ->
            imports.receive(address.form(), unit, owed.turn(), name, bytes, viewer.account()));
  }

  LookedAt look(Address address, long kept) {
    return reports.at(
        address,
        (owed, unit) -> imports.look(address.form(), unit, owed.turn(), kept, viewer.account()));
  }

  Page differences(Address address, long kept) {
    return crumbs(
        address,
        reports.at(
            address,
            (owed, unit) ->
                imports.differences(
                    address.form(),
                    unit,
                    owed.turn(),
                    kept,
                    submitting.takes(owed, unit),
                    viewer.account())));
  }

  /** Takes all that differs and can be typed; tells how many cells. */
  int take(Address address, UniversityImports.Taking file) {
    return reports.whileWithUnit(
        address,
        (owed, unit) -> imports.take(address.form(), unit, owed.turn(), file, viewer.account()));
  }

  private static Page crumbs(Address address, Page page) {
    return page.with("base", address.path())
        .crumb("/university/reports", "submission.university.title")
        .crumb(address.path(), "report.back");
  }
}
