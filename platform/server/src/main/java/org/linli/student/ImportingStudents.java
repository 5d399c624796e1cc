package org.linli.student;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Scope;
import org.linli.file.FileRefused;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.job.JobFailure;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.sheet.ReadingSheets;
import org.linli.sheet.SheetProblems;
import org.linli.sheet.StagedSheets;
import org.linli.sheet.TellingImports;
import org.linli.tenant.Time;

/**
 * Brings in a roster in one transaction: all of it or nothing, or the good rows only, as was
 * chosen. Who is known by the student number is changed. Who is on it no longer is noted to have
 * left, if that was chosen and no row is wrong: a person may stand in the row that couldn't be
 * read.
 */
@Singleton
class ImportingStudents implements JobKind {

  static final String KIND = "student-import";
  static final String IMPORT = "import";
  static final String UNIVERSITY = "university";
  static final String ALL_OR_NOTHING = "allOrNothing";
  static final String LEAVING = "leaving";

  private final StagedSheets staged;
  private final ReadingSheets sheets;
  private final Together together;
  private final Institutions institutions;
  private final TellingImports telling;
  private final Clock clock;

  ImportingStudents(
      StagedSheets staged,
      ReadingSheets sheets,
      Together together,
      Institutions institutions,
      TellingImports telling,
      Clock clock) {
    this.staged = staged;
    this.sheets = sheets;
    this.together = together;
    this.institutions = institutions;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "student.import";
  }

  @Override
  public JobResult run(JobRun run) {
    long id = run.payload(IMPORT).map(Long::valueOf).orElseThrow();
    long university = run.payload(UNIVERSITY).map(Long::valueOf).orElseThrow();
    StagedSheets.Import sheet =
        staged.find(id, KIND).orElseThrow(() -> new JobFailure("sheet.gone"));
    if (sheet.isFinished()) {
      return JobResult.saying("student.import.before");
    }
    byte[] file = staged.file(id).orElseThrow(() -> new JobFailure("sheet.gone"));
    SheetProblems<StudentColumn> problems = new SheetProblems<>();
    run.step("sheet.checking");
    List<CheckingStudents.Checked> rows = check(university, sheet.scope(), file);
    rows.forEach(row -> problems.addAll(row.number(), row.problems()));
    run.step("sheet.inserting");
    Came came =
        together.insert(
            university,
            sheet,
            rows,
            problems,
            run.payload(ALL_OR_NOTHING).isPresent(),
            run.payload(LEAVING).isPresent());
    run.progress(sheet.rows(), sheet.rows());
    return problems.isEmpty()
        ? JobResult.saying("student.import.done", came.added(), came.changed(), came.left())
        : telling.tell(run, sheet, problems, came.added() + came.changed(), "student.import");
  }

  /** What the rows of a file come to, each by itself. */
  List<CheckingStudents.Checked> check(long university, Scope scope, byte[] file) {
    List<Institution> parts =
        institutions.within(scope).stream().filter(one -> one.root() == university).toList();
    var checking = new CheckingStudents(parts, Time.today(clock));
    List<CheckingStudents.Checked> rows = new ArrayList<>();
    try {
      sheets.read(file, StudentColumn.values(), row -> rows.add(checking.check(row)));
    } catch (FileRefused refused) {
      throw new JobFailure(refused.messageKey(), refused.args());
    }
    return rows;
  }

  /** How many came. */
  record Came(int added, int changed, int left) {}

  /** What is compared and written while the university's roster is held. */
  @Singleton
  static class Together {

    private final Rosters rosters;
    private final StagedSheets staged;
    private final Audit audit;

    Together(Rosters rosters, StagedSheets staged, Audit audit) {
      this.rosters = rosters;
      this.staged = staged;
      this.audit = audit;
    }

    /** Writes what can be, and says of the rest what is wrong. */
    @Transactional
    Came insert(
        long university,
        StagedSheets.Import sheet,
        List<CheckingStudents.Checked> rows,
        SheetProblems<StudentColumn> problems,
        boolean allOrNothing,
        boolean leaving) {
      rosters.hold(university);
      Map<String, String> known =
          rosters.known(
              university,
              rows.stream()
                  .flatMap(row -> row.said().stream())
                  .map(CheckingStudents.Said::number)
                  .toList());
      Set<Integer> elsewhere = new HashSet<>();
      for (CheckingStudents.Checked row : rows) {
        boolean foreign =
            row.said()
                .filter(said -> known.containsKey(said.number()))
                .filter(said -> !sheet.scope().contains(known.get(said.number())))
                .isPresent();
        if (foreign) {
          problems.add(row.number(), StudentColumn.NUMBER, "student.refused.elsewhere");
          elsewhere.add(row.number());
        }
      }
      List<CheckingStudents.Said> good =
          rows.stream()
              .filter(row -> !elsewhere.contains(row.number()))
              .flatMap(row -> row.said().stream())
              .toList();
      staged.finish(sheet.id());
      if (good.isEmpty() || (allOrNothing && !problems.isEmpty())) {
        return new Came(0, 0, 0);
      }
      rosters.put(university, good, sheet.id());
      int left = leaving && problems.isEmpty() ? rosters.leave(sheet.scope(), sheet.id()) : 0;
      int changed = (int) good.stream().filter(said -> known.containsKey(said.number())).count();
      Came came = new Came(good.size() - changed, changed, left);
      audit.record(
          "student.imported",
          "student_import",
          sheet.id(),
          Map.of(
              "university", Long.toString(university),
              "added", Integer.toString(came.added()),
              "changed", Integer.toString(came.changed()),
              "left", Integer.toString(came.left())));
      return came;
    }
  }
}
