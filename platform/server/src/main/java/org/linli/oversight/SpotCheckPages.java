package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.hours.EntryRows;
import org.linli.hours.LedgerEntries;
import org.linli.tenant.Time;

/** The pages of spot checks. */
@Singleton
class SpotCheckPages {

  private final SpotCheckTable checks;
  private final SpotChecking checking;
  private final PlaceNames places;
  private final LedgerEntries entries;
  private final EntryRows rows;
  private final AccountNames names;
  private final Viewer viewer;
  private final Clock clock;

  SpotCheckPages(
      SpotCheckTable checks,
      SpotChecking checking,
      PlaceNames places,
      LedgerEntries entries,
      EntryRows rows,
      AccountNames names,
      Viewer viewer,
      Clock clock) {
    this.checks = checks;
    this.checking = checking;
    this.places = places;
    this.entries = entries;
    this.rows = rows;
    this.names = names;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A spot check with the name of its part of the tenant. */
  record Row(SpotCheck check, String place) {}

  /** An entry that was drawn, with the name of who is to check it. */
  record Line(SpotCheck.Item item, EntryRows.@Nullable Row entry, @Nullable String checker) {}

  /** The form as it is before anyone types: the last month. */
  Form blank() {
    LocalDate today = Time.today(clock);
    return Form.empty()
        .put("from", today.minusMonths(1).withDayOfMonth(1))
        .put("until", today.withDayOfMonth(1).minusDays(1))
        .put("wanted", 20);
  }

  Page list(List<SpotCheck> found, Paging paging) {
    Scope scope = StaffScope.of(viewer);
    List<Long> able =
        scope.prefixes().stream().map(checking::checkers).flatMap(List::stream).distinct().toList();
    return Page.of("oversight/spot-checks")
        .with("rows", rows(found))
        .with("paging", paging)
        .with("areas", places.choices(scope))
        .with("able", names.names(able));
  }

  Page show(SpotCheck check) {
    List<SpotCheck.Item> items = checks.items(check.id());
    Map<Long, EntryRows.Row> drawn =
        rows.of(entries.of(items.stream().map(SpotCheck.Item::entry).toList())).stream()
            .collect(Collectors.toMap(one -> one.entry().id(), one -> one));
    Map<Long, String> people =
        names.names(
            items.stream()
                .map(SpotCheck.Item::checker)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return Page.of("oversight/spot-check")
        .crumb("/spot-checks", "oversight.spots")
        .with("check", check)
        .with("place", places.of(List.of(check.prefix())).get(check.prefix()))
        .with(
            "lines",
            items.stream()
                .map(
                    one ->
                        new Line(
                            one,
                            drawn.get(one.entry()),
                            one.checker() == null ? null : people.get(one.checker())))
                .toList());
  }

  Page drawn(SpotCheck.Item item) {
    return Page.of("oversight/drawn")
        .crumb("/spot-checks", "oversight.spots")
        .with("item", item)
        .with("entries", rows.of(entries.of(List.of(item.entry()))))
        .with("results", SpotCheck.Result.values())
        .with("obstacle", checking.obstacle(item, viewer.account()).orElse(null));
  }

  List<Row> rows(List<SpotCheck> found) {
    Map<String, String> known =
        places.of(found.stream().map(SpotCheck::prefix).distinct().toList());
    return found.stream().map(one -> new Row(one, known.getOrDefault(one.prefix(), ""))).toList();
  }
}
