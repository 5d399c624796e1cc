package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.StationDays;
import org.linli.api.StationKind;

/** Which communities had no station on a day, by county and township (ZJ-1). */
class GroundTest {

  private static final LocalDate DUE = LocalDate.of(2018, 11, 30);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

  private final CommunityFacts early = community(1, CommunityKind.COMMUNITY, "440802001", null);
  private final CommunityFacts late = community(2, CommunityKind.COMMUNITY, "440802002", null);
  private final CommunityFacts never = community(3, CommunityKind.COMMUNITY, "440803001", null);
  private final CommunityFacts village = community(4, CommunityKind.VILLAGE, "440803001", null);
  private final CommunityFacts estate = community(5, CommunityKind.NAMED_PLACE, "440803001", null);
  private final CommunityFacts gone =
      community(6, CommunityKind.COMMUNITY, "440803001", LocalDate.of(2020, 1, 1));
  private final Ground ground =
      new Ground(
          List.of(early, late, never, village, estate, gone),
          Map.of(
              1L,
              List.of(station(1, LocalDate.of(2018, 11, 30), null)),
              2L,
              List.of(
                  station(2, LocalDate.of(2018, 3, 1), LocalDate.of(2018, 9, 1)),
                  station(2, LocalDate.of(2025, 9, 1), null)),
              3L,
              List.of(
                  new StationDays(8, 3, StationKind.POINT, null, LocalDate.of(2018, 1, 1), null))));

  @Test
  void one_that_opened_on_the_due_date_was_there_one_that_had_closed_was_not() {
    assertThat(ground.without(DUE, CommunityKind.COMMUNITY)).containsExactly(late, never, gone);
    assertThat(ground.share(DUE, CommunityKind.COMMUNITY)).isEqualTo(new Share(4, 3));
  }

  @Test
  void today_those_that_are_no_more_are_counted_no_more_and_a_point_is_no_station() {
    assertThat(ground.without(TODAY, CommunityKind.COMMUNITY)).containsExactly(never);
    assertThat(ground.share(TODAY, CommunityKind.COMMUNITY)).isEqualTo(new Share(3, 1));
  }

  @Test
  void villages_are_shown_apart_and_places_without_a_committee_nowhere() {
    assertThat(ground.share(DUE, CommunityKind.VILLAGE)).isEqualTo(new Share(1, 1));
    assertThat(ground.areas(DUE, DUE))
        .extracting(area -> area.division().code(), Ground.Area::committees, Ground.Area::villages)
        .containsExactly(
            tuple("440802", new Share(2, 1), new Share(0, 0)),
            tuple("440803", new Share(2, 2), new Share(1, 1)));
  }

  @Test
  void within_a_county_it_is_told_by_township() {
    assertThat(ground.in("440802").areas(TODAY, DUE))
        .extracting(area -> area.division().code(), Ground.Area::committees, Ground.Area::due)
        .containsExactly(
            tuple("440802001", new Share(1, 0), new Share(1, 0)),
            tuple("440802002", new Share(1, 0), new Share(1, 1)));
  }

  @Test
  void each_says_what_came_later_or_where_a_station_is_asked_for() {
    List<Lacking> rows = Lacking.of(ground, DUE, CommunityKind.COMMUNITY, TODAY);
    assertThat(rows)
        .extracting(Lacking::opened, Lacking::link, Lacking::gone)
        .containsExactly(
            tuple(LocalDate.of(2025, 9, 1), null, false),
            tuple(null, "/communities/3/stations/new", false),
            tuple(null, null, true));
  }

  @Test
  void a_planned_station_is_where_the_way_leads() {
    Ground planning = new Ground(List.of(never), Map.of(3L, List.of(station(3, null, null))));
    Lacking row = Lacking.of(planning, TODAY, CommunityKind.COMMUNITY, TODAY).getFirst();
    assertThat(row.link()).isEqualTo("/stations/30");
  }

  @Test
  void a_share_is_never_rounded_up_and_never_down_to_none_and_unknown_where_there_is_nothing() {
    assertThat(new Share(335, 332).percent()).isEqualByComparingTo("99.1");
    assertThat(new Share(33, 30).percent()).isEqualByComparingTo("90.9");
    assertThat(new Share(9999, 9998).percent()).isEqualByComparingTo("99.9");
    assertThat(new Share(3, 3).percent()).isEqualByComparingTo("100");
    assertThat(new Share(9999, 1).percent()).isEqualByComparingTo("0.1");
    assertThat(new Share(3, 0).percent()).isEqualByComparingTo("0");
    assertThat(new Share(0, 0).percent()).isNull();
  }

  private static CommunityFacts community(
      long id, CommunityKind kind, String township, @Nullable LocalDate closedOn) {
    String county = township.substring(0, 6);
    return new CommunityFacts(
        id,
        kind,
        "第%d社区居民委员会".formatted(id),
        "第%d社区".formatted(id),
        township + "%03d".formatted(id),
        township + "%03d".formatted(id),
        List.of(
            new DivisionFacts("4408", "湛江市", DivisionLevel.CITY, false),
            new DivisionFacts(county, county + "区", DivisionLevel.COUNTY, false),
            new DivisionFacts(township, township + "街道", DivisionLevel.TOWNSHIP, false)),
        closedOn);
  }

  private static StationDays station(
      long community, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {
    return new StationDays(
        community * 10, community, StationKind.STATION, null, openedOn, closedOn);
  }
}
