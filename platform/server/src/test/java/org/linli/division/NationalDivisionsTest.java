package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionLevel;

class NationalDivisionsTest {

  private static final List<String> PROVINCES =
      List.of(
          "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63"
              .concat(" 64 65")
              .split(" "));

  private final NationalDivisions list = new NationalDivisions();

  @Test
  void the_whole_list_is_carried() {
    Map<DivisionLevel, Long> byLevel =
        PROVINCES.stream()
            .flatMap(province -> list.within(province, DivisionLevel.COMMUNITY).stream())
            .collect(Collectors.groupingBy(NationalDivision::level, Collectors.counting()));
    assertThat(byLevel)
        .isEqualTo(
            Map.of(
                DivisionLevel.PROVINCE, 31L,
                DivisionLevel.CITY, 342L,
                DivisionLevel.COUNTY, 2978L,
                DivisionLevel.TOWNSHIP, 41352L,
                DivisionLevel.COMMUNITY, 620573L));
  }

  @Test
  void guangdong_has_122_counties_and_two_that_only_fill_the_level() {
    List<NationalDivision> counties =
        list.within("44", DivisionLevel.COUNTY).stream()
            .filter(d -> d.level() == DivisionLevel.COUNTY)
            .toList();
    assertThat(counties).hasSize(124);
    assertThat(counties.stream().filter(NationalDivision::pseudo))
        .extracting(NationalDivision::code)
        .containsExactly("441900", "442000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1101", "5001", "5002", "4190", "4690", "6590", "460400", "620201"})
  void a_level_that_does_not_exist_there_is_marked(String code) {
    assertThat(list.find(code)).get().returns(true, NationalDivision::pseudo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"44", "4408", "440803", "500109", "110101001", "440802001002", "419001"})
  void a_code_of_any_level_exists(String code) {
    assertThat(list.exists(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "4", "99", "4499", "440899", "44080", "44o8", "440802001999", "../44"})
  void a_wrong_code_does_not(String code) {
    assertThat(list.exists(code)).isFalse();
    assertThat(list.within(code, DivisionLevel.COMMUNITY)).isEmpty();
  }

  @Test
  void a_district_is_read_with_all_below_and_nothing_else() {
    List<NationalDivision> beibei = list.within("500109", DivisionLevel.COMMUNITY);
    assertThat(beibei.getFirst()).isEqualTo(new NationalDivision("500109", "北碚区", false));
    assertThat(beibei).allMatch(d -> d.code().startsWith("500109")).doesNotHaveDuplicates();
    assertThat(beibei.stream().filter(d -> d.level() == DivisionLevel.TOWNSHIP)).hasSize(17);
  }

  @Test
  void what_stands_above_is_read_widest_first() {
    assertThat(list.above("500109001"))
        .extracting(NationalDivision::name)
        .containsExactly("重庆市", "市辖区", "北碚区");
  }

  @Test
  void the_last_three_digits_tell_the_kind() {
    assertThat(kind("440802001002")).contains(CommunityKind.COMMUNITY);
    assertThat(kind("440802001199")).contains(CommunityKind.COMMUNITY);
    assertThat(kind("440802001200")).contains(CommunityKind.VILLAGE);
    assertThat(kind("440802001399")).contains(CommunityKind.VILLAGE);
    assertThat(kind("440802001400")).isEmpty();
    assertThat(kind("440802001598")).isEmpty();
  }

  @Test
  void a_city_is_read_in_less_than_a_second() {
    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () -> assertThat(list.within("4453", DivisionLevel.COMMUNITY)).isNotEmpty());
  }

  private static Optional<CommunityKind> kind(String code) {
    return new NationalDivision(code, "某地", false).communityKind();
  }
}
