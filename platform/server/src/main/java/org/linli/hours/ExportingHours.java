package org.linli.hours;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.linli.api.Scope;
import org.linli.file.Content;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.job.MakingFiles;
import org.linli.sheet.TextSheet;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/**
 * Writes the entries of a filter to a spreadsheet, reversals and what they took back included, with
 * what a record of service has to say (LAW-1); names stay masked.
 */
@Singleton
class ExportingHours implements JobKind {

  static final String KIND = "hours-export";

  /** The filter's fields, as the list's address names them. */
  static final List<String> FILTER = List.of("from", "until", "volunteer", "community", "came");

  private static final int AT_ONCE = 1000;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> COLUMNS =
      List.of(
          "one.number",
          "day",
          "volunteer.number",
          "volunteer",
          "community",
          "activity",
          "place",
          "content",
          "organizer",
          "inCharge",
          "startedAt",
          "endedAt",
          "minutes.whole",
          "evidence",
          "state",
          "confirmed",
          "reason",
          "postedAt");

  private final EntrySearch search;
  private final EntryRows rows;
  private final MakingFiles making;
  private final Messages messages;

  ExportingHours(EntrySearch search, EntryRows rows, MakingFiles making, Messages messages) {
    this.search = search;
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
    return "hours.export";
  }

  @Override
  public JobResult run(JobRun run) {
    String name = messages.say("hours.export.name", CurrentTenant.get().name());
    return making
        .make(run, name, Content.XLSX, path -> write(path, run))
        .saying("hours.export.done");
  }

  private long write(Path path, JobRun run) throws IOException {
    EntryFilter filter =
        EntryFilter.of(
            run.payload("from").orElse(""),
            run.payload("until").orElse(""),
            run.payload("volunteer").orElse(""),
            run.payload("community").orElse(""),
            run.payload("came").orElse(""));
    Scope scope = run.scope();
    long total = search.count(filter, scope).services();
    List<String> headings =
        COLUMNS.stream().map(column -> messages.say("hours." + column)).toList();
    try (TextSheet sheet = new TextSheet(path, messages.say("hours.title"), headings)) {
      List<Entry> some = search.after(filter, scope, 0, AT_ONCE);
      while (!some.isEmpty()) {
        for (EntryRows.Row row : rows.of(some)) {
          sheet.add(cells(row));
        }
        run.progress(sheet.lines(), Math.max(sheet.lines(), total));
        some = search.after(filter, scope, some.getLast().id(), AT_ONCE);
      }
      return sheet.lines();
    }
  }

  private List<String> cells(EntryRows.Row row) {
    Entry entry = row.entry();
    Occasions.Facts occasion = row.occasion();
    return List.of(
        Long.toString(entry.id()),
        entry.servedOn().toString(),
        row.volunteer() == null ? "" : row.volunteer().number(),
        row.volunteer() == null || row.volunteer().maskedName().isEmpty()
            ? messages.say("hours.gone")
            : row.volunteer().maskedName(),
        place(row),
        occasion == null ? "" : occasion.activity(),
        occasion == null ? "" : occasion.place(),
        occasion == null ? "" : messages.say("volunteer.service." + occasion.content()),
        occasion == null ? "" : occasion.organizer(),
        occasion == null ? "" : occasion.inCharge(),
        text(CLOCK, entry.from()),
        text(CLOCK, entry.to()),
        Integer.toString(entry.minutes()),
        messages.say("hours.evidence." + entry.evidence()),
        messages.say("hours.state." + entry.standing()),
        entry.confirmedBy() == null ? "" : messages.say("common.yes"),
        entry.reason(),
        text(MOMENT, entry.postedAt()));
  }

  /** The community; what came from another tenant has none here, but a unit that recorded it. */
  private String place(EntryRows.Row row) {
    if (row.came() != null) {
      return messages.say("hours.came.of", row.came().unit());
    }
    return row.community() == null ? "" : row.community().shortName();
  }

  private static String text(DateTimeFormatter format, Instant moment) {
    return format.format(moment.atZone(Time.ZONE));
  }
}
