package org.linli.external;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.file.FileRefused;
import org.linli.job.JobFailure;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.sheet.ReadingSheets;
import org.linli.sheet.SheetProblems;
import org.linli.sheet.StagedSheets;
import org.linli.sheet.TellingImports;
import org.linli.tenant.Time;
import org.linli.volunteer.MatchingPeople;

/** Takes a file of theirs in, in one transaction: all of it or nothing, or the good rows only. */
@Singleton
class ImportingRecords implements JobKind {

  static final String KIND = "external-import";
  static final String IMPORT = "import";
  static final String SYSTEM = "system";
  static final String ALL_OR_NOTHING = "allOrNothing";

  private final StagedSheets staged;
  private final ReadingSheets sheets;
  private final ColumnTable columns;
  private final MatchingPeople people;
  private final KeepingRecords keeping;
  private final TellingImports telling;
  private final Clock clock;

  ImportingRecords(
      StagedSheets staged,
      ReadingSheets sheets,
      ColumnTable columns,
      MatchingPeople people,
      KeepingRecords keeping,
      TellingImports telling,
      Clock clock) {
    this.staged = staged;
    this.sheets = sheets;
    this.columns = columns;
    this.people = people;
    this.keeping = keeping;
    this.telling = telling;
    this.clock = clock;
  }

  /** The kind under which a system's files wait. */
  static String kind(long system) {
    return KIND + "-" + system;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "external.import";
  }

  @Override
  public JobResult run(JobRun run) {
    long id = run.payload(IMPORT).map(Long::valueOf).orElseThrow();
    long system = run.payload(SYSTEM).map(Long::valueOf).orElseThrow();
    StagedSheets.Import sheet =
        staged.find(id, kind(system)).orElseThrow(() -> new JobFailure("sheet.gone"));
    if (sheet.isFinished()) {
      return JobResult.saying("external.import.before");
    }
    byte[] file = staged.file(id).orElseThrow(() -> new JobFailure("sheet.gone"));
    MappedColumn[] mapped = columns.in(system);
    run.step("sheet.checking");
    List<TheirRow> rows = check(mapped, file, Integer.MAX_VALUE);
    SheetProblems<MappedColumn> problems = new SheetProblems<>();
    rows.forEach(row -> problems.addAll(row.number(), row.problems()));
    run.step("sheet.inserting");
    KeepingRecords.Came came =
        keeping.keep(
            system,
            sheet,
            rows.stream().filter(row -> row.said() != null).toList(),
            problems,
            Arrays.stream(mapped)
                .filter(one -> one.in() == InField.RECORD_NUMBER)
                .findFirst()
                .orElseThrow(),
            run.payload(ALL_OR_NOTHING).isPresent());
    run.progress(sheet.rows(), sheet.rows());
    return problems.isEmpty()
        ? JobResult.saying("external.import.done", came.added(), came.again())
        : telling.tell(run, sheet, problems, came.added(), "external.import");
  }

  /** What the first rows of a file say. */
  List<TheirRow> check(MappedColumn[] mapped, byte[] file, int most) {
    var checking = new CheckingRecords(mapped, people::wrong, Time.today(clock));
    List<TheirRow> rows = new ArrayList<>();
    try {
      sheets.read(
          file,
          mapped,
          row -> {
            rows.add(checking.check(row));
            return rows.size() < most;
          });
    } catch (FileRefused refused) {
      throw new JobFailure(refused.messageKey(), refused.args());
    }
    return rows;
  }
}
