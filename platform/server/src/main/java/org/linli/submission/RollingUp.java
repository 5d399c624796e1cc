package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.api.Paging;
import org.linli.report.FormContents;
import org.linli.submission.Rolled.Kept;
import org.linli.submission.Rolled.Line;
import org.linli.submission.Rolled.Origin;
import org.linli.submission.Rolled.Outline;
import org.linli.submission.Rolled.Source;
import org.linli.submission.Rolled.Stretch;

/**
 * Reads the rows of many forms as those of one: two statements a page, however many rows there are.
 */
@Singleton
class RollingUp {

  private static final int AT_ONCE = 1000;

  private final RolledRows rows;
  private final ReceivedTable received;
  private final SubmissionTable submissions;
  private final SentFigures figures;
  private final Sealing sealing;

  RollingUp(
      RolledRows rows,
      ReceivedTable received,
      SubmissionTable submissions,
      SentFigures figures,
      Sealing sealing) {
    this.rows = rows;
    this.received = received;
    this.submissions = submissions;
    this.figures = figures;
    this.sealing = sealing;
  }

  /** A form left here: what a summary needs of it is kept. */
  void sent(long submission, FormContents contents) {
    keep(Origin.OWN, submission, contents);
  }

  /** Keeps what a summary needs of a form; the sums of one that came are kept as it comes. */
  void keep(Origin origin, long number, FormContents contents) {
    rows.keep(origin, number, contents);
    if (origin == Origin.OWN) {
      figures.keep(number, contents);
    }
  }

  /**
   * A part of the rows of some forms, in the forms' order.
   *
   * @param word in their names; empty for all rows
   */
  Rolled of(Origin origin, List<Source> sources, String word, int page, int size) {
    Map<Long, Source> known = new LinkedHashMap<>();
    sources.forEach(one -> known.put(one.id(), one));
    Map<Long, Outline> outlines = outlines(origin, known);
    Map<String, FormContents.ColumnName> columns = new LinkedHashMap<>();
    for (Long number : known.keySet()) {
      outlines.get(number).columns().forEach(one -> columns.putIfAbsent(one.id(), one));
    }
    long total =
        word.isEmpty()
            ? outlines.values().stream().mapToLong(Outline::length).sum()
            : rows.count(origin, known.keySet(), word);
    Paging paging = new Paging(page, size, total);
    List<Kept> kept =
        word.isEmpty()
            ? rows.read(origin, stretches(known, outlines, paging))
            : rows.named(origin, known.keySet(), word, paging);
    return new Rolled(
        List.copyOf(columns.values()),
        kept.stream()
            .map(one -> line(one, known, outlines, List.copyOf(columns.keySet())))
            .toList(),
        paging);
  }

  /**
   * All rows of some forms.
   *
   * @param lines read a part at a time, as they are asked for
   */
  record All(List<FormContents.ColumnName> columns, Stream<Line> lines) {}

  /** All the rows of some forms, in the forms' order, for a file. */
  All all(Origin origin, List<Source> sources, String word) {
    Rolled first = of(origin, sources, word, 1, AT_ONCE);
    Stream<Rolled> others =
        IntStream.rangeClosed(2, first.paging().pages())
            .mapToObj(page -> of(origin, sources, word, page, AT_ONCE));
    return new All(
        first.columns(),
        Stream.concat(Stream.of(first), others).flatMap(part -> part.lines().stream()));
  }

  /** How many rows each of some forms has. */
  Map<Long, Integer> lengths(Origin origin, List<Source> sources) {
    Map<Long, Source> known = new LinkedHashMap<>();
    sources.forEach(one -> known.put(one.id(), one));
    Map<Long, Integer> lengths = new HashMap<>();
    outlines(origin, known).forEach((number, one) -> lengths.put(number, one.length()));
    return lengths;
  }

  /** How many rows each has of those whose rows are kept by now; none is opened for it. */
  Map<Long, Integer> keptLengths(Origin origin, Collection<Long> numbers) {
    Map<Long, Integer> lengths = new HashMap<>();
    rows.outlines(origin, numbers).forEach((number, one) -> lengths.put(number, one.length()));
    return lengths;
  }

  /** The outlines; a form that came before rows were kept is opened once, and kept from then on. */
  private Map<Long, Outline> outlines(Origin origin, Map<Long, Source> sources) {
    Map<Long, Outline> outlines = rows.outlines(origin, sources.keySet());
    for (Long number : sources.keySet()) {
      if (!outlines.containsKey(number)) {
        FormContents contents = open(origin, number);
        keep(origin, number, contents);
        outlines.put(number, new Outline(contents.columns(), contents.rows().size()));
      }
    }
    return outlines;
  }

  private FormContents open(Origin origin, long number) {
    String sealed =
        switch (origin) {
          case RECEIVED -> received.find(number).orElseThrow().sealed();
          case OWN -> {
            Submission submission = submissions.find(number).orElseThrow();
            yield submissions.version(number, submission.version()).orElseThrow().sealed();
          }
        };
    return sealing.read(sealed).contents();
  }

  /** Which rows of which forms stand on a page. */
  private static List<Stretch> stretches(
      Map<Long, Source> sources, Map<Long, Outline> outlines, Paging paging) {
    List<Stretch> found = new ArrayList<>();
    long before = 0;
    for (Long number : sources.keySet()) {
      int length = outlines.get(number).length();
      long from = Math.max(0, paging.offset() - before);
      long to = Math.min(length, paging.offset() + paging.size() - before);
      if (from < to) {
        found.add(new Stretch(number, (int) from, (int) to));
      }
      before += length;
    }
    return found;
  }

  private static Line line(
      Kept kept, Map<Long, Source> sources, Map<Long, Outline> outlines, List<String> columns) {
    Map<String, String> own = new HashMap<>();
    List<FormContents.ColumnName> names = outlines.get(kept.number()).columns();
    for (int i = 0; i < Math.min(names.size(), kept.cells().size()); i++) {
      own.put(names.get(i).id(), kept.cells().get(i));
    }
    return new Line(
        sources.get(kept.number()),
        kept.name(),
        columns.stream().map(column -> own.getOrDefault(column, "")).toList());
  }
}
