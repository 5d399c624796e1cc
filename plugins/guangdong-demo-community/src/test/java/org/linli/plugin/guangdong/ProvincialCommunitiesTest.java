package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionLevel;
import org.linli.division.NationalDivision;
import org.linli.division.NationalDivisions;

class ProvincialCommunitiesTest {

  /** The tenants of the 21 prefecture-level cities, by their code in the national list. */
  private static final Map<String, String> CITIES =
      Map.ofEntries(
          Map.entry("guangzhou", "4401"),
          Map.entry("shaoguan", "4402"),
          Map.entry("shenzhen", "4403"),
          Map.entry("zhuhai", "4404"),
          Map.entry("shantou", "4405"),
          Map.entry("foshan", "4406"),
          Map.entry("jiangmen", "4407"),
          Map.entry("zhanjiang", "4408"),
          Map.entry("maoming", "4409"),
          Map.entry("zhaoqing", "4412"),
          Map.entry("huizhou", "4413"),
          Map.entry("meizhou", "4414"),
          Map.entry("shanwei", "4415"),
          Map.entry("heyuan", "4416"),
          Map.entry("yangjiang", "4417"),
          Map.entry("qingyuan", "4418"),
          Map.entry("dongguan", "4419"),
          Map.entry("zhongshan", "4420"),
          Map.entry("chaozhou", "4451"),
          Map.entry("jieyang", "4452"),
          Map.entry("yunfu", "4453"));

  /** Where the annex and the list write a name differently; each such row says so in its note. */
  private static final Set<Integer> WRITTEN_DIFFERENTLY = Set.of(13, 25);

  /** Where the annex names another township than the list; each such row says so in its note. */
  private static final Set<Integer> ANOTHER_TOWNSHIP = Set.of(23, 29);

  private static final Map<String, NationalDivision> LIST =
      new NationalDivisions()
          .within("44", DivisionLevel.COMMUNITY).stream()
              .collect(Collectors.toMap(NationalDivision::code, d -> d));

  static Stream<ProvincialCommunity> joined() {
    return ProvincialCommunities.all().stream().filter(one -> !one.isNamedPlace());
  }

  static Stream<ProvincialCommunity> named() {
    return ProvincialCommunities.all().stream().filter(ProvincialCommunity::isNamedPlace);
  }

  @Test
  void thirty_communities_lie_in_twenty_one_cities() {
    List<ProvincialCommunity> all = ProvincialCommunities.all();
    assertThat(all)
        .extracting(ProvincialCommunity::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    assertThat(all).extracting(ProvincialCommunity::printed).doesNotHaveDuplicates();
    assertThat(all.stream().map(ProvincialCommunity::tenant).collect(Collectors.toSet()))
        .isEqualTo(CITIES.keySet());
  }

  @Test
  void six_are_places_without_a_committee() {
    assertThat(named())
        .extracting(ProvincialCommunity::number)
        .containsExactly(1, 2, 11, 12, 22, 27);
  }

  @ParameterizedTest
  @MethodSource("joined")
  void a_code_names_a_residents_committee_of_that_city(ProvincialCommunity one) {
    String code = Objects.requireNonNull(one.divisionCode());
    assertThat(code).startsWith(CITIES.get(one.tenant()));
    assertThat(one.parentCode()).isNull();
    NationalDivision division = LIST.get(code);
    assertThat(division.communityKind()).contains(CommunityKind.COMMUNITY);
    assertThat(division.name()).isEqualTo(one.name());
  }

  @ParameterizedTest
  @MethodSource("joined")
  void it_stands_under_the_county_and_township_that_the_annex_names(ProvincialCommunity one) {
    String code = Objects.requireNonNull(one.divisionCode());
    NationalDivision county = LIST.get(code.substring(0, 6));
    NationalDivision township = LIST.get(code.substring(0, 9));
    if (!county.pseudo()) {
      assertThat(one.printed()).startsWith(county.name());
    }
    if (one.printed().contains("街") || one.printed().contains("镇")) {
      String printedTownship = township.name().replace("街道", "街");
      assertThat(one.printed().contains(printedTownship))
          .isNotEqualTo(ANOTHER_TOWNSHIP.contains(one.number()));
    }
    if (ANOTHER_TOWNSHIP.contains(one.number())) {
      assertThat(one.note()).contains(township.name());
    }
  }

  @ParameterizedTest
  @MethodSource("joined")
  void the_names_agree(ProvincialCommunity one) {
    String core = one.name().replaceFirst("(社区)?(居民委员会|居委会)$", "");
    String bare = core.replaceFirst("^.*(县|镇|街道)", "");
    boolean agrees = one.printed().replaceFirst("社区$", "").endsWith(bare);
    assertThat(agrees).isNotEqualTo(WRITTEN_DIFFERENTLY.contains(one.number()));
    if (!agrees) {
      assertThat(one.note()).contains(core);
    }
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_named_place_hangs_under_the_division_that_the_annex_names(ProvincialCommunity one) {
    String parent = Objects.requireNonNull(one.parentCode());
    assertThat(parent).startsWith(CITIES.get(one.tenant()));
    assertThat(LIST).containsKey(parent);
    assertThat(one.printed()).endsWith(one.name());
    assertThat(one.note()).isNotEmpty();
    String place = LIST.get(parent).name().replaceFirst("[市区县]$", "");
    assertThat(one.printed().contains(place) || one.number() == 22).isTrue();
  }

  @ParameterizedTest
  @MethodSource("named")
  void no_committee_has_a_named_places_name(ProvincialCommunity one) {
    assertThat(LIST.values())
        .filteredOn(d -> d.code().startsWith(CITIES.get(one.tenant())))
        .noneMatch(d -> d.name().startsWith(one.name()));
  }
}
