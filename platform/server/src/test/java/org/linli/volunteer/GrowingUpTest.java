package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * A ward grows up (LAW-7, ZJ-11): under fourteen only the guardian acts, from fourteen the ward may
 * take the record over beside the guardian, at eighteen the guardian's right ends by itself.
 */
@LinliTest
class GrowingUpTest {

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final Browser guardian;
  private final long ward;
  private final String own;

  GrowingUpTest(LinliServer server) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.guardian = new Browser(server);
    var form = guardian.get("/zhanjiang/volunteer/join?ward=true&community=" + desk.place());
    var sent =
        guardian.submit(form, VolunteerDesk.withAccount(VolunteerDesk.minor(desk.idNumber(10))));
    this.own = sent.header("Location");
    this.ward = VolunteerDesk.idIn(own);
    Browser clerk = new People(server).logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
    String kept = "/zhanjiang/volunteers/" + ward;
    clerk.submitTo(kept + "/approval", clerk.get(kept));
  }

  @Test
  void under_fourteen_nobody_gets_a_code_and_nobody_else_takes_the_record() {
    born(today().minusYears(14).plusDays(1));
    var page = guardian.get(own);
    assertThat(page.html().select("form[action$=/claim]")).isEmpty();
    String token = page.html().selectFirst("main input[name=_csrf]").val();
    assertThat(guardian.post(own + "/claim", Map.of("_csrf", token)).status()).isEqualTo(409);
  }

  @Test
  void from_fourteen_a_ward_takes_the_record_with_the_guardians_code_and_both_act() {
    born(today().minusYears(14));
    String code = code();
    Browser young = new Browser(server);
    var claim = young.get("/zhanjiang/volunteer/claim/" + code);
    var done = young.submit(claim, VolunteerDesk.withAccount(new HashMap<>()));
    assertThat(done.status()).isEqualTo(303);
    assertThat(young.get(own).status()).isEqualTo(200);
    assertThat(guardian.get(own).status()).isEqualTo(200);
    assertThat(guardian.get(own).html().select("form[action$=/claim]")).isEmpty();
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", ward))
        .contains("volunteer.claimIssued", "volunteer.claimed");
  }

  @Test
  void a_guardian_cant_make_the_wards_record_their_own() {
    born(today().minusYears(15));
    var claim = guardian.get("/zhanjiang/volunteer/claim/" + code());
    var refused = guardian.submit(claim, Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.html().text()).contains("您是这份资料的监护人");
  }

  @Test
  void at_eighteen_the_guardian_may_no_longer_act_before_any_night_has_passed() {
    born(today().minusYears(18).plusDays(1));
    assertThat(guardian.get(own).status()).isEqualTo(200);
    born(today().minusYears(18));
    assertThat(guardian.get(own).status()).isEqualTo(404);
    assertThat(guardian.get(own + "/data.json").status()).isEqualTo(404);
    assertThat(guardian.get("/zhanjiang/api/volunteers/mine").body()).doesNotContain("" + ward);
  }

  @Test
  void the_guardian_is_told_once_and_the_grown_up_takes_the_record() {
    born(today().minusYears(18));
    look();
    look();
    assertThat(guardian.get("/zhanjiang/notices").html().select(".notice-text").eachText())
        .filteredOn(line -> line.contains("已满 18 周岁"))
        .hasSize(1)
        .allMatch(line -> line.contains("陈*宇"));
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", ward))
        .contains("volunteer.guardianEnded");

    Browser clerk = new People(server).logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
    String page = "/zhanjiang/volunteers/" + ward;
    var issued = clerk.submitTo(page + "/claim", clerk.get(page));
    String code = issued.html().select("strong").last().text();
    Browser grown = new Browser(server);
    var claim = grown.get("/zhanjiang/volunteer/claim/" + code);
    grown.submit(claim, VolunteerDesk.withAccount(new HashMap<>()));
    assertThat(grown.get(own).html().text()).contains("已注册");
    assertThat(guardian.get(own).status()).isEqualTo(404);
  }

  private LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  private void born(LocalDate day) {
    desk.in(
        "zhanjiang",
        () ->
            server
                .get(Sql.class)
                .update("UPDATE volunteer SET birth_date = ? WHERE id = ?", day, ward));
  }

  private void look() {
    desk.in(
        "zhanjiang",
        () -> {
          server.get(ComingOfAge.class).lookHere();
          return true;
        });
  }

  private String code() {
    var issued = guardian.submitTo(own + "/claim", guardian.get(own));
    assertThat(issued.html().select("svg.qr")).hasSize(1);
    return issued.html().select("strong").last().text();
  }
}
