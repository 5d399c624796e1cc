package org.linli.plugin.beibei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.plugin.beibei.SampleGround.ALWAYS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.StationKind;

/** Coverage over all villages and communities on any day, and the document's own ratio (BB-1). */
class CoverageTest {

  private static final String TIANSHENG = "500109001";
  private static final String CHAOYANG = "500109002";
  private static final LocalDate MAY = LocalDate.of(2022, 5, 31);

  private final SampleGround ground = new SampleGround();

  @Test
  void divides_those_with_a_station_or_point_by_all_villages_and_communities() {
    ground.station(ground.village(TIANSHENG), ALWAYS);
    ground.site(ground.village(TIANSHENG), StationKind.POINT, ALWAYS, null);
    ground.village(TIANSHENG);
    ground.village(CHAOYANG);

    Coverage all = ground.territory().on(MAY);

    assertThat(all).isEqualTo(new Coverage(4, 2, 1, 1));
    assertThat(all.rate()).isEqualByComparingTo("50");
    assertThat(all.lacking()).isEqualTo(2);
  }

  @Test
  void the_documents_ratio_passes_100_per_cent_where_the_rate_does_not() {
    CommunityFacts one = ground.village(TIANSHENG);
    ground.station(one, ALWAYS);
    ground.site(one, StationKind.POINT, ALWAYS, null);
    ground.site(one, StationKind.POINT, ALWAYS, null);
    ground.village(TIANSHENG);

    Coverage all = ground.territory().on(MAY);

    assertThat(all.ratio()).isEqualByComparingTo("150");
    assertThat(all.rate()).isEqualByComparingTo("50");
    assertThat(all.isComplete()).isFalse();
  }

  @Test
  void a_place_without_a_committee_never_stands_in_the_denominator() {
    ground.station(ground.community(TIANSHENG, CommunityKind.NAMED_PLACE, null), ALWAYS);
    ground.village(TIANSHENG);

    assertThat(ground.territory().on(MAY)).isEqualTo(new Coverage(1, 0, 1, 0));
  }

  @Test
  void a_past_day_is_told_as_it_was_from_the_first_day_to_the_day_before_the_last() {
    CommunityFacts one = ground.village(TIANSHENG);
    ground.site(one, StationKind.STATION, LocalDate.of(2022, 3, 1), LocalDate.of(2022, 6, 1));
    Territory all = ground.territory();

    assertThat(all.on(LocalDate.of(2022, 2, 28)).covered()).isZero();
    assertThat(all.on(LocalDate.of(2022, 3, 1)).covered()).isOne();
    assertThat(all.on(MAY).covered()).isOne();
    assertThat(all.on(LocalDate.of(2022, 6, 1)).covered()).isZero();
  }

  @Test
  void a_planned_station_covers_nobody_and_a_closed_village_counts_until_it_closes() {
    ground.site(ground.village(TIANSHENG), StationKind.STATION, null, null);
    ground.community(TIANSHENG, CommunityKind.VILLAGE, LocalDate.of(2022, 6, 1));
    Territory all = ground.territory();

    assertThat(all.on(MAY)).isEqualTo(new Coverage(2, 0, 0, 0));
    assertThat(all.on(LocalDate.of(2022, 6, 1))).isEqualTo(new Coverage(1, 0, 0, 0));
  }

  @Test
  void towns_are_ranked_with_those_furthest_behind_first() {
    ground.station(ground.village(TIANSHENG), ALWAYS);
    ground.village(CHAOYANG);

    assertThat(ground.territory().ranked(MAY))
        .extracting(town -> town.division().code())
        .containsExactly(CHAOYANG, TIANSHENG);
  }

  @Test
  void nothing_to_cover_is_no_data_and_not_zero() {
    Coverage none = ground.territory().on(MAY);
    assertThat(none.rate()).isNull();
    assertThat(none.ratio()).isNull();
    assertThat(none.isComplete()).isFalse();
  }

  @Test
  void a_target_is_measured_on_its_due_date_and_is_open_before() {
    ground.station(ground.village(TIANSHENG), LocalDate.of(2021, 12, 1));
    ground.station(ground.village(TIANSHENG), LocalDate.of(2022, 2, 1));
    Territory all = ground.territory();

    assertThat(Target.on(all, MAY))
        .extracting(Target.Standing::word)
        .containsExactly("MISSED", "MET", "MET");
    assertThat(Target.on(all, LocalDate.of(2021, 12, 15)))
        .extracting(Target.Standing::word)
        .containsExactly("OPEN", "OPEN", "OPEN");
    assertThat(Target.on(all, MAY).getFirst().toGo()).isOne();
  }

  @Test
  void sixty_per_cent_is_reached_exactly_and_not_by_rounding() {
    assertThat(new Coverage(192, 115, 115, 0).reaches(60)).isFalse();
    assertThat(new Coverage(192, 116, 116, 0).reaches(60)).isTrue();
    assertThat(new Coverage(192, 191, 191, 0).rate()).isEqualByComparingTo("99.4");
  }

  @Test
  void the_trend_shows_the_ends_of_months_and_the_day_itself() {
    ground.station(ground.village(TIANSHENG), LocalDate.of(2022, 4, 1));

    Trend trend = Trend.of(ground.territory(), LocalDate.of(2022, 5, 20), 12);

    assertThat(trend.points())
        .extracting(Trend.Point::day)
        .hasSize(13)
        .startsWith(LocalDate.of(2021, 5, 31))
        .endsWith(LocalDate.of(2022, 3, 31), LocalDate.of(2022, 4, 30), LocalDate.of(2022, 5, 20));
    assertThat(trend.points())
        .extracting(point -> point.coverage().covered())
        .endsWith(0, 1, 1)
        .startsWith(0);
    assertThat(trend.line()).startsWith("44,172 ").endsWith(" 624,12");
  }
}
