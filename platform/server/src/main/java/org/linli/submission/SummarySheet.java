package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.api.Paging;
import org.linli.submission.OwnSummary.Asked;
import org.linli.submission.OwnSummary.Line;
import org.linli.submission.OwnSummary.Together;
import org.linli.submission.SummaryFiles.Heading;
import org.linli.web.template.Messages;

/** What the tenant's own summary says, as lines for a file. */
@Singleton
class SummarySheet {

  private static final int AT_ONCE = 1000;

  private final OwnSummary summary;
  private final Messages messages;

  SummarySheet(OwnSummary summary, Messages messages) {
    this.summary = summary;
    this.messages = messages;
  }

  /** What is shown, as a list for a file: all units, or all rows. */
  SummaryFiles.Lines lines(OwedTurn owed, Asked asked) {
    List<Heading> headings = new ArrayList<>(List.of(words("submission.unit")));
    if (asked.rows()) {
      RollingUp.All all = summary.rows(owed, asked);
      headings.addAll(Heading.of(all.columns(), summary.together(owed, asked).sums().added()));
      return file(
          owed,
          asked,
          headings,
          all.lines().map(one -> cells(one.source().name(), "", one.cells())));
    }
    Together together = summary.together(owed, asked);
    headings.add(words("submission.state"));
    together.sums().headings().stream().map(Heading::figures).forEach(headings::add);
    headings.add(Heading.figures(messages.say("submission.rows")));
    SentRows.Count count = summary.count(owed, asked);
    Paging first = new Paging(1, AT_ONCE, count.units());
    Stream<List<String>> units =
        IntStream.concat(IntStream.of(1), pages(first))
            .mapToObj(page -> new Paging(page, AT_ONCE, first.total()))
            .flatMap(part -> summary.lines(owed, asked, together, part).stream())
            .map(this::cells);
    return file(
        owed, asked, headings, Stream.concat(units, Stream.of(sums(together, count.sent()))));
  }

  private List<String> sums(Together together, long units) {
    List<String> cells = new ArrayList<>(together.sums().of(0));
    cells.add(Long.toString(together.length()));
    cells.addAll(0, List.of(messages.say("submission.summary.sum", units), ""));
    return cells;
  }

  private List<String> cells(Line line) {
    List<String> cells = new ArrayList<>(line.figures());
    cells.add(line.length() == null ? "" : line.length().toString());
    return cells(line.of().unit().name(), state(line.of()), cells);
  }

  private static IntStream pages(Paging first) {
    return IntStream.rangeClosed(2, first.pages());
  }

  private String state(SentRows.Line unit) {
    SubmissionState state = unit.state();
    return messages.say(
        "submission.state." + (state == null ? SubmissionState.DRAFT : state).name());
  }

  private Heading words(String title) {
    return Heading.words(messages.say(title));
  }

  private static List<String> cells(String name, String state, List<String> more) {
    List<String> cells = new ArrayList<>(List.of(name));
    if (!state.isEmpty()) {
      cells.add(state);
    }
    cells.addAll(more);
    return cells;
  }

  private SummaryFiles.Lines file(
      OwedTurn owed, Asked asked, List<Heading> headings, Stream<List<String>> lines) {
    String of = asked.rows() ? "rows" : "";
    return new SummaryFiles.Lines(
        AboutFile.of(owed, of, messages.say("submission.summary.title")), headings, lines);
  }
}
