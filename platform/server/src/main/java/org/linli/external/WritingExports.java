package org.linli.external;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.linli.external.ColumnTable.Column;
import org.linli.file.Content;
import org.linli.hours.Entry;
import org.linli.hours.LedgerEntries;
import org.linli.job.JobFailure;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.job.MakingFiles;
import org.linli.sheet.TextSheet;
import org.linli.web.template.Messages;

/** Writes an export to a spreadsheet in the system's own columns; run again, it begins anew. */
@Singleton
class WritingExports implements JobKind {

  static final String KIND = "external-export";
  static final String EXPORT = "export";

  private static final int AT_ONCE = 1000;

  private final Exporting exporting;
  private final ExportTable exports;
  private final ColumnTable columns;
  private final SystemTable systems;
  private final LedgerEntries ledger;
  private final ExportedRows rows;
  private final MakingFiles making;
  private final Messages messages;

  WritingExports(
      Exporting exporting,
      ExportTable exports,
      ColumnTable columns,
      SystemTable systems,
      LedgerEntries ledger,
      ExportedRows rows,
      MakingFiles making,
      Messages messages) {
    this.exporting = exporting;
    this.exports = exports;
    this.columns = columns;
    this.systems = systems;
    this.ledger = ledger;
    this.rows = rows;
    this.making = making;
    this.messages = messages;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "external.export";
  }

  @Override
  public JobResult run(JobRun run) {
    long id = run.payload(EXPORT).map(Long::valueOf).orElseThrow();
    ExternalExport one = exports.find(id).orElseThrow(() -> new JobFailure("sheet.gone"));
    if (one.state() != ExternalExport.State.WRITING) {
      return JobResult.saying("external.export.before");
    }
    exporting.take(one);
    ExternalExport taken = exports.find(id).orElseThrow();
    String name =
        messages.say(
            "external.export.name", systems.get(one.system()).name(), one.from(), one.until());
    MakingFiles.Made made = making.make(run, name, Content.XLSX, path -> write(path, taken, run));
    exports.written(id);
    return made.saying("external.export.done");
  }

  private long write(Path path, ExternalExport one, JobRun run) throws IOException {
    List<Column> mapped = columns.of(one.system(), Direction.OUT);
    List<OutField> fields = mapped.stream().map(each -> OutField.valueOf(each.field())).toList();
    List<String> headings = mapped.stream().map(Column::header).toList();
    try (TextSheet sheet = new TextSheet(path, messages.say("external.export"), headings)) {
      List<Long> some = exports.entries(one.id(), 0, AT_ONCE);
      while (!some.isEmpty()) {
        List<Entry> entries = ledger.of(some);
        for (Map<OutField, String> row : rows.of(one, entries)) {
          sheet.add(fields.stream().map(field -> row.getOrDefault(field, "")).toList());
        }
        run.progress(sheet.lines(), Math.max(sheet.lines(), one.entries()));
        some = exports.entries(one.id(), some.getLast(), AT_ONCE);
      }
      return sheet.lines();
    }
  }
}
