package org.linli.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Population;
import org.linli.api.PopulationFigure;
import org.linli.api.PopulationGroup;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** How many people a community has by year and group, which indicators divide by (GD-1, GD-18). */
@LinliTest
class PopulationTest {

  private final LinliServer server;
  private final People people;
  private final Browser staff;
  private final long community;
  private final String page;
  private final LocalDate today;

  PopulationTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    this.community = place("zhanjiang", "440802001");
    this.page = "/zhanjiang/communities/" + community + "/population";
    this.today = Time.today(server.get(Clock.class));
  }

  @Test
  void a_figure_stands_with_its_source_and_day_and_a_newer_one_replaces_it_but_for_the_history() {
    assertThat(enter(Map.of("RESIDENTS", "8000", "LEAGUE_MEMBERS", "120")).status()).isEqualTo(303);
    assertThat(enter(Map.of("RESIDENTS", "8100", "LEAGUE_MEMBERS", "120")).status()).isEqualTo(303);

    assertThat(known(community))
        .containsOnlyKeys(PopulationGroup.RESIDENTS, PopulationGroup.LEAGUE_MEMBERS)
        .containsEntry(PopulationGroup.RESIDENTS, new PopulationFigure(8100, "户籍台账", today));
    var shown = staff.get(page).html();
    assertThat(shown.select("table").last().select("tbody tr")).hasSize(3);
    assertThat(shown.text()).contains("8,000", "8,100", "已更改", "户籍台账");
    assertThat(staff.get("/zhanjiang/communities/" + community).html().text())
        .contains("8,100 人", "120 人");
    assertThat(Tables.audited(server, "zhanjiang", "community", community))
        .filteredOn("population.entered"::equals)
        .hasSize(2);
  }

  @Test
  void a_figure_left_empty_is_taken_back_and_is_not_zero() {
    enter(Map.of("RESIDENTS", "8000", "DISABLED", "30"));
    enter(Map.of("RESIDENTS", "8000"));
    assertThat(known(community)).containsOnlyKeys(PopulationGroup.RESIDENTS);
    enter(Map.of("RESIDENTS", "8000", "DISABLED", "0"));
    assertThat(known(community).get(PopulationGroup.DISABLED))
        .isEqualTo(new PopulationFigure(0, "户籍台账", today));
  }

  @Test
  void what_cannot_be_is_refused_beside_its_field_and_stays_typed() {
    Map<String, String> said =
        Map.of(
            "RESIDENTS", "100", "ELDERLY", "101", "asOf", today.plusDays(1).toString(), "year", "");
    var refused = enter(said);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-ELDERLY-error").text()).isEqualTo("不能多于常住居民");
    assertThat(refused.html().select("#f-asOf-error").text()).isEqualTo("不能晚于今天");
    assertThat(refused.html().select("#f-year-error").text()).isNotEmpty();
    assertThat(refused.html().select("#f-ELDERLY").val()).isEqualTo("101");
    assertThat(known(community)).isEmpty();
  }

  @Test
  void many_communities_are_read_at_once_each_with_its_own_year() {
    long other = place("zhanjiang", "440802001");
    enter(Map.of("RESIDENTS", "8000"));
    enter(Map.of("RESIDENTS", "7000", "year", Integer.toString(today.getYear() - 1)));
    assertThat(read(List.of(community, other), today.getYear())).containsOnlyKeys(community);
    assertThat(read(List.of(community), today.getYear() - 1).get(community))
        .extractingByKey(PopulationGroup.RESIDENTS)
        .extracting(PopulationFigure::people)
        .isEqualTo(7000L);
  }

  @Test
  void programs_enter_and_read_the_same_figures() {
    String api = "/zhanjiang/api/communities/" + community + "/population";
    String token = staff.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
    String body =
        "{\"year\":%d,\"people\":{\"RESIDENTS\":900},\"source\":\"台账\",\"asOf\":\"%s\"}"
            .formatted(today.getYear(), today);
    var entered =
        staff.send(
            "POST",
            api,
            body,
            "Content-Type",
            "application/json",
            "X-CSRF-Token",
            token,
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(entered.status()).as(entered.body()).isEqualTo(201);
    assertThat(staff.get(api, "Accept", "application/json").body())
        .contains("\"group\":\"RESIDENTS\"", "\"people\":900", "\"source\":\"台账\"");
  }

  @Test
  void out_of_scope_and_in_another_tenant_there_is_nothing() {
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get(page).status()).isEqualTo(404);
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get(page).status()).isEqualTo(404);
    enter(Map.of("RESIDENTS", "8000"));
    assertThat(
            server
                .get(Tenants.class)
                .within(
                    server.tenant("beibei"),
                    () -> server.get(Population.class).of(List.of(community), today.getYear())))
        .isEmpty();
  }

  private Map<PopulationGroup, PopulationFigure> known(long of) {
    return Objects.requireNonNullElse(read(List.of(of), today.getYear()).get(of), Map.of());
  }

  private Map<Long, Map<PopulationGroup, PopulationFigure>> read(List<Long> of, int year) {
    return server
        .get(Tenants.class)
        .within(server.tenant("zhanjiang"), () -> server.get(Population.class).of(of, year));
  }

  private long place(String tenant, String township) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), township));
  }

  private Browser.Answer enter(Map<String, String> fields) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "year",
                Integer.toString(today.getYear()),
                "source",
                "户籍台账",
                "asOf",
                today.toString()));
    all.putAll(fields);
    all.put("_csrf", staff.get(page + "/edit").html().select("input[name=_csrf]").first().val());
    return staff.post(page, all);
  }
}
