package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.linli.submission.Rolled.Origin;
import org.linli.submission.SummaryFiles.Heading;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/** What the summary of received forms says, as lines for a file. */
@Singleton
class ReceivedSheet {

  private static final String TITLE = "submission.received.title";

  private final RollingUp rolling;
  private final Messages messages;

  ReceivedSheet(RollingUp rolling, Messages messages) {
    this.rolling = rolling;
    this.messages = messages;
  }

  /** A line for each tenant below, and the sums below them. */
  SummaryFiles.Lines senders(ReceivedTable.Turn turn, ReceivedSummary.Summary summary) {
    List<Heading> headings =
        new ArrayList<>(
            List.of(
                first(summary),
                Heading.words(messages.say("submission.state")),
                Heading.words(messages.say("submission.sentAt"))));
    summary.columns().stream().map(Heading::figures).forEach(headings::add);
    headings.add(Heading.figures(messages.say("submission.rows")));
    Stream<List<String>> lines =
        summary.lines().stream().map(line -> sender(line, summary.columns().size()));
    return new SummaryFiles.Lines(
        AboutFile.of(turn, "", messages.say(TITLE)),
        headings,
        Stream.concat(lines, Stream.of(sums(summary))));
  }

  private Heading first(ReceivedSummary.Summary summary) {
    return Heading.words(
        messages.say(summary.universities() ? "submission.unit" : "submission.sender"));
  }

  private List<String> sender(ReceivedSummary.Line line, int columns) {
    Received one = line.one();
    List<String> cells = new ArrayList<>();
    cells.add(one == null ? line.sender() : ReceivedSummary.source(one).name());
    cells.add(state(line));
    cells.add(one == null ? "" : LocalDate.ofInstant(one.sentAt(), Time.ZONE).toString());
    cells.addAll(line.figures().isEmpty() ? Collections.nCopies(columns, "") : line.figures());
    cells.add(line.length() == null ? "" : line.length().toString());
    return cells;
  }

  private List<String> sums(ReceivedSummary.Summary summary) {
    List<String> cells =
        new ArrayList<>(
            List.of(messages.say("submission.received.sum", summary.counted()), "", ""));
    cells.addAll(summary.totals());
    cells.add(Long.toString(summary.length()));
    return cells;
  }

  private String state(ReceivedSummary.Line line) {
    Received one = line.one();
    String late = line.late() ? "submission.standing.LATE" : "submission.received.none";
    String key = one == null ? late : "submission.received.state." + one.state();
    return line.until() == null
        ? messages.say(key)
        : messages.say(key) + " " + messages.say("submission.extension.until", line.until());
  }

  /** All rows. */
  SummaryFiles.Lines rows(
      ReceivedTable.Turn turn, ReceivedSummary.Summary summary, ReceivedSummary.Asked asked) {
    RollingUp.All all = rolling.all(Origin.RECEIVED, summary.sources(asked.sender()), asked.word());
    List<Heading> headings = new ArrayList<>(List.of(first(summary)));
    headings.addAll(Heading.of(all.columns(), summary.added()));
    return new SummaryFiles.Lines(
        AboutFile.of(turn, "rows", messages.say(TITLE)),
        headings,
        all.lines().map(ReceivedSheet::cells));
  }

  private static List<String> cells(Rolled.Line line) {
    List<String> cells = new ArrayList<>(List.of(line.source().name()));
    cells.addAll(line.cells());
    return cells;
  }
}
