package org.linli.audit;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.file.Content;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.job.MakingFiles;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/** Writes the log, as far as the auditor's filter goes, to a list that spreadsheets open. */
@Singleton
class AuditExport implements JobKind {

  static final String KIND = "audit-export";

  private static final int AT_ONCE = 1000;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Time.ZONE);
  private static final List<String> COLUMNS =
      List.of(
          "at", "person", "account", "roles", "action", "outcome", "kind", "object", "details",
          "address", "request");

  private final AuditTable table;
  private final ReadingAudit reading;
  private final Messages messages;
  private final MakingFiles making;

  AuditExport(
      @Named("default") AuditTable table,
      ReadingAudit reading,
      Messages messages,
      MakingFiles making) {
    this.table = table;
    this.reading = reading;
    this.messages = messages;
    this.making = making;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "audit.export.title";
  }

  @Override
  public JobResult run(JobRun run) {
    AuditFilter filter = AuditFilter.of(field -> run.payload(field).orElse(""));
    AuditQuery query = filter.query(reading::accounts);
    run.step("audit.exporting");
    String name = messages.say("audit.export.name", CurrentTenant.get().name());
    return making
        .make(run, name, Content.CSV, path -> write(path, query, run))
        .saying("audit.export.done");
  }

  private long write(Path path, AuditQuery query, JobRun run) throws IOException {
    long total = table.count(query);
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      // Office takes a text for UTF-8 only when it begins like this.
      out.write('\ufeff');
      out.write(
          Csv.line(COLUMNS.stream().map(one -> messages.say("audit.column." + one)).toList()));
      Optional<Position> after = Optional.empty();
      List<AuditEntry> entries;
      do {
        entries = table.read(query, after, AT_ONCE);
        for (AuditLine line : reading.lines(entries)) {
          out.write(Csv.line(cells(line)));
        }
        written += entries.size();
        run.progress(written, Math.max(written, total));
        after = entries.isEmpty() ? after : Optional.of(Position.of(entries.getLast()));
      } while (entries.size() == AT_ONCE);
    }
    return written;
  }

  private List<String> cells(AuditLine line) {
    return List.of(
        MOMENT.format(line.at()),
        line.person(),
        Long.toString(line.account()),
        String.join("、", line.roles()),
        line.action(),
        messages.say(line.refused() ? "audit.outcome.refused" : "audit.outcome.done"),
        line.kind(),
        line.object(),
        line.details().stream().map(AuditLine.Detail::toString).collect(Collectors.joining("；")),
        line.address(),
        line.request());
  }
}
