package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Whoever the community registered takes the record over with a code that works once. */
@LinliTest
class ClaimTest {

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final Browser clerk;

  ClaimTest(LinliServer server) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.clerk = new People(server).logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
  }

  @Test
  void a_code_hands_the_record_to_a_new_account_once() {
    String page = register(VolunteerDesk.adult(VolunteerDesk.idNumber()));
    String code = issue(page);
    Browser person = new Browser(server);
    var typed = person.submit(person.get("/zhanjiang/volunteer/claim"), Map.of("code", code));
    var claim = person.get(typed.header("Location"));
    assertThat(claim.html().text()).contains("陈*宇");
    assertThat(claim.body()).doesNotContain("陈晓宇");
    var done = person.submit(claim, VolunteerDesk.withAccount(new HashMap<>()));
    assertThat(done.status()).isEqualTo(303);
    assertThat(person.get(done.header("Location")).html().text()).contains("已注册");

    Browser later = new Browser(server);
    assertThat(later.get("/zhanjiang/volunteer/claim/" + code).status()).isEqualTo(404);
    assertThat(later.get("/beibei/volunteer/claim/" + code).status()).isEqualTo(404);
  }

  @Test
  void a_newer_code_voids_the_older_one_and_one_account_has_one_record_of_its_own() {
    String page = register(VolunteerDesk.adult(VolunteerDesk.idNumber()));
    String older = issue(page);
    String newer = issue(page);
    Browser person = new Browser(server);
    assertThat(person.get("/zhanjiang/volunteer/claim/" + older).status()).isEqualTo(404);
    var form = person.get("/zhanjiang/volunteer/join?community=" + desk.place());
    person.submit(form, VolunteerDesk.withAccount(VolunteerDesk.adult(VolunteerDesk.idNumber())));
    var claim = person.get("/zhanjiang/volunteer/claim/" + newer);
    assertThat(person.submit(claim, Map.of()).status()).isEqualTo(409);
  }

  @Test
  void a_childs_record_goes_to_the_guardian() {
    Map<String, String> child = VolunteerDesk.minor(desk.idNumber(10));
    child.put("guardianAgreed", "true");
    String page = register(child);
    Browser guardian = new Browser(server);
    var claim = guardian.get("/zhanjiang/volunteer/claim/" + issue(page));
    assertThat(claim.html().text()).contains("由监护人认领");
    var done = guardian.submit(claim, VolunteerDesk.withAccount(new HashMap<>()));
    var facts =
        desk.in(
                "zhanjiang",
                () ->
                    server.get(Volunteers.class).find(VolunteerDesk.idIn(done.header("Location"))))
            .orElseThrow();
    assertThat(facts.account()).isNull();
    assertThat(facts.guardianAccount()).isNotNull();
    assertThat(
            desk.in(
                "zhanjiang",
                () -> server.get(Volunteers.class).actedForBy(facts.guardianAccount())))
        .extracting(VolunteerFacts::id)
        .containsExactly(facts.id());
  }

  private String register(Map<String, String> fields) {
    var form = clerk.get("/zhanjiang/communities/" + desk.place() + "/volunteers/new");
    var sent = clerk.submit(form, fields);
    assertThat(sent.status()).as(sent.html().text()).isEqualTo(303);
    return sent.header("Location");
  }

  private String issue(String page) {
    var issued = clerk.submitTo(page + "/claim", clerk.get(page));
    assertThat(issued.html().select("svg.qr")).hasSize(1);
    return issued.html().select("strong").last().text();
  }
}
