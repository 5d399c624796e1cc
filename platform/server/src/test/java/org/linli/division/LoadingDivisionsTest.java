package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionLevel;
import org.linli.tenant.OnboardingStep;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** A tenant gets its part of the national list, whatever its place in China looks like. */
@LinliTest
class LoadingDivisionsTest {

  private static final OnboardingStep.Progress SILENT = (done, total) -> {};

  private final LinliServer server;
  private final NationalDivisions list;
  private final Sql sql;
  private final LoadingDivisions loading;

  LoadingDivisionsTest(
      LinliServer server, NationalDivisions list, Sql sql, LoadingDivisions loading) {
    this.server = server;
    this.list = list;
    this.sql = sql;
    this.loading = loading;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhanjiang", "dongguan", "beibei"})
  void every_committee_of_the_list_is_a_community(String id) {
    Tenant tenant = server.tenant(id);
    Map<CommunityKind, Long> expected =
        list.within(tenant.division(), DivisionLevel.COMMUNITY).stream()
            .flatMap(division -> division.communityKind().stream())
            .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));

    assertThat(expected.getOrDefault(CommunityKind.COMMUNITY, 0L)).isPositive();
    for (CommunityKind kind : List.of(CommunityKind.COMMUNITY, CommunityKind.VILLAGE)) {
      assertThat(count(tenant, "SELECT COUNT(*) FROM community WHERE kind = '%s'".formatted(kind)))
          .isEqualTo(expected.getOrDefault(kind, 0L));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhanjiang", "dongguan", "beibei"})
  void every_division_stands_there_with_those_above_it(String id) {
    Tenant tenant = server.tenant(id);
    long below = list.within(tenant.division(), DivisionLevel.COMMUNITY).size();
    long above = list.above(tenant.division()).size();
    assertThat(count(tenant, "SELECT COUNT(*) FROM division")).isEqualTo(below + above);
    assertThat(
            count(
                tenant,
                "SELECT COUNT(*) FROM division d LEFT JOIN division p ON p.code = d.parent"
                    + " WHERE d.parent IS NOT NULL AND p.code IS NULL"))
        .isZero();
  }

  @Test
  void a_province_gets_its_counties_and_no_communities() {
    Tenant guangdong = server.tenant("guangdong");
    assertThat(
            count(guangdong, "SELECT COUNT(*) FROM division WHERE level = 'COUNTY' AND NOT pseudo"))
        .isEqualTo(122);
    assertThat(count(guangdong, "SELECT COUNT(*) FROM division WHERE level = 'TOWNSHIP'")).isZero();
    assertThat(count(guangdong, "SELECT COUNT(*) FROM community")).isZero();
  }

  @Test
  void what_was_interrupted_half_way_is_finished_and_nothing_is_there_twice() {
    Tenant beibei = server.tenant("beibei");
    String everything = "SELECT COUNT(*) FROM community WHERE division_code IS NOT NULL";
    long all = count(beibei, everything);
    within(beibei, () -> sql.update("DELETE FROM community WHERE division_code LIKE '500109001%'"));
    assertThatThrownBy(
            () ->
                within(
                    beibei,
                    () -> {
                      loading.run(
                          beibei,
                          (done, total) -> {
                            throw new IllegalStateException("stopped");
                          });
                      return 0;
                    }))
        .hasMessage("stopped");

    within(
        beibei,
        () -> {
          loading.run(beibei, SILENT);
          loading.run(beibei, SILENT);
          return 0;
        });

    assertThat(count(beibei, everything)).isEqualTo(all);
  }

  @Test
  void a_corrected_short_name_survives_loading_again() {
    Tenant beibei = server.tenant("beibei");
    within(
        beibei,
        () -> {
          sql.update(
              "UPDATE community SET short_name = '改过的' WHERE division_code = '500109001028'");
          loading.run(beibei, SILENT);
          return 0;
        });
    assertThat(count(beibei, "SELECT COUNT(*) FROM community WHERE short_name = '改过的'"))
        .isEqualTo(1);
  }

  private long count(Tenant tenant, String query) {
    return within(tenant, () -> sql.query(query, List.of(), row -> row.getLong(1)).getFirst());
  }

  private <T> T within(Tenant tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(tenant, work);
  }
}
