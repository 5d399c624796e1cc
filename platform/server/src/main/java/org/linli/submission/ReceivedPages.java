package org.linli.submission;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
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
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/** Puts the pages of what came from below together, from received versions only. */
@Singleton
class ReceivedPages {

  private final ReceivedTable received;
  private final Sealing sealing;
  private final Tenants tenants;

  ReceivedPages(ReceivedTable received, Sealing sealing, Tenants tenants) {
    this.received = received;
    this.sealing = sealing;
    this.tenants = tenants;
  }

  /**
   * A line of the list: a tenant below and what it sent.
   *
   * @param one what came; null for nothing yet
   * @param figures its sums, one for each column of the summary; empty where it has none
   */
  record Line(String sender, @Nullable Received one, List<String> figures) {}

  /** A turn from all tenants below. */
  record Summary(List<String> columns, List<Line> lines, List<BigDecimal> totals, long counted) {}

  Received find(long id) {
    return received.find(id).orElseThrow(Problem::notFound);
  }

  Page list(String turn) {
    List<ReceivedTable.Turn> turns = received.turns();
    Optional<ReceivedTable.Turn> chosen =
        turns.stream()
            .filter(one -> (one.form() + "/" + one.turn()).equals(turn))
            .findFirst()
            .or(() -> turns.stream().findFirst());
    return Page.of("submission/received")
        .with("turns", turns)
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
    Map<String, String> silent = new LinkedHashMap<>();
    below().forEach(tenant -> silent.put(tenant.id().value(), tenant.name()));
    for (Received one : received.newest(turn.form(), turn.turn())) {
      silent.remove(one.sender());
      Map<String, BigDecimal> own = sums.getOrDefault(one.id(), Map.of());
      List<String> figures = titles.keySet().stream().map(column -> text(own, column)).toList();
      lines.add(new Line(one.senderName(), one, figures));
    }
    long counted = sums.size();
    silent.values().forEach(name -> lines.add(new Line(name, null, List.of())));
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

  private List<Tenant> below() {
    Tenant here = CurrentTenant.get();
    return tenants.all().stream()
        .filter(tenant -> tenant.above().filter(here.id()::equals).isPresent())
        .sorted(java.util.Comparator.comparing(Tenant::division))
        .toList();
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
