package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.submission.Rolled.Origin;
import org.linli.submission.Rolled.Source;
import org.linli.submission.SummaryFiles.Heading;
import org.linli.web.template.Messages;

/** A turn from all units of the tenant in one table, as they stand at this moment. */
@Singleton
class SummaryPages {

  private static final int ON_A_PAGE = 50;
  private static final int AT_ONCE = 1000;

  private final DuePages due;
  private final SentRows sent;
  private final OwingRows owing;
  private final SentFigures figures;
  private final RollingUp rolling;
  private final AreaChoices areas;
  private final Messages messages;
  private final Viewer viewer;
  private final Clock clock;

  SummaryPages(
      DuePages due,
      SentRows sent,
      OwingRows owing,
      SentFigures figures,
      RollingUp rolling,
      AreaChoices areas,
      Messages messages,
      Viewer viewer,
      Clock clock) {
    this.due = due;
    this.sent = sent;
    this.owing = owing;
    this.figures = figures;
    this.rolling = rolling;
    this.areas = areas;
    this.messages = messages;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** What somebody asks for; what is empty doesn't matter. */
  record Asked(String turn, AreaFilter area, String word, boolean rows) {}

  /**
   * A unit with what it sent.
   *
   * @param figures the sums of it; empty ones where it sent nothing
   * @param length how many rows it has; null where it sent nothing
   */
  record Line(SentRows.Line of, List<String> figures, @Nullable Integer length) {}

  /** The sums over all units, and how many rows each one's form has. */
  private record Together(Sums sums, Map<Long, Integer> lengths) {

    long length() {
      return lengths.values().stream().mapToLong(Integer::longValue).sum();
    }
  }

  /** The turns of forms that units below the tenant send. */
  private List<OwedTurn> choices() {
    return due.choices().stream().filter(one -> isBelow(one.form().sending().unit())).toList();
  }

  private static boolean isBelow(ReportUnit.Kind kind) {
    return switch (kind) {
      case COUNTY, TOWNSHIP, COMMUNITY -> true;
      case TENANT, UNIVERSITY -> false;
    };
  }

  /** The turn that is asked for, else the latest. */
  private Optional<OwedTurn> chosen(List<OwedTurn> choices, String turn) {
    int slash = Math.max(0, turn.indexOf('/'));
    return due.chosen(choices, turn.substring(0, slash), turn.substring(slash).replace("/", ""));
  }

  private Scope scope() {
    return viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
  }

  Page show(Asked asked, int page) {
    List<OwedTurn> choices = choices();
    Optional<OwedTurn> chosen = chosen(choices, asked.turn());
    Page shown =
        Page.of("submission/summary")
            .crumb("/due", "submission.title")
            .with("choices", choices)
            .with("chosen", chosen.orElse(null))
            .with("asked", asked);
    if (chosen.isEmpty()) {
      return shown;
    }
    OwedTurn owed = chosen.orElseThrow();
    SentRows.Count count = sent.count(owed, scope(), asked.area());
    Page found =
        shown
            .with("address", owed.form().id() + "/" + owed.turn().key())
            .with("area", areas.of(scope(), asked.area()))
            .with("count", count)
            .with("now", clock.instant())
            .with("lacking", count.units() - count.sent())
            .with("spared", owing.spared(owed, scope(), asked.area()));
    if (asked.rows()) {
      return found.with(
          "rolled", rolling.of(Origin.OWN, sources(owed, asked), asked.word(), page, ON_A_PAGE));
    }
    Table table = table(owed, asked, new Paging(page, ON_A_PAGE, count.units()));
    return found
        .with("columns", table.columns())
        .with("totals", table.totals())
        .with("length", table.length())
        .with("lines", table.lines())
        .with("paging", table.paging());
  }

  /**
   * A part of the units with the sums over all of them.
   *
   * @param columns the columns that hold figures
   * @param length how many rows all units' forms have
   */
  record Table(
      List<String> columns, List<String> totals, long length, List<Line> lines, Paging paging) {}

  private Table table(OwedTurn owed, Asked asked, Paging paging) {
    Together together = together(owed, asked);
    return new Table(
        together.sums().headings(),
        together.sums().of(0),
        together.length(),
        lines(owed, asked, together, paging),
        paging);
  }

  /** A part of the units, so many at once. */
  Table table(OwedTurn owed, Asked asked, int page, int size) {
    long units = sent.count(owed, scope(), asked.area()).units();
    return table(owed, asked, new Paging(page, size, units));
  }

  private Together together(OwedTurn owed, Asked asked) {
    return new Together(
        Sums.of(figures.sums(SentRows.submissions(owed, scope(), asked.area()))),
        rolling.keptLengths(Origin.OWN, sources(owed, asked).stream().map(Source::id).toList()));
  }

  private List<Line> lines(OwedTurn owed, Asked asked, Together together, Paging paging) {
    Sums columns = together.sums();
    List<SentRows.Line> units = sent.page(owed, scope(), asked.area(), paging);
    List<Long> numbers = new ArrayList<>();
    for (SentRows.Line unit : units) {
      Long submission = unit.submission();
      if (unit.isSent() && submission != null) {
        numbers.add(submission);
      }
    }
    Sums each = new Sums(columns.titles(), Sums.of(figures.of(numbers)).each());
    return units.stream()
        .map(
            unit -> {
              Long submission = unit.submission();
              return unit.isSent() && submission != null
                  ? new Line(unit, each.of(submission), together.lengths().get(submission))
                  : new Line(unit, columns.headings().stream().map(any -> "").toList(), null);
            })
        .toList();
  }

  private List<Source> sources(OwedTurn owed, Asked asked) {
    List<Source> sources = new ArrayList<>();
    for (SentRows.Line unit : sent.sent(owed, scope(), asked.area())) {
      Long submission = unit.submission();
      if (submission != null) {
        sources.add(new Source(submission, unit.unit().name(), "/submissions/" + submission));
      }
    }
    return sources;
  }

  /** What is shown, as a list for a file: all units, or all rows. */
  SummaryFiles.Lines lines(OwedTurn owed, Asked asked) {
    List<Heading> headings = new ArrayList<>(List.of(words("submission.unit")));
    if (asked.rows()) {
      RollingUp.All all = rolling.all(Origin.OWN, sources(owed, asked), asked.word());
      headings.addAll(Heading.of(all.columns(), together(owed, asked).sums().added()));
      return file(
          owed,
          asked,
          headings,
          all.lines().map(one -> cells(one.source().name(), "", one.cells())));
    }
    Together together = together(owed, asked);
    headings.add(words("submission.state"));
    together.sums().headings().stream().map(Heading::figures).forEach(headings::add);
    headings.add(Heading.figures(messages.say("submission.rows")));
    SentRows.Count count = sent.count(owed, scope(), asked.area());
    Paging first = new Paging(1, AT_ONCE, count.units());
    Stream<List<String>> units =
        IntStream.concat(IntStream.of(1), pages(first))
            .mapToObj(page -> new Paging(page, AT_ONCE, first.total()))
            .flatMap(part -> lines(owed, asked, together, part).stream())
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
    String name = SummaryFiles.name(owed.form().id(), owed.turn().key(), asked.rows());
    return new SummaryFiles.Lines(name, messages.say("submission.summary.title"), headings, lines);
  }

  OwedTurn owed(String turn) {
    return chosen(choices(), turn).orElseThrow(Problem::notFound);
  }
}
