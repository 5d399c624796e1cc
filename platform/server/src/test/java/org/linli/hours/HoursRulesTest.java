package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.hours.Serving.served;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.hours.HoursRule.Confirmer;
import org.linli.hours.Outcome.Posted;
import org.linli.hours.Outcome.Waits;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;
import org.linli.web.Refused;

/** A tenant sets how hours are counted, from a day on; days before keep the rule they had. */
@LinliTest
class HoursRulesTest {

  private static final HoursRule HALF_HOURS = new HoursRule(Serving.DAY, 30, 240, Confirmer.STAFF);

  private final LinliServer server;

  HoursRulesTest(LinliServer server) {
    this.server = server;
  }

  @Test
  void without_a_rule_every_minute_counts_and_eight_hours_need_nobody_else() {
    assertThat(HoursRules.on(List.of(HoursRule.OWN), Serving.DAY)).isEqualTo(HoursRule.OWN);
    assertThat(HoursRule.OWN.round(149)).isEqualTo(149);
    assertThat(HoursRule.OWN.dayCap()).isEqualTo(480);
  }

  @Test
  void a_rule_holds_from_its_day_on_and_not_before() {
    List<HoursRule> all = List.of(HALF_HOURS, HoursRule.OWN);

    assertThat(HoursRules.on(all, Serving.DAY)).isEqualTo(HALF_HOURS);
    assertThat(HoursRules.on(all, Serving.DAY.minusDays(1))).isEqualTo(HoursRule.OWN);
  }

  /** In a tenant of its own, whose other tests post no hours. */
  @Test
  void minutes_are_rounded_down_and_the_days_cap_is_the_tenants() {
    Serving serving = new Serving(server, "dongguan");
    serving.here(
        () -> {
          server.get(HoursRules.class).set(HALF_HOURS, Serving.CLERK);
          return "";
        });
    long community = serving.community("441900003");
    long volunteer = serving.volunteer(community);
    Occasion occasion = serving.occasion(community);

    assertThat(serving.post(occasion, served(volunteer, "09:00", "11:29")))
        .isInstanceOfSatisfying(
            Posted.class, posted -> assertThat(posted.minutes()).isEqualTo(120));
    Waits above = (Waits) serving.post(occasion, served(volunteer, "12:00", "14:30"));
    DecidingProposals deciding = server.get(DecidingProposals.class);
    assertThatThrownBy(
            () -> serving.here(() -> deciding.confirm(above.proposal(), Serving.SECOND, false)))
        .as("the tenant lets staff alone confirm")
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("hours.refused.staffConfirms"));
    assertThat(serving.minutes(volunteer)).isEqualTo(120);
    serving.here(() -> deciding.confirm(above.proposal(), Serving.SECOND, true));
    assertThat(serving.minutes(volunteer)).isEqualTo(270);
  }

  @Test
  void the_administrator_sets_one_for_days_to_come_only() {
    Browser administrator = new People(server).logIn("beibei", Role.TENANT_ADMINISTRATOR);
    var page = administrator.get("/beibei/hours/rules");
    assertThat(page.html().select("tbody").text()).contains("系统默认");

    Map<String, String> past =
        Map.of("from", "2020-01-01", "roundTo", "0", "dayCap", "480", "confirmer", "KEEPER");
    var refused = administrator.submit(page, past);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-from-error").text()).contains("最早从明天起");
    assertThat(refused.html().select("#f-roundTo-error")).hasSize(1);

    String day = LocalDate.now().plusYears(20).toString();
    Map<String, String> good =
        Map.of("from", day, "roundTo", "30", "dayCap", "480", "confirmer", "STAFF");
    var saved = administrator.get(administrator.submit(page, good).header("Location"));
    assertThat(saved.html().select("tbody").text()).contains(day, "上级工作人员");
  }
}
