package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Universities report straight to the province (GD-15): each fills its form from the records of all
 * cities where it is paired, about its own people alone (GD-17), completes it, sends it and sends
 * it again.
 */
@LinliTest
class UniversityReportTest {

  private final LinliServer server;
  private final UniversityGround ground;
  private final Institution ours;
  private final Institution theirs;
  private final PairingGround zhanjiang;
  private final PairingGround dongguan;
  private final Browser desk;
  private final Browser province;

  UniversityReportTest(LinliServer server) {
    this.server = server;
    this.ground = new UniversityGround(server);
    this.ours = ground.university("zhanjiang");
    this.theirs = ground.university("dongguan");
    this.zhanjiang = ground.paired(ours, "zhanjiang", "440802001");
    this.dongguan = ground.paired(ours, "dongguan", "441900003");
    this.desk = new Universities(server).logIn(ours);
    this.province = new People(server).logIn("guangdong", Role.STAFF, "44");
  }

  @AfterEach
  void forget() {
    ground.forget();
  }

  @Test
  void it_stands_with_its_due_day_on_the_universitys_desk() {
    Document list = desk.get("/university/reports").html();
    assertThat(list.select("tbody tr:contains(" + ground.form + ")").text())
        .contains(ground.today().plusDays(20).toString(), "待报");
    assertThat(desk.get("/university/api/reports").body())
        .contains(ground.form, "\"standing\":\"OPEN\"");
  }

  @Test
  void its_rows_are_the_communities_paired_in_all_cities_with_what_its_own_people_did_there() {
    ground.serves(ours, "zhanjiang", zhanjiang.community, 90);
    ground.serves(ours, "zhanjiang", zhanjiang.community, 30);
    ground.neighbourServes("zhanjiang", zhanjiang.community, 500);
    ground.serves(ours, "dongguan", dongguan.community, 45);
    PairingGround other = ground.paired(theirs, "dongguan", "441900003");
    ground.serves(theirs, "dongguan", dongguan.community, 200);

    Document page = desk.get(ground.address(ours)).html();
    assertThat(row(page, zhanjiang)).contains(ours.name(), " 2 ", " 120 ");
    assertThat(row(page, dongguan)).contains(ours.name(), " 1 ", " 45 ");
    assertThat(page.select("#contents tbody tr")).hasSize(2);
    assertThat(page.text()).doesNotContain("社区" + other.community);
    assertThat(page.select("#records").text()).contains("湛江市", "东莞市");
    assertThat(told("dongguan")).isEqualTo(1);
    assertThat(gathered("zhanjiang")).isEqualTo(1);
  }

  @Test
  void the_province_returns_a_cell_and_accepts_what_comes_again_and_all_logs_have_it() {
    ground.serves(ours, "zhanjiang", zhanjiang.community, 60);
    String address = ground.address(ours);
    assertThat(send().html().text()).contains("还缺 1 处");
    post(address + "/lines", Map.of("line0", "陈老师 0759-0000000"));
    assertThat(send().status()).isEqualTo(303);
    assertThat(desk.get(address).html().select("h1 + .state").text()).isEqualTo("已报送");
    long id = ground.submission(ours, "zhanjiang");

    String first = arrived(id, 1);
    Document received = province.get(first).html();
    assertThat(received.text()).contains(ours.name(), "陈老师");
    assertThat(province.get("/guangdong/notices").html().select("main").text())
        .contains(ours.name() + "报来了");
    String mark = "zhanjiang/" + zhanjiang.community + "|note";
    answer(first + "/return", Map.of("reason", "请写明服务内容", "marks", mark));
    Await.until(
        "it came back",
        () ->
            Optional.of(desk.get(address).html())
                .filter(page -> page.text().contains("退回理由：请写明服务内容")));
    Document back = desk.get(address).html();
    assertThat(back.select("td.remarked").text()).contains("退回标注");

    String cell = back.select("td.remarked a.cell-entry").attr("href");
    assertThat(desk.submit(desk.get(cell), Map.of("value", "假期支教", "reason", "")).status())
        .isEqualTo(303);
    assertThat(send().status()).isEqualTo(303);
    assertThat(desk.get(address + "/differences").html().text()).contains("备注", "假期支教");
    String second = arrived(id, 2);
    answer(second + "/acceptance", Map.of());
    Await.until(
        "it is accepted",
        () ->
            Optional.of(desk.get(address).html().select("h1 + .state").text())
                .filter("已通过"::equals));

    assertThat(Tables.audited(server, "zhanjiang", "submission", id))
        .containsSubsequence(
            "submission.crossed",
            "submission.returned",
            "submission.crossed",
            "submission.accepted");
    assertThat(Tables.audited(server, "guangdong", "submission", id))
        .containsSubsequence("submission.received", "submission.returned", "submission.accepted");
  }

