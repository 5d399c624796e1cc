package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.submission.Rolled.Origin;
import org.linli.submission.Rolled.Source;

/**
 * A turn from all units of the tenant that the viewer answers for, as they stand at this moment.
 */
@Singleton
class OwnSummary {

  private final SentRows sent;
  private final SentFigures figures;
  private final RollingUp rolling;
  private final Viewer viewer;

  OwnSummary(SentRows sent, SentFigures figures, RollingUp rolling, Viewer viewer) {
    this.sent = sent;
    this.figures = figures;
    this.rolling = rolling;
    this.viewer = viewer;
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
  record Together(Sums sums, Map<Long, Integer> lengths) {

    long length() {
      return lengths.values().stream().mapToLong(Integer::longValue).sum();
    }
  }

  Scope scope() {
    return viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
  }

  SentRows.Count count(OwedTurn owed, Asked asked) {
    return sent.count(owed, scope(), asked.area());
  }

  /**
   * A part of the units with the sums over all of them.
   *
   * @param columns the columns that hold figures
   * @param length how many rows all units' forms have
   */
  record Table(
      List<String> columns, List<String> totals, long length, List<Line> lines, Paging paging) {}

  Table table(OwedTurn owed, Asked asked, Paging paging) {
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
    long units = count(owed, asked).units();
    return table(owed, asked, new Paging(page, size, units));
  }

  Together together(OwedTurn owed, Asked asked) {
    return new Together(
        Sums.of(figures.sums(SentRows.submissions(owed, scope(), asked.area()))),
        rolling.keptLengths(Origin.OWN, sources(owed, asked).stream().map(Source::id).toList()));
  }

  List<Line> lines(OwedTurn owed, Asked asked, Together together, Paging paging) {
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

  /** A part of all rows of those that were sent. */
  Rolled rows(OwedTurn owed, Asked asked, int page, int size) {
    return rolling.of(Origin.OWN, sources(owed, asked), asked.word(), page, size);
  }

  /** All rows of those that were sent. */
  RollingUp.All rows(OwedTurn owed, Asked asked) {
    return rolling.all(Origin.OWN, sources(owed, asked), asked.word());
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
}
