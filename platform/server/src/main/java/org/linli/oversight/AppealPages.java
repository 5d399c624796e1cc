package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Page;
import org.linli.audit.AccountNames;
import org.linli.file.Filing;
import org.linli.hours.EntryRows;
import org.linli.hours.LedgerEntries;
import org.linli.tenant.Time;

/** The page of an appeal: what was said, the entries before and after, and all that happened. */
@Singleton
class AppealPages {

  private final AppealTable appeals;
  private final AppealRows rows;
  private final LedgerEntries entries;
  private final EntryRows entryRows;
  private final Filing filing;
  private final AccountNames names;
  private final Clock clock;

  AppealPages(
      AppealTable appeals,
      AppealRows rows,
      LedgerEntries entries,
      EntryRows entryRows,
      Filing filing,
      AccountNames names,
      Clock clock) {
    this.appeals = appeals;
    this.rows = rows;
    this.entries = entries;
    this.entryRows = entryRows;
    this.filing = filing;
    this.names = names;
    this.clock = clock;
  }

  /** Something that happened, with the name of who did it. */
  record Line(Appeal.Event event, @Nullable String by) {}

  Page page(String view, Appeal appeal) {
    List<Appeal.Event> events = appeals.events(appeal.id());
    Map<Long, String> people =
        names.names(events.stream().map(Appeal.Event::by).distinct().toList());
    return Page.of(view)
        .with("row", rows.of(List.of(appeal)).getFirst())
        .with("appeal", appeal)
        .with(
            "entries",
            entryRows.of(
                entries.of(
                    Stream.of(appeal.entry(), appeal.result()).filter(Objects::nonNull).toList())))
        .with("files", filing.of(AppealFiles.KIND, appeal.id()))
        .with("events", events.stream().map(one -> new Line(one, people.get(one.by()))).toList())
        .with("waits", appeal.state().waits())
        .with("mayBeAppealed", appeal.mayBeAppealed(Time.today(clock)))
        .with("takesEvidence", appeal.state().waits() || appeal.mayBeAppealed(Time.today(clock)));
  }
}
