package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Programs register and review as people do (ZJ-4). */
@LinliTest
class VolunteerApiTest {

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final People people;

  VolunteerApiTest(LinliServer server) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.people = new People(server);
  }

  @Test
  void an_application_sent_twice_under_one_key_is_one_and_is_approved_by_the_clerks_program() {
    Browser applicant = people.logIn(people.enroll("zhanjiang", Role.RESIDENT));
    String body = body(desk.place(), VolunteerDesk.idNumber(), "陈晓宇");
    var first = send(applicant, "/zhanjiang/api/volunteers", body, "key-" + desk.place());
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    long id = VolunteerDesk.idIn(first.header("Location"));
    assertThat(applicant.get("/zhanjiang/api/volunteers/mine").body()).contains("陈*宇", "" + id);

    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, VolunteerDesk.XIASHAN);
    String approval = "/zhanjiang/api/volunteers/" + id + "/approval";
    assertThat(send(elsewhere, approval, "", "").status()).isEqualTo(404);
    Browser clerk = people.logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
    assertThat(send(clerk, approval, "", "").body()).contains("APPROVED").doesNotContain("陈晓宇");
    assertThat(send(clerk, approval, "", "").status()).isEqualTo(409);
  }

  @Test
  void each_wrong_field_is_named() {
    Browser applicant = people.logIn(people.enroll("zhanjiang", Role.RESIDENT));
    var wrong =
        send(
            applicant,
            "/zhanjiang/api/volunteers",
            body(desk.place(), "44009919491231003X", ""),
            "");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("idNumber", "name", "最后一位对不上");
  }

  @Test
  void the_communitys_program_registers_who_agreed_and_nobody_twice() {
    long place = desk.place();
    Browser clerk = people.logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
    String path = "/zhanjiang/api/communities/" + place + "/volunteers";
    String body = body(place, VolunteerDesk.idNumber(), "林小满");

    assertThat(send(clerk, path, body.replace("true", "false"), "").body()).contains("agree");
    var registered = send(clerk, path, body, "");
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    assertThat(send(clerk, path, body, "").status()).isEqualTo(422);
    assertThat(clerk.get("/zhanjiang/api/volunteers?size=500&community=" + place).body())
        .contains("林*满", "APPROVED");
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, VolunteerDesk.XIASHAN);
    assertThat(send(elsewhere, path, body, "").status()).isEqualTo(404);
  }

  private static String body(long community, String number, String name) {
    return """
    {"community": %d, "name": "%s", "idKind": "RESIDENT_ID", "idNumber": "%s",
     "livingArea": "花园小区", "phone": "13812345678", "agree": true, "agreeId": true}\
    """
        .formatted(community, name, number);
  }

  private static Browser.Answer send(Browser browser, String path, String body, String key) {
    return browser.json(path, body, key.isEmpty() ? UUID.randomUUID().toString() : key);
  }
}