  @Test
  void the_province_sees_universities_beside_cities_and_who_of_them_has_not_sent() {
    ground.paired(theirs, "zhanjiang", "440802001");
    post(ground.address(ours) + "/lines", Map.of("line0", "陈老师"));
    send();
    arrived(ground.submission(ours, "zhanjiang"), 1);
    Document list =
        province
            .get(
                "/guangdong/received-submissions?turn=" + ground.form + "/" + UniversityGround.TURN)
            .html();
    assertThat(list.select("tbody tr:contains(" + ours.name() + ")").text()).contains("等待审核");
    assertThat(list.select("tbody tr:contains(" + theirs.name() + ")").text()).contains("未收到");
    assertThat(list.select("#of-senders").text()).endsWith("· 高校");
    assertThat(list.select("tbody").text()).doesNotContain("东莞市");
  }

  @Test
  void a_recorded_nought_is_changed_only_with_a_reason() {
    String address = ground.address(ours);
    desk.get(address);
    String minutes = "zhanjiang/" + zhanjiang.community + "|minutes";
    Browser.Answer refused =
        post(address + "/cell", Map.of("at", minutes, "value", "12", "reason", ""));
    assertThat(refused.html().select("#f-reason-error").text()).contains("记录里是“0”", "请写明原因");
    assertThat(refused.html().select("#f-value").val()).isEqualTo("12");
    assertThat(
            post(address + "/cell", Map.of("at", minutes, "value", "12", "reason", "纸质记录"))
                .status())
        .isEqualTo(303);
    assertThat(row(desk.get(address).html(), zhanjiang)).contains("12 人工填写");
  }

  @Test
  void its_contact_is_somebody_with_a_telephone_number() {
    UniversityGround asking = UniversityGround.withPhone(server);
    try {
      String lines = asking.address(ours) + "/lines";
      assertThat(
              post(lines, Map.of("line0", "", "line1", "")).html().select("#f-line0-error").text())
          .isEqualTo("还没有填写，请至少填写一项");
      Document wrong = post(lines, Map.of("line0", "陈老师", "line1", "abc电话")).html();
      assertThat(wrong.select("#f-line1-error").text()).isEqualTo("请填写电话号码");
      assertThat(wrong.select("#f-line0").val()).isEqualTo("陈老师");
      assertThat(wrong.select("#f-line1").val()).isEqualTo("abc电话");
      assertThat(post(lines, Map.of("line0", "陈老师", "line1", "0759-0000000")).status())
          .isEqualTo(303);
    } finally {
      asking.forget();
    }
  }

