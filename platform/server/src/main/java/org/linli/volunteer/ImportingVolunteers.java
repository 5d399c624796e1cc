package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.linli.api.Communities;
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
import org.linli.web.template.Messages;

/**
 * Imports a spreadsheet of volunteers: checks every row first, then brings the good ones in, a
 * thousand at a time; all of them or none, or the good ones only, as was chosen. Run again after a
 * node went down it finds what is there already by the import's own rows.
 */
@Singleton
class ImportingVolunteers implements JobKind {

  static final String KIND = "volunteer-import";
  static final String IMPORT = "import";
  static final String ALL_OR_NOTHING = "allOrNothing";

  private static final int AT_ONCE = 1000;

  private final StagedSheets staging;
  private final ReadingSheets sheets;
  private final InsertingVolunteers inserting;
  private final TellingImports telling;
  private final Communities communities;
  private final Messages messages;
  private final Clock clock;

  ImportingVolunteers(
      StagedSheets staging,
      ReadingSheets sheets,
      InsertingVolunteers inserting,
      TellingImports telling,
      Communities communities,
      Messages messages,
      Clock clock) {
    this.staging = staging;
    this.sheets = sheets;
    this.inserting = inserting;
    this.telling = telling;
    this.communities = communities;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "volunteer.import";
  }

  @Override
  public JobResult run(JobRun run) {
    long id = run.payload(IMPORT).map(Long::valueOf).orElseThrow();
    boolean allOrNothing = run.payload(ALL_OR_NOTHING).isPresent();
    StagedSheets.Import started =
        staging.find(id, KIND).orElseThrow(() -> new JobFailure("sheet.gone"));
    byte[] file = staging.file(id).orElseThrow(() -> new JobFailure("sheet.gone"));
    try {
      SheetProblems<ImportColumn> problems = new SheetProblems<>();
      check(run, started, file, problems);
      if (allOrNothing && !problems.isEmpty()) {
        return telling.tell(run, started, problems, 0, "volunteer.import");
      }
      int added =
          allOrNothing
              ? inserting.together(() -> insert(run, started, file, problems, true))
              : insert(run, started, file, problems, false);
      JobResult result = telling.tell(run, started, problems, added, "volunteer.import");
      staging.finish(id);
      return result;
    } catch (FileRefused refused) {
      throw new JobFailure(refused.messageKey(), refused.args());
    }
  }

  private void check(
      JobRun run, StagedSheets.Import started, byte[] file, SheetProblems<ImportColumn> problems) {
    run.step("sheet.checking");
    each(
        run,
        started,
        file,
        new BitSet(),
        rows -> {
          Map<Integer, Boolean> there = inserting.there(started.id(), rows);
          for (CheckingRows.Checked row : rows) {
            problems.addAll(row.number(), row.problems());
            if (there.containsKey(row.number())) {
              problems.add(row.number(), ImportColumn.ID_NUMBER, "volunteer.import.there");
            }
          }
        });
  }

  private int insert(
      JobRun run,
      StagedSheets.Import started,
      byte[] file,
      SheetProblems<ImportColumn> problems,
      boolean allOrNothing) {
    run.step("sheet.inserting");
    AtomicInteger added = new AtomicInteger();
    BitSet bad = problems.rows();
    each(
        run,
        started,
        file,
        bad,
        rows -> {
          InsertingVolunteers.Done done = inserting.insert(started.id(), started.owner(), rows);
          added.addAndGet(done.added());
          if (allOrNothing && !done.there().isEmpty()) {
            throw new JobFailure("volunteer.import.changed");
          }
          done.there()
              .forEach(row -> problems.add(row, ImportColumn.ID_NUMBER, "volunteer.import.there"));
        });
    return added.get();
  }

  /** Reads the rows but those left out, checks them, and hands them on a thousand at a time. */
  private void each(
      JobRun run,
      StagedSheets.Import started,
      byte[] file,
      BitSet leftOut,
      Consumer<List<CheckingRows.Checked>> take) {
    CheckingRows checking =
        new CheckingRows(communities.within(started.scope()), messages, Time.today(clock));
    List<CheckingRows.Checked> some = new ArrayList<>(AT_ONCE);
    AtomicInteger done = new AtomicInteger();
    sheets.read(
        file,
        ImportColumn.values(),
        row -> {
          if (!leftOut.get(row.number())) {
            some.add(checking.check(row));
          }
          done.incrementAndGet();
          if (some.size() == AT_ONCE) {
            take.accept(List.copyOf(some));
            some.clear();
            run.progress(done.get(), started.rows());
          }
          return true;
        });
    if (!some.isEmpty()) {
      take.accept(List.copyOf(some));
    }
    run.progress(started.rows(), started.rows());
  }
}
