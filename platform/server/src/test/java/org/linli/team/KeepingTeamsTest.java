package org.linli.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;
import org.linli.api.Teams;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Refused;

/** Teams of a community: which there were on a day, and which of them are the league's own. */
@LinliTest
class KeepingTeamsTest {

  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  private final LinliServer server;
  private final Teams teams;
  private final KeepingTeams keeping;
  private final long community;

  KeepingTeamsTest(LinliServer server, Teams teams, KeepingTeams keeping) {
    this.server = server;
    this.teams = teams;
    this.keeping = keeping;
    this.community =
        here(() -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), "440802001"));
  }

  @Test
  void a_team_exists_from_its_first_day_until_the_day_before_it_is_disbanded() {
    long team = establish("应急青年志愿服务队", true);
    inZhanjiang(() -> keeping.disband(team, JUNE, "并入街道队"));

    assertThat(on(MARCH.minusDays(1))).isEmpty();
    assertThat(on(MARCH))
        .singleElement()
        .satisfies(
            facts -> {
              assertThat(facts.name()).isEqualTo("应急青年志愿服务队");
              assertThat(facts.directlySubordinate()).isTrue();
              assertThat(facts.category()).isEqualTo(TeamCategory.EMERGENCY);
            });
    assertThat(on(JUNE.minusDays(1))).hasSize(1);
    assertThat(on(JUNE)).isEmpty();
    assertThat(Tables.audited(server, "zhanjiang", "team", team))
        .containsExactly("team.established", "team.disbanded");
  }

  @Test
  void a_team_is_renamed_and_made_the_leagues_own() {
    long team = establish("服务队", false);
    inZhanjiang(() -> keeping.change(team, details("应急队", true)));

    assertThat(on(MARCH))
        .singleElement()
        .satisfies(
            facts -> {
              assertThat(facts.name()).isEqualTo("应急队");
              assertThat(facts.directlySubordinate()).isTrue();
            });
  }

  @Test
  void two_teams_of_a_community_have_two_names_while_both_exist() {
    long team = establish("服务队", true);
    refused(() -> establish("服务队", false), "name", "team.refused.sameName");
    inZhanjiang(() -> keeping.disband(team, JUNE, "重组"));
    establish("服务队", false);
    refused(
        () -> inZhanjiang(() -> keeping.takeBack(team)), "disbandedOn", "team.refused.sameName");
  }

  @Test
  void a_disbanding_by_mistake_is_taken_back() {
    long team = establish("服务队", true);
    inZhanjiang(() -> keeping.disband(team, JUNE, "误操作"));
    inZhanjiang(() -> keeping.takeBack(team));
    assertThat(on(JUNE)).hasSize(1);
  }

  @Test
  void days_that_contradict_each_other_are_refused() {
    long team = establish("服务队", true);
    LocalDate future = LocalDate.now(Clock.systemUTC()).plusDays(2);
    refused(
        () -> inZhanjiang(() -> keeping.disband(team, future, "")),
        "disbandedOn",
        "team.refused.future");
    refused(
        () -> inZhanjiang(() -> keeping.disband(team, MARCH.minusDays(1), "")),
        "disbandedOn",
        "team.refused.beforeFirstDay");
    inZhanjiang(() -> keeping.disband(team, JUNE, ""));
    refused(
        () -> inZhanjiang(() -> keeping.disband(team, JUNE, "")),
        "disbandedOn",
        "team.refused.disbandedAlready");
  }

  @Test
  void another_tenant_sees_nothing_of_them() {
    establish("服务队", true);
    assertThat(
            server
                .get(Tenants.class)
                .within(server.tenant("beibei"), () -> teams.existingOn(MARCH, List.of(community))))
        .isEmpty();
  }

  private List<TeamFacts> on(LocalDate day) {
    return here(() -> teams.existingOn(day, List.of(community))).getOrDefault(community, List.of());
  }

  private long establish(String name, boolean directlySubordinate) {
    return here(() -> keeping.establish(community, details(name, directlySubordinate)));
  }

  private static TeamDetails details(String name, boolean directlySubordinate) {
    return new TeamDetails(name, TeamCategory.EMERGENCY, directlySubordinate, MARCH);
  }

  private static void refused(Runnable change, String field, String messageKey) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(field);
              assertThat(refused.messageKey()).isEqualTo(messageKey);
            });
  }

  private void inZhanjiang(Runnable work) {
    server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }

  private <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }
}
