package org.linli.submission;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.tenant.Time;

/** Puts the pages of what came from below together, from received versions only. */
@Singleton
class ReceivedPages {

  private final ReceivedTable received;
  private final Sealing sealing;
  private final Expected expected;
  private final TurnsBelow turns;
  private final Clock clock;

  ReceivedPages(
      ReceivedTable received, Sealing sealing, Expected expected, TurnsBelow turns, Clock clock) {
    this.received = received;
    this.sealing = sealing;
    this.expected = expected;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * A line of the list: a tenant below and what it sent.
   *
   * @param one what came; null for nothing yet
   * @param late whether it is late, which is known of what hasn't come
   * @param figures its sums, one for each column of the summary; empty where it has none
   */
  record Line(String sender, @Nullable Received one, boolean late, List<String> figures) {}

  /** A turn from all tenants below, or from all universities at home in them. */
  record Summary(
      boolean universities,
      List<String> columns,
      List<Line> lines,
      List<BigDecimal> totals,
      long counted) {}

  Received find(long id) {
    return received.find(id).orElseThrow(Problem::notFound);
  }

  Page list(String turn) {
    List<ReceivedTable.Turn> all = turns.all();
    Optional<ReceivedTable.Turn> chosen =
        all.stream()
            .filter(one -> (one.form() + "/" + one.turn()).equals(turn))
            .findFirst()
            .or(() -> received.turns().stream().findFirst())
            .or(() -> all.stream().findFirst());
    return Page.of("submission/received")
        .with("turns", all.stream().filter(one -> isFirst(one, all)).toList())
        .with("chosen", chosen.map(one -> first(one, all)).orElse(null))
        .with(
            "summaries",
            chosen.map(one -> sameTable(one, all).map(this::summary).toList()).orElse(null));
  }

  /** The same table for the same time: cities and universities send it as forms of their own. */
  private static Stream<ReceivedTable.Turn> sameTable(
      ReceivedTable.Turn of, List<ReceivedTable.Turn> all) {
    return all.stream()
        .filter(one -> one.title().equals(of.title()) && one.turn().equals(of.turn()))
        .sorted(Comparator.comparing(ReceivedTable.Turn::form));
  }

  private static ReceivedTable.Turn first(ReceivedTable.Turn of, List<ReceivedTable.Turn> all) {
    return sameTable(of, all).findFirst().orElse(of);
  }

  private static boolean isFirst(ReceivedTable.Turn one, List<ReceivedTable.Turn> all) {
    return first(one, all).equals(one);
  }

  Summary summary(ReceivedTable.Turn turn) {
    Map<Long, Map<String, BigDecimal>> sums = new HashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (ReceivedTable.Figure figure : received.figures(turn.form(), turn.turn())) {
      titles.putIfAbsent(figure.column(), figure.title());
      sums.computeIfAbsent(figure.received(), id -> new HashMap<>())
          .put(figure.column(), plain(figure.total()));
    }
    List<Line> lines = new ArrayList<>();
    List<Received> newest = received.newest(turn.form(), turn.turn());
    boolean universities = expected.isFromUniversities(turn.form(), newest);
    Map<String, String> silent = expected.names(universities);
    for (Received one : newest) {
      silent.remove(Expected.key(one));
      Map<String, BigDecimal> own = sums.getOrDefault(one.id(), Map.of());
      List<String> figures = titles.keySet().stream().map(column -> text(own, column)).toList();
      String name = universities ? one.unitName() : one.senderName();
      lines.add(new Line(name, one, false, figures));
    }
    long counted = sums.size();
    boolean late = turn.due().isBefore(Time.today(clock));
    silent.values().forEach(name -> lines.add(new Line(name, null, late, List.of())));
    List<BigDecimal> totals =
        titles.keySet().stream()
            .map(
                column ->
                    sums.values().stream()
                        .map(own -> own.getOrDefault(column, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
            .toList();
    return new Summary(universities, List.copyOf(titles.values()), lines, totals, counted);
  }

  private static String text(Map<String, BigDecimal> sums, String column) {
    BigDecimal sum = sums.get(column);
    return sum == null ? "" : sum.toPlainString();
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal bare = figure.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  Page show(long id, Form form) {
    Received one = find(id);
    Sealed sealed = sealing.read(one.sealed());
    return Page.of("submission/received-one")
        .crumb("/received-submissions", "submission.received.title")
        .with("one", one)
        .with("view", ContentsView.of(sealed.contents(), List.of()))
        .with("evidence", sealed.evidence())
        .with("deciding", one.state() == Received.State.WAITING && received.isNewest(id))
        .with(form);
  }

  ContentsView contents(long id) {
    return ContentsView.of(sealing.read(find(id).sealed()).contents(), List.of());
  }
}
