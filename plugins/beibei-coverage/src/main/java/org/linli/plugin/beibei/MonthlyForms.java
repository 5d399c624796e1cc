package org.linli.plugin.beibei;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.api.CommunityFacts;
import org.linli.api.CurrentRegion;
import org.linli.api.DivisionFacts;
import org.linli.api.ReportTurn;
import org.linli.api.Scope;
import org.linli.api.StationDays;
import org.linli.api.StationFacts;
import org.linli.api.StationProfileFacts;
import org.linli.api.Stations;

/** Reads what the monthly forms of towns are made of (BB-9). */
@Singleton
class MonthlyForms {

  private final Territories territories;
  private final Stations stations;
  private final CurrentRegion region;

  MonthlyForms(Territories territories, Stations stations, CurrentRegion region) {
    this.region = region;
    this.territories = territories;
    this.stations = stations;
  }

  /**
   * How a town stands with a month's form.
   *
   * @param signed how many stations and points have their sign up
   * @param complete 是否完成全覆盖
   * @param owed whether it owes this month's form
   */
  record Standing(
      DivisionFacts town, Coverage coverage, int signed, boolean complete, boolean owed) {}

  /**
   * A row of the form.
   *
   * @param number 序号
   * @param site the station or point
   * @param path where it lies
   */
  record Row(int number, StationFacts site, StationProfileFacts profile, String path) {}

  /** The form of a part of the district. */
  MonthlyForm within(Scope scope) {
    Territory territory = territories.within(scope);
    List<Long> all =
        territory.stations().values().stream().flatMap(List::stream).map(StationDays::id).toList();
    return new MonthlyForm(territory, stations.profiles(all));
  }

  /** The codes of the towns that owe nothing, by the turn's key. */
  Map<String, Set<String>> spared(List<ReportTurn> turns) {
    MonthlyForm form = within(new Scope(List.of(region.division())));
    Map<String, Set<String>> found = new HashMap<>();
    Map<DivisionFacts, Territory> towns = form.town().towns();
    for (ReportTurn turn : turns) {
      YearMonth month = YearMonth.from(turn.from());
      Set<String> spared = new HashSet<>();
      towns.forEach(
          (town, territory) -> {
            if (!new MonthlyForm(territory, form.profiles()).isToBeSent(month)) {
              spared.add(town.code());
            }
          });
      found.put(turn.key(), spared);
    }
    return found;
  }

  /** How every town stands with a month, those that owe the form first. */
  static List<Standing> towns(MonthlyForm form, YearMonth month, LocalDate today) {
    LocalDate day = MonthlyForm.tellsOf(month, today);
    return form.town().towns().entrySet().stream()
        .filter(town -> !town.getValue().countableOn(day).isEmpty())
        .map(town -> stand(town, form.profiles(), month, day))
        .sorted(Comparator.comparing(one -> !one.owed()))
        .toList();
  }

  private static Standing stand(
      Map.Entry<DivisionFacts, Territory> town,
      Map<Long, StationProfileFacts> profiles,
      YearMonth month,
      LocalDate day) {
    MonthlyForm form = new MonthlyForm(town.getValue(), profiles);
    return new Standing(
        town.getKey(),
        town.getValue().on(day),
        form.signedOn(day).size(),
        form.isComplete(day),
        form.isOwed(month));
  }

  /** The rows of a form on a day, with one call for all of them. */
  List<Row> rows(MonthlyForm form, LocalDate day) {
    List<Long> ids = form.signedOn(day).stream().map(StationDays::id).toList();
    Map<Long, StationFacts> facts = stations.byIds(day, ids);
    List<StationFacts> known = ids.stream().map(facts::get).filter(Objects::nonNull).toList();
    Map<Long, String> paths =
        form.town().communities().stream()
            .collect(Collectors.toMap(CommunityFacts::id, CommunityFacts::path));
    return IntStream.range(0, known.size())
        .mapToObj(i -> row(i + 1, known.get(i), form.profiles(), paths))
        .toList();
  }

  private static Row row(
      int number,
      StationFacts site,
      Map<Long, StationProfileFacts> profiles,
      Map<Long, String> paths) {
    return new Row(
        number,
        site,
        Objects.requireNonNull(profiles.get(site.id())),
        paths.getOrDefault(site.community(), ""));
  }
}
