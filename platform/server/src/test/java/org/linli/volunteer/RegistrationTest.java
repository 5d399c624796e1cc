package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * People become volunteers by themselves, through a guardian, or through their community (ZJ-4).
 */
@LinliTest
class RegistrationTest {

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final Browser clerk;

  RegistrationTest(LinliServer server) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.clerk = new People(server).logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
  }

  @Test
  void a_visitor_opens_an_account_applies_and_is_approved_by_the_community() {
    long community = desk.place();
    Browser visitor = new Browser(server);
    assertThat(visitor.get("/zhanjiang/").html().select("a:contains(登记成为志愿者)")).hasSize(1);

    var form = visitor.get("/zhanjiang/volunteer/join?community=" + community);
    var sent =
        visitor.submit(
            form, VolunteerDesk.withAccount(VolunteerDesk.adult(VolunteerDesk.idNumber())));
    assertThat(sent.status()).isEqualTo(303);
    long id = VolunteerDesk.idIn(sent.header("Location"));

    var own = visitor.get(sent.header("Location"));
    assertThat(own.html().text()).contains("陈*宇", "正在等社区审核", "138****5678");
    assertThat(own.body()).doesNotContain("陈晓宇").doesNotContain("13812345678");

    var queue = clerk.get("/zhanjiang/volunteers?state=APPLIED&community=" + community);
    assertThat(queue.html().select("tbody tr")).hasSize(1);
    var page = clerk.get("/zhanjiang/volunteers/" + id);
    assertThat(clerk.submitTo("/zhanjiang/volunteers/" + id + "/approval", page).status())
        .isEqualTo(303);

    var approved = visitor.get(sent.header("Location"));
    assertThat(approved.html().text()).contains("已注册");
    assertThat(approved.html().select(".facts dd").first().text()).matches("440800[0-9]{7}");
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", id))
        .containsExactly("volunteer.applied", "volunteer.approved");
    Await.until("the volunteer's role", () -> menuHasOwn(visitor));
  }

  private static Optional<Boolean> menuHasOwn(Browser browser) {
    boolean has = browser.get("/zhanjiang/volunteer").status() == 303;
    return has ? Optional.of(true) : Optional.empty();
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_nothing_is_opened() {
    Browser visitor = new Browser(server);
    var form = visitor.get("/zhanjiang/volunteer/join?community=" + desk.place());
    var refused =
        visitor.submit(
            form,
            Map.of(
                "name", "<b>",
                "idKind", "RESIDENT_ID",
                "idNumber", "44009919491231003X",
                "phone", "打给我",
                "login", "x",
                "password", "123",
                "again", "1234"));
    assertThat(refused.status()).isEqualTo(422);
    for (String field : List.of("name", "idNumber", "phone", "livingArea", "agree", "agreeId")) {
      assertThat(refused.html().select("#f-" + field + "-error")).as(field).hasSize(1);
    }
    for (String field : List.of("login", "password", "again")) {
      assertThat(refused.html().select("#f-" + field + "-error")).as(field).hasSize(1);
    }
    assertThat(refused.html().select("#f-idNumber").val()).isEqualTo("44009919491231003X");
    assertThat(visitor.cookie("linli")).isEmpty();
  }

  @Test
  void one_person_registers_once_in_a_tenant_and_may_in_another() {
    String number = VolunteerDesk.idNumber();
    apply(new Browser(server), desk.place(), VolunteerDesk.adult(number), 303);
    var again = apply(new Browser(server), desk.place(), VolunteerDesk.adult(number), 422);
    assertThat(again.html().select("#f-idNumber-error").text()).contains("一个人只需登记一次", "认领码");

    Browser elsewhere = new Browser(server);
    var form =
        elsewhere.get("/beibei/volunteer/join?community=" + desk.place("beibei", "500109001"));
    assertThat(
            elsewhere.submit(form, VolunteerDesk.withAccount(VolunteerDesk.adult(number))).status())
        .isEqualTo(303);
  }

  @Test
  void under_fourteen_a_guardian_registers_and_from_fourteen_on_they_themselves() {
    long community = desk.place();
    var child = apply(new Browser(server), community, VolunteerDesk.minor(desk.idNumber(12)), 422);
    assertThat(child.html().select("#f-idNumber-error").text()).contains("监护人登记");

    var alone = apply(new Browser(server), community, VolunteerDesk.adult(desk.idNumber(15)), 422);
    assertThat(alone.html().select("#f-guardianName-error").text()).contains("监护人的姓名和电话");
    apply(new Browser(server), community, VolunteerDesk.minor(desk.idNumber(15)), 303);

    Browser guardian = new Browser(server);
    var form = guardian.get("/zhanjiang/volunteer/join?ward=true&community=" + community);
    var sent =
        guardian.submit(form, VolunteerDesk.withAccount(VolunteerDesk.minor(desk.idNumber(9))));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(guardian.get(sent.header("Location")).html().text()).contains("监护人用自己的账号登记");
    var adult = guardian.get("/zhanjiang/volunteer/join?ward=true&community=" + community);
    assertThat(
            guardian
                .submit(adult, VolunteerDesk.minor(desk.idNumber(20)))
                .html()
                .select("#f-idNumber-error")
                .text())
        .contains("请本人自己登记");
  }

  @Test
  void the_community_registers_someone_who_agreed_and_they_may_serve_at_once() {
    long community = desk.place();
    var form = clerk.get("/zhanjiang/communities/" + community + "/volunteers/new");
    Map<String, String> fields = VolunteerDesk.adult(VolunteerDesk.idNumber());
    fields.remove("agreed");
    assertThat(clerk.submit(form, fields).html().select("#f-agreed-error").text())
        .contains("没有本人同意不能登记");
    fields.put("agreed", "true");
    var sent = clerk.submit(form, fields);
    assertThat(sent.status()).isEqualTo(303);
    long id = VolunteerDesk.idIn(sent.header("Location"));
    var facts = desk.in("zhanjiang", () -> server.get(Volunteers.class).find(id)).orElseThrow();
    assertThat(facts.mayServe()).isTrue();
    assertThat(facts.maskedName()).isEqualTo("陈*宇");
    assertThat(facts.skills()).containsExactly(Skill.FIRST_AID);
    assertThat(facts.number()).isNotEmpty();
  }

  @Test
  void nothing_personal_stands_readable_in_the_table() {
    long community = desk.place();
    String number = VolunteerDesk.idNumber();
    apply(new Browser(server), community, VolunteerDesk.adult(number), 303);
    var rows =
        Tables.rows(
            server, "zhanjiang", "SELECT * FROM volunteer WHERE community_id = ?", community);
    assertThat(rows).hasSize(1);
    rows.getFirst()
        .values()
        .forEach(
            value -> {
              String text =
                  value instanceof byte[] bytes
                      ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                      : String.valueOf(value);
              assertThat(text).doesNotContain("陈").doesNotContain(number).doesNotContain("花园小区");
            });
  }

  private Browser.Answer apply(
      Browser visitor, long community, Map<String, String> fields, int status) {
    var form = visitor.get("/zhanjiang/volunteer/join?community=" + community);
    var answer = visitor.submit(form, VolunteerDesk.withAccount(fields));
    assertThat(answer.status()).as(answer.html().text()).isEqualTo(status);
    return answer;
  }
}
