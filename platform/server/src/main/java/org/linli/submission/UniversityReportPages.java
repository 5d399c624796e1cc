package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.ReportUnit;
import org.linli.institution.Institution;
import org.linli.report.FormContents;
import org.linli.report.FormsToSend;
import org.linli.report.Told;
import org.linli.report.UniversityFiles;
import org.linli.report.UniversityForms;
import org.linli.submission.UniversityReports.Address;
import org.linli.tenant.Tenant;
import org.linli.tenant.Time;

/** Puts the pages of universities' forms together, for their own people. */
@Singleton
class UniversityReportPages {

  private final UniversityHomes homes;
  private final UniversityReports reports;
  private final UniversityForms forms;
  private final UniversityFiles files;
  private final FormsToSend contents;
  private final Turns turns;
  private final OwedByEach owed;
  private final Extensions extensions;
  private final SubmissionTable submissions;
  private final SubmissionPages pages;
  private final Submitting submitting;
  private final Evidence evidence;
  private final Clock clock;

  UniversityReportPages(
      UniversityHomes homes,
      UniversityReports reports,
      UniversityForms forms,
      UniversityFiles files,
      FormsToSend contents,
      Turns turns,
      OwedByEach owed,
      Extensions extensions,
      SubmissionTable submissions,
      SubmissionPages pages,
      Submitting submitting,
      Evidence evidence,
      Clock clock) {
    this.homes = homes;
    this.reports = reports;
    this.forms = forms;
    this.files = files;
    this.contents = contents;
    this.turns = turns;
    this.owed = owed;
    this.extensions = extensions;
    this.submissions = submissions;
    this.pages = pages;
    this.submitting = submitting;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * A university and what it owes.
   *
   * @param home what its home is called; empty if no tenant keeps its data
   * @param paired whether it owes anything at all
   */
  record University(Institution one, String home, boolean paired, List<Owing> owing) {}

  Page list() {
    return Page.of("university/reports")
        .crumb("/university", "university.title")
        .with("universities", all());
  }

  List<University> all() {
    List<University> all = new ArrayList<>();
    // Someone works for one university, hardly ever for two.
    for (Institution one : homes.mine()) {
      Optional<Tenant> home = homes.home(one);
      boolean paired = home.filter(tenant -> homes.isPaired(one, tenant)).isPresent();
      all.add(
          new University(
              one,
              home.map(Tenant::name).orElse(""),
              paired,
              home.filter(homes::isOpen)
                  .map(tenant -> homes.within(tenant, () -> owing(one, paired)))
                  .orElse(List.of())));
    }
    return all;
  }

  private List<Owing> owing(Institution university, boolean paired) {
    List<OwedTurn> all =
        turns.ofUniversities().stream().map(one -> paired ? one : one.owedByNobody()).toList();
    return owed.of(all, List.of(UniversityHomes.unit(university)), Time.today(clock)).stream()
        .sorted(Comparator.comparing(Owing::isSent).thenComparing(Owing::due))
        .toList();
  }

  /** One form: while it is in the university's hands to be completed, then what was sent. */
  Page show(Address address, Form typed) {
    reports.gatherFirst(address);
    return reports.at(address, (owed, unit) -> show(address, owed, unit, typed));
  }

  private Page show(Address address, OwedTurn owed, ReportUnit unit, Form typed) {
    LocalDate today = Time.today(clock);
    Optional<Submission> submission = submissions.find(address.form(), address.turn(), unit);
    boolean withUnit = submission.map(one -> one.state().isWithUnit()).orElse(true);
    FormContents now = contents.contents(address.form(), unit, owed.turn());
    List<Step> steps = submission.map(one -> submissions.steps(one.id())).orElse(List.of());
    Optional<Sealed> sealed =
        submission
            .filter(one -> one.version() > 0)
            .map(one -> pages.sealed(one.id(), one.version()));
    List<Mark> marks =
        submission
            .filter(one -> one.state() == SubmissionState.RETURNED)
            .map(one -> submissions.marks(one.id(), one.version()))
            .orElse(List.of());
    FormContents shown = withUnit ? now : sealed.map(Sealed::contents).orElse(now);
    List<String> columns = withUnit ? forms.typedColumns(address.form()) : List.of();
    List<String> labels = forms.typedLines(address.form());
    return Page.of("university/report")
        .crumb("/university", "university.title")
        .crumb("/university/reports", "submission.university.title")
        .with("base", address.path())
        .with("line", this.owed.of(List.of(owed), List.of(unit), today).getFirst())
        .with("extensions", extensions.of(address.form(), address.turn(), unit))
        .with("view", ContentsView.of(shown, marks))
        .with("withUnit", withUnit)
        .with("rows", UniversityCells.rows(address, ContentsView.of(shown, marks), columns))
        .with("remarks", ContentsView.of(now, List.of()).remarked())
        .with("lines", UniversityCells.lines(labels, now, typed))
        .with("labels", labels)
        .with("told", told(address, owed, unit))
        .with("missing", now.count(FormContents.RemarkKind.MISSING))
        .with("seen", submitting.seen(now))
        .with("blank", blank(address, owed, unit, now, withUnit))
        .with("early", today.isBefore(owed.turn().from()))
        .with("submission", submission.orElse(null))
        .with("steps", pages.told(steps))
        .with("askable", submission.filter(one -> AskingBack.isPossible(one, steps)).isPresent())
        .with("asked", submission.filter(one -> AskingBack.isAsked(one, steps)).isPresent())
        .with("reason", withUnit ? SubmissionPages.lastReason(steps) : null)
        .with("sha256", sha256(submission))
        .with(
            "changed",
            withUnit
                ? List.of()
                : sealed.map(one -> Difference.between(one.contents(), now)).orElse(List.of()))
        .with("files", submission.map(one -> evidence.standing(one.id())).orElse(List.of()))
        .with(typed);
  }

  /** A short name for what is missing, by which a file of the unfinished form is asked for. */
  private String blank(
      Address address, OwedTurn owed, ReportUnit unit, FormContents now, boolean withUnit) {
    return withUnit && now.count(FormContents.RemarkKind.MISSING) > 0
        ? files.missing(address.form(), unit, owed.turn())
        : "";
  }

  private String sha256(Optional<Submission> submission) {
    return submission
        .flatMap(one -> submissions.version(one.id(), one.version()))
        .map(Version::sha256)
        .orElse("");
  }

  private List<Told> told(Address address, OwedTurn owed, ReportUnit unit) {
    return forms.told(address.form(), unit, owed.turn());
  }

  /** What the newest version says otherwise than the one before it. */
  Page differences(Address address) {
    return reports.at(
        address,
        (owed, unit) ->
            submissions
                .find(address.form(), address.turn(), unit)
                .filter(one -> one.version() > 0)
                .map(one -> differences(address, one))
                .orElseThrow(Problem::notFound));
  }

  private Page differences(Address address, Submission one) {
    Sealed later = pages.sealed(one.id(), one.version());
    Sealed earlier = one.version() > 1 ? pages.sealed(one.id(), one.version() - 1) : later;
    return Page.of("university/report-differences")
        .crumb("/university", "university.title")
        .crumb("/university/reports", "submission.university.title")
        .crumb(address.path(), Message.asItIs(one.title()))
        .with("one", one)
        .with("before", one.version() - 1)
        .with("differences", Difference.between(earlier.contents(), later.contents()));
  }

  /** The page of one cell. */
  Page cell(Address address, String at, Form said) {
    return reports
        .at(address, (owed, unit) -> forms.cell(address.form(), unit, owed.turn(), at, said))
        .with("base", address.path())
        .crumb("/university/reports", "submission.university.title")
        .crumb(address.path(), "report.back");
  }
}