  @Test
  void nobody_but_its_own_people_gets_at_it_not_even_those_of_its_home() {
    post(ground.address(ours) + "/lines", Map.of("line0", "陈老师"));
    send();
    long id = ground.submission(ours, "zhanjiang");
    Browser stranger = new Universities(server).logIn(theirs);
    Browser college =
        new Universities(server).logIn(new Universities(server).college(ours, "海洋学院" + id));
    for (String path :
        new String[] {
          ground.address(ours),
          ground.address(ours) + "/differences",
          "/university/api/reports/" + ours.id() + "/" + ground.form + "/" + UniversityGround.TURN
        }) {
      assertThat(desk.get(path).status()).as(path).isEqualTo(200);
      assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
      assertThat(college.get(path).status()).as(path).isEqualTo(404);
    }
    Browser city = new People(server).logIn("zhanjiang", Role.STAFF, "4408");
    assertThat(city.get("/zhanjiang/submissions/" + id).status()).isEqualTo(404);
    assertThat(city.get("/zhanjiang/api/submissions/" + id).status()).isEqualTo(404);
    assertThat(city.get("/zhanjiang/due").html().text()).doesNotContain(ground.form);
    assertThat(
            city.get(
                    "/zhanjiang/due/%s/%s/university-%d"
                        .formatted(ground.form, UniversityGround.TURN, ours.id()))
                .status())
        .isEqualTo(404);
    assertThat(college.get("/university/reports").html().text()).contains("由学校统一报送");
  }

  @Test
  void a_photo_goes_along_and_only_the_university_opens_it() {
    String address = ground.address(ours);
    Browser.Answer kept =
        desk.upload(
            address + "/evidence?_csrf=" + token(address),
            "evidence",
            "总结.png",
            org.linli.testing.Pictures.write("png"));
    assertThat(kept.status()).isEqualTo(303);
    String file = desk.get(address).html().select("#evidence ul a").attr("href");
    assertThat(desk.get(file).status()).isEqualTo(200);
    assertThat(new Universities(server).logIn(theirs).get(file).status()).isEqualTo(404);
    Browser city = new People(server).logIn("zhanjiang", Role.STAFF, "4408");
    assertThat(city.get("/zhanjiang/files/" + file.replaceAll(".*=", "")).status()).isEqualTo(404);
  }

  @Test
  void what_changes_in_the_records_afterwards_is_a_difference_once_they_are_asked_again() {
    String address = ground.address(ours);
    post(address + "/lines", Map.of("line0", "陈老师"));
    send();
    ground.serves(ours, "dongguan", dongguan.community, 45);
    assertThat(desk.get(address).html().select("#changed")).isEmpty();
    assertThat(post(address + "/records", Map.of()).status()).isEqualTo(303);
    assertThat(desk.get(address).html().select("#changed").text()).contains("服务分钟", "45");
    assertThat(row(desk.get(address).html(), dongguan)).contains(" 0 ");
  }

  private static String row(Document page, PairingGround place) {
    return page.select("#contents tbody tr:contains(社区" + place.community + ")").text() + " ";
  }

  private int told(String tenant) {
    return logged(tenant, "report.told");
  }

  private int gathered(String tenant) {
    return logged(tenant, "report.gathered");
  }

  private int logged(String tenant, String action) {
    return Tables.rows(
            server,
            tenant,
            "SELECT id FROM audit_entry WHERE action = ? AND object = ?",
            action,
            ground.form)
        .size();
  }

  private String token(String page) {
    return desk.get(page).html().select("[name=_csrf]").val();
  }

  private Browser.Answer send() {
    Document page = desk.get(ground.address(ours)).html();
    return post(
        ground.address(ours) + "/submission", Map.of("seen", page.select("[name=seen]").val()));
  }

  private Browser.Answer post(String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", token(ground.address(ours)));
    return desk.post(path, all);
  }

  private void answer(String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(
        "_csrf",
        province.get("/guangdong/received-submissions").html().select("[name=_csrf]").val());
    assertThat(province.post(path, all).status()).isEqualTo(303);
  }

  private String arrived(long submission, int version) {
    return Await.until(
        "version " + version + " arrives",
        () ->
            Tables.rows(
                    server,
                    "guangdong",
                    "SELECT id FROM received_submission WHERE form_id = ? AND submission = ?"
                        + " AND version = ?",
                    ground.form,
                    submission,
                    version)
                .stream()
                .findFirst()
                .map(row -> "/guangdong/received-submissions/" + row.get("id")));
  }
}
