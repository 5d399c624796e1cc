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
import org.linli.file.Content;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.job.JobFailure;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
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

  private final Staging staging;
  private final ReadingSheets sheets;
  private final InsertingVolunteers inserting;
  private final ImportReport report;
  private final Communities communities;
  private final Filing filing;
  private final Messages messages;
  private final Clock clock;

  ImportingVolunteers(
      Staging staging,
      ReadingSheets sheets,
      InsertingVolunteers inserting,
      ImportReport report,
      Communities communities,
      Filing filing,
      Messages messages,
      Clock clock) {
    this.staging = staging;
    this.sheets = sheets;
    this.inserting = inserting;
    this.report = report;
    this.communities = communities;
    this.filing = filing;
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
    Staging.Import started =
        staging.find(id).orElseThrow(() -> new JobFailure("volunteer.import.gone"));
    byte[] file = staging.file(id).orElseThrow(() -> new JobFailure("volunteer.import.gone"));
    try {
      ImportProblems problems = new ImportProblems();
      check(run, started, file, problems);
      if (allOrNothing && !problems.isEmpty()) {
        return told(run, started, problems, 0);
      }
      int added =
          allOrNothing
              ? inserting.together(() -> insert(run, started, file, problems, true))
              : insert(run, started, file, problems, false);
      JobResult result = told(run, started, problems, added);
      staging.finish(id);
      return result;
    } catch (FileRefused refused) {
      throw new JobFailure(refused.messageKey(), refused.args());
    }
  }

  private void check(JobRun run, Staging.Import started, byte[] file, ImportProblems problems) {
    run.step("volunteer.import.checking");
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
      Staging.Import started,
      byte[] file,
      ImportProblems problems,
      boolean allOrNothing) {
    run.step("volunteer.import.inserting");
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
      Staging.Import started,
      byte[] file,
      BitSet leftOut,
      Consumer<List<CheckingRows.Checked>> take) {
    CheckingRows checking =
        new CheckingRows(communities.within(started.scope()), messages, Time.today(clock));
    List<CheckingRows.Checked> some = new ArrayList<>(AT_ONCE);
    AtomicInteger done = new AtomicInteger();
    sheets.read(
        file,
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

  private JobResult told(JobRun run, Staging.Import started, ImportProblems problems, int added) {
    if (problems.isEmpty()) {
      return JobResult.saying("volunteer.import.done", added);
    }
    String name = messages.say("volunteer.import.report.name", started.fileName());
    long file =
        filing.store(run.newFile(name, Content.XLSX), path -> report.write(path, problems)).key();
    int bad = problems.rows().cardinality();
    JobResult result =
        added == 0
            ? JobResult.saying("volunteer.import.nothing", bad, problems.size())
            : JobResult.saying("volunteer.import.some", added, bad, problems.size());
    return result.with(file);
  }
}
