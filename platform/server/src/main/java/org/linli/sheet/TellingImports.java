package org.linli.sheet;

import jakarta.inject.Singleton;
import org.linli.file.Content;
import org.linli.file.Filing;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.web.template.Messages;

/** Tells what became of an import, with a spreadsheet of what is wrong if something is. */
@Singleton
public class TellingImports {

  private final SheetReport report;
  private final Filing filing;
  private final Messages messages;

  TellingImports(SheetReport report, Filing filing, Messages messages) {
    this.report = report;
    this.filing = filing;
    this.messages = messages;
  }

  /**
   * The result of the job.
   *
   * @param keys the sentences: {@code .done} with how many came in, {@code .some} and {@code
   *     .nothing} with how many rows and cells are wrong
   */
  public JobResult tell(
      JobRun run, StagedSheets.Import sheet, SheetProblems<?> problems, int added, String keys) {
    if (problems.isEmpty()) {
      return JobResult.saying(keys + ".done", added);
    }
    String name = messages.say("sheet.report.name", sheet.fileName());
    long file =
        filing.store(run.newFile(name, Content.XLSX), path -> report.write(path, problems)).key();
    int bad = problems.rows().cardinality();
    JobResult result =
        added == 0
            ? JobResult.saying(keys + ".nothing", bad, problems.size())
            : JobResult.saying(keys + ".some", added, bad, problems.size());
    return result.with(file);
  }
}
