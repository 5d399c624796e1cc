package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Scope;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** What others read of a tenant's communities. */
@LinliTest
class TenantCommunitiesTest {

  private static final String XINJIANG_IN_CHIKAN = "440802001002";

  private final LinliServer server;
  private final Communities communities;
  private final Divisions divisions;

  TenantCommunitiesTest(LinliServer server, Communities communities, Divisions divisions) {
    this.server = server;
    this.communities = communities;
    this.divisions = divisions;
  }

  @Test
  void a_community_knows_where_it_lies_from_wide_to_narrow() {
    CommunityFacts facts = inZhanjiang(() -> byCode(XINJIANG_IN_CHIKAN));
    assertThat(facts.shortName()).isEqualTo("新江社区");
    assertThat(facts.officialName()).isEqualTo("新江社区居民委员会");
    assertThat(facts.kind()).isEqualTo(CommunityKind.COMMUNITY);
    assertThat(facts.placeFrom(DivisionLevel.CITY)).isEqualTo("湛江市赤坎区中华街道");
    assertThat(facts.in(DivisionLevel.COUNTY)).get().extracting("code").isEqualTo("440802");
  }

  @Test
  void in_a_city_without_counties_nobody_sees_one() {
    CommunityFacts facts = in("dongguan", () -> byCode("441900003001"));
    assertThat(facts.placeFrom(DivisionLevel.PROVINCE)).isEqualTo("广东省东莞市东城街道");
    assertThat(facts.in(DivisionLevel.COUNTY)).isEmpty();
    assertThat(in("dongguan", () -> divisions.of(DivisionLevel.COUNTY, new Scope(List.of("4419")))))
        .isEmpty();
  }

  @Test
  void in_a_municipality_nobody_sees_its_pseudo_city() {
    CommunityFacts facts = in("beibei", () -> byCode("500109001028"));
    assertThat(facts.above()).extracting(DivisionFacts::name).startsWith("重庆市", "北碚区").hasSize(3);
  }

  @Test
  void a_name_stands_more_than_once() {
    assertThat(inZhanjiang(() -> communities.named("新江社区")))
        .extracting(facts -> facts.in(DivisionLevel.COUNTY).map(DivisionFacts::name))
        .containsExactly(Optional.of("赤坎区"), Optional.of("吴川市"));
  }

  @Test
  void a_scope_reads_its_own_part_only() {
    Scope chikan = new Scope(List.of("440802"));
    List<CommunityFacts> inside = inZhanjiang(() -> communities.within(chikan));
    assertThat(inside).isNotEmpty().allMatch(facts -> facts.path().startsWith("440802"));
    assertThat(inZhanjiang(() -> communities.within(Scope.NONE))).isEmpty();
    assertThat(inZhanjiang(() -> communities.within(new Scope(List.of("500109"))))).isEmpty();
  }

  @Test
  void a_named_place_is_found_by_its_county_and_does_not_count() {
    Scope xiashan = new Scope(List.of("440803"));
    long before = inZhanjiang(() -> communities.countable(xiashan));
    long id = inZhanjiang(() -> communities.namedPlace("海湾花园", "440803"));

    CommunityFacts facts = inZhanjiang(() -> communities.byIds(List.of(id)).get(id));
    assertThat(facts.path()).isEqualTo("440803x%08d".formatted(id));
    assertThat(facts.placeFrom(DivisionLevel.CITY)).isEqualTo("湛江市霞山区");
    assertThat(facts.divisionCode()).isNull();
    assertThat(inZhanjiang(() -> communities.within(xiashan))).contains(facts);
    assertThat(inZhanjiang(() -> communities.countable(xiashan))).isEqualTo(before);
    assertThat(inZhanjiang(() -> communities.countableBy(DivisionLevel.COUNTY, xiashan)))
        .containsOnlyKeys("440803")
        .containsValue(before);
  }

  @Test
  void a_named_place_asked_for_twice_is_made_once() {
    long first = inZhanjiang(() -> communities.namedPlace("滨湖小区", "440803"));
    assertThat(inZhanjiang(() -> communities.namedPlace("滨湖小区", "440803"))).isEqualTo(first);
    assertThat(inZhanjiang(() -> communities.namedPlace("滨湖小区", "440802"))).isNotEqualTo(first);
  }

  @Test
  void a_named_place_needs_a_division_of_the_tenant() {
    assertThatThrownBy(() -> inZhanjiang(() -> communities.namedPlace("远方", "500109")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("500109");
  }

  @Test
  void a_tenant_never_sees_another_tenants_communities() {
    assertThat(in("beibei", () -> communities.byDivisionCodes(List.of(XINJIANG_IN_CHIKAN))))
        .isEmpty();
  }

  private CommunityFacts byCode(String code) {
    return Objects.requireNonNull(communities.byDivisionCodes(List.of(code)).get(code));
  }

  private <T> T inZhanjiang(Supplier<T> work) {
    return in("zhanjiang", work);
  }

  private <T> T in(String tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
