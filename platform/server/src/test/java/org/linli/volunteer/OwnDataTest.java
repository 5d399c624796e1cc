package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** People read, correct, take along and delete their own data, and agree to each use (LAW-7). */
@LinliTest
class OwnDataTest {

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final Browser person;
  private final String own;
  private final long id;
  private final String number = VolunteerDesk.idNumber();

  OwnDataTest(LinliServer server) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.person = new Browser(server);
    var form = person.get("/zhanjiang/volunteer/join?community=" + desk.place());
    this.own =
        person
            .submit(form, VolunteerDesk.withAccount(VolunteerDesk.adult(number)))
            .header("Location");
    this.id = VolunteerDesk.idIn(own);
  }

  @Test
  void everything_that_is_known_can_be_taken_along() throws Exception {
    var json = person.get(own + "/data.json");
    assertThat(json.body()).contains("陈晓宇", number, "138 1234 5678", "FIRST_AID");
    assertThat(json.header("Cache-Control")).isEqualTo("no-store");
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(person.bytes(own + "/data.xlsx").body()))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows).anySatisfy(row -> assertThat(row.getCellText(1)).isEqualTo("陈晓宇"));
      assertThat(rows).anySatisfy(row -> assertThat(row.getCellText(1)).isEqualTo("急救"));
    }
    Browser someone = new Browser(server);
    assertThat(someone.get(own + "/data.json").status()).isIn(303, 401);
    assertThat(
            new People(server)
                .logIn("zhanjiang", Role.TENANT_ADMINISTRATOR)
                .get(own + "/data.json")
                .status())
        .isEqualTo(404);
  }

  @Test
  void contacts_may_change_after_the_approval_and_the_name_may_not() {
    desk.in(
        "zhanjiang",
        () -> {
          server.get(Reviewing.class).approve(id, 1);
          return true;
        });
    var edit = person.get(own + "/edit");
    assertThat(edit.html().select("#f-name")).isEmpty();
    Map<String, String> fields = VolunteerDesk.adult(VolunteerDesk.idNumber());
    fields.put("name", "别的名字");
    fields.put("phone", "13500001111");
    assertThat(person.submit(edit, fields).status()).isEqualTo(303);
    assertThat(person.get(own + "/data.json").body())
        .contains("陈晓宇", number, "13500001111")
        .doesNotContain("别的名字");
  }

  @Test
  void the_place_is_given_only_with_consent_that_can_be_taken_back() {
    var page = person.get(own);
    String token = page.html().selectFirst("input[name=_csrf]").val();
    assertThat(facts().hasLocationConsent()).isFalse();
    person.post(own + "/location", Map.of("_csrf", token, "agreed", "true"));
    assertThat(facts().hasLocationConsent()).isTrue();
    person.post(own + "/location", Map.of("_csrf", token, "agreed", "false"));
    assertThat(facts().hasLocationConsent()).isFalse();
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", id))
        .containsExactly(
            "volunteer.applied", "volunteer.locationConsent", "volunteer.locationRevoked");
  }

  @Test
  void deleting_leaves_the_id_and_nothing_that_tells_who_it_was() {
    var page = person.get(own + "/deletion");
    assertThat(person.submit(page, Map.of()).html().select("#f-sure-error")).hasSize(1);
    assertThat(person.submit(page, Map.of("sure", "true")).status()).isEqualTo(303);
    assertThat(person.get(own).status()).isEqualTo(404);
    var row =
        Tables.rows(server, "zhanjiang", "SELECT * FROM volunteer WHERE id = ?", id).getFirst();
    for (String column :
        new String[] {
          "name",
          "name_index",
          "id_kind",
          "id_number",
          "id_index",
          "id_index_next",
          "sex",
          "birth_date",
          "living_area",
          "phone",
          "phone_index",
          "email",
          "guardian_name",
          "guardian_phone",
          "account_id",
          "guardian_account_id",
          "review_reason"
        }) {
      assertThat(row.get(column)).as(column).isNull();
    }
    assertThat(facts().state()).isEqualTo(VolunteerState.DELETED);
    assertThat(facts().maskedName()).isEmpty();

    var again = person.get("/zhanjiang/volunteer/join?community=" + desk.place());
    var sent = person.submit(again, VolunteerDesk.adult(number));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(VolunteerDesk.idIn(sent.header("Location"))).isNotEqualTo(id);
  }

  @Test
  void a_guardians_consent_is_kept_as_a_file_for_the_few_who_may_read_it() {
    long community = desk.place();
    Browser youth = new Browser(server);
    var form = youth.get("/zhanjiang/volunteer/join?community=" + community);
    String page =
        youth
            .submit(form, VolunteerDesk.withAccount(VolunteerDesk.minor(desk.idNumber(16))))
            .header("Location");
    String token = youth.get(page).html().selectFirst("input[name=_csrf]").val();
    byte[] paper = "%PDF-1.4 consent".getBytes(StandardCharsets.US_ASCII);
    var kept = youth.upload(page + "/consent?_csrf=" + token, "file", "同意书.pdf", paper);
    assertThat(kept.status()).isEqualTo(303);
    String file = youth.get(page).html().select("#consent a").attr("href");
    assertThat(youth.get(file).status()).isEqualTo(200);
    assertThat(person.get(file).status()).isEqualTo(404);
    assertThat(looks(page)).isEmpty();
    People people = new People(server);
    assertThat(people.logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN).get(file).status())
        .isEqualTo(200);
    assertThat(looks(page)).containsExactly("volunteer.consentFileRead");
    assertThat(people.logIn("zhanjiang", Role.STAFF, VolunteerDesk.XIASHAN).get(file).status())
        .isEqualTo(404);
    var facts =
        desk.in("zhanjiang", () -> server.get(Volunteers.class).find(VolunteerDesk.idIn(page)))
            .orElseThrow();
    assertThat(facts.hasGuardianConsent()).isTrue();
    assertThat(looks(page)).hasSize(1);
  }

  /** Who looked at the paper besides those it belongs to (LAW-8). */
  private List<String> looks(String page) {
    return Tables.audited(server, "zhanjiang", "volunteer", VolunteerDesk.idIn(page)).stream()
        .filter(action -> action.endsWith("Read"))
        .toList();
  }

  private VolunteerFacts facts() {
    return desk.in("zhanjiang", () -> server.get(Volunteers.class).find(id)).orElseThrow();
  }
}
