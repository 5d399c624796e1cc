package org.linli.submission;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.file.Filing;

/** Puts the pages of what came from below together, from received versions only. */
@Singleton
class ReceivedPages {

  private final ReceivedTable received;
  private final Sealing sealing;
  private final Below below;
  private final TurnsBelow turns;
  private final GivenTimes given;
  private final Filing filing;

  ReceivedPages(
      ReceivedTable received,
      Sealing sealing,
      Below below,
      TurnsBelow turns,
      GivenTimes given,
      Filing filing) {
    this.received = received;
    this.sealing = sealing;
    this.below = below;
    this.turns = turns;
    this.given = given;
    this.filing = filing;
  }

  /**
   * A line of the list: a tenant below and what it sent.
   *
   * @param tenant whose line it is
   * @param one what came; null for nothing yet
   * @param until until when it has more time; null for no more than all
   * @param figures its sums, one for each column of the summary; empty where it has none
   */
  record Line(
      String tenant,
      String sender,
      @Nullable Received one,
      @Nullable LocalDate until,
      List<String> figures) {

    /** Whether it has still to send it. */
    public boolean isOwed() {
      return one == null || one.state() == Received.State.RETURNED;
    }
  }

  /** A turn from all tenants below. */
  record Summary(List<String> columns, List<Line> lines, List<BigDecimal> totals, long counted) {}

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
        .with("turns", all)
        .with("chosen", chosen.orElse(null))
        .with("summary", chosen.map(this::summary).orElse(null));
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
    Map<String, LocalDate> until = given.holding(turn.form(), turn.turn());
    until.values().removeIf(day -> !day.isAfter(turn.due()));
    Map<String, String> silent = new LinkedHashMap<>();
    below.all().forEach(tenant -> silent.put(tenant.id().value(), tenant.name()));
    for (Received one : received.newest(turn.form(), turn.turn())) {
      silent.remove(one.sender());
      Map<String, BigDecimal> own = sums.getOrDefault(one.id(), Map.of());
      List<String> figures = titles.keySet().stream().map(column -> text(own, column)).toList();
      lines.add(new Line(one.sender(), one.senderName(), one, until.get(one.sender()), figures));
    }
    long counted = sums.size();
    silent.forEach((id, name) -> lines.add(new Line(id, name, null, until.get(id), List.of())));
    List<BigDecimal> totals =
        titles.keySet().stream()
            .map(
                column ->
                    sums.values().stream()
                        .map(own -> own.getOrDefault(column, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
            .toList();
    return new Summary(List.copyOf(titles.values()), lines, totals, counted);
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
        .with("evidence", evidence(id, sealed))
        .with("deciding", one.state() == Received.State.WAITING && received.isNewest(id))
        .with(form);
  }

  /**
   * A file that a version was sealed with.
   *
   * @param id its id here; null if it isn't here
   */
  record Beside(@Nullable Long id, String name, long size) {}

  private List<Beside> evidence(long id, Sealed sealed) {
    Map<String, Long> here = new HashMap<>();
    filing.of(ReceivedEvidence.KIND, id).forEach(file -> here.put(file.sha256(), file.key()));
    return sealed.evidence().stream()
        .map(one -> new Beside(here.get(one.sha256()), one.name(), one.size()))
        .toList();
  }

  ContentsView contents(long id) {
    return ContentsView.of(sealing.read(find(id).sealed()).contents(), List.of());
  }
}
