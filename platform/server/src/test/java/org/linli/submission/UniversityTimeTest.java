package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Universities are reminded of their form before its last day and after it (GD-15), only those that
 * haven't sent; the province gives one of them more time.
 */
@LinliTest
class UniversityTimeTest {

  private final LinliServer server;
  private final Universities universities;
  private UniversityGround ground;

  UniversityTimeTest(LinliServer server) {
    this.server = server;
    this.universities = new Universities(server);
    this.ground = new UniversityGround(server, 5);
  }

  @AfterEach
  void forget() {
    ground.forget();
  }

  @Test
  void only_those_are_reminded_who_owe_it_and_have_not_sent_each_once() {
    Institution ours = owing("zhanjiang");
    Institution sent = owing("zhanjiang");
    Institution elsewhere = owing("dongguan");
    Institution unpaired = ground.university("zhanjiang");
    Institution college = universities.college(ours, "海洋学院");
    Browser desk = universities.logIn(ours);
    Browser ofCollege = universities.logIn(college);
    ground.send(sent);

    ground.remind("zhanjiang");
    ground.remind("zhanjiang");

    Document notices = desk.get("/university/notices").html();
    assertThat(notices.select("li.notice-new:contains(" + ground.form + ")")).hasSize(1);
    assertThat(notices.text())
        .contains(ours.name() + "的《高校样表" + ground.form + "》（样本期）" + day(5) + " 截止，还没有报送");
    assertThat(desk.get("/university").html().select(".shell-bell b").text()).isEqualTo("1");
    assertThat(ofCollege.get("/university/notices").html().text()).contains("还没有通知");
    assertThat(ofCollege.get("/university").html().select(".shell-bell")).isEmpty();
    for (Institution other : new Institution[] {sent, elsewhere, unpaired}) {
      assertThat(universities.logIn(other).get("/university/notices").html().text())
          .as(other.name())
          .doesNotContain("还没有报送");
    }
    assertThat(desk.get("/university/reports").html().select("tbody").text())
        .contains("快到期", "还有 5 天");
  }

  @Test
  void after_the_last_day_they_are_told_that_it_is_late_and_the_notice_leads_to_the_form() {
    ground.forget();
    ground = new UniversityGround(server, -3);
    Institution ours = owing("zhanjiang");
    Browser desk = universities.logIn(ours);
    ground.remind("zhanjiang");

    String link =
        desk.get("/university/notices").html().select("a.notice:contains(已截止)").attr("href");
    Browser.Answer opened = desk.get(link);
    assertThat(opened.header("Location")).endsWith(ground.address(ours));
    assertThat(desk.get(ground.address(ours)).html().select("h1 + .state").text())
        .isEqualTo("逾期未报");
    assertThat(desk.get("/university").html().select(".tasks").text()).contains("1 张报表");
    assertThat(desk.get("/university/notices").html().select(".notice-new")).isEmpty();
    assertThat(universities.logIn(owing("zhanjiang")).get(link).status()).isEqualTo(404);
    assertThat(desk.get(link.replace("zhanjiang", "dongguan")).status()).isEqualTo(404);
  }

  @Test
  void a_program_of_the_university_reads_its_notices_and_marks_them_read() {
    Institution ours = owing("zhanjiang");
    Program program = Program.of(server, "university", universities.staff(ours));
    ground.remind("zhanjiang");
    Program.Said all = program.get("notices");
    assertThat(all.body()).contains("SUBMISSION_DUE", ground.address(ours), "\"total\":1");
    String newest = all.body().replaceAll("(?s).*?\"id\":([0-9]+).*", "$1");
    Map<String, Object> upTo = Map.of("home", "zhanjiang", "newest", Long.valueOf(newest));
    assertThat(program.post("notices/read", upTo).status()).isEqualTo(204);
    assertThat(program.get("notices").body()).contains("readAt");
    assertThat(program.post("notices/read", Map.of("home", "beibei", "newest", 1)).status())
        .isEqualTo(404);
  }

  @Test
  void the_province_gives_one_university_more_time_which_its_desk_and_both_logs_show() {
    Institution ours = owing("zhanjiang");
    Institution sent = owing("zhanjiang");
    Institution unpaired = ground.university("zhanjiang");
    Browser desk = universities.logIn(ours);
    Browser province = new People(server).logIn("guangdong", Role.STAFF, "44");
    ground.send(sent);
    arrived(province, sent);

    String link = row(province, ours).select("a[href*=extension]").attr("href");
    assertThat(province.get(link.replace("" + ours.id(), "" + unpaired.id())).status())
        .isEqualTo(404);
    Document asked = province.get(link).html();
    assertThat(asked.text()).contains(ours.name());
    Map<String, String> fields = fields(asked, ours);
    fields.put("until", day(30).toString());
    fields.put("reason", "");
    Browser.Answer refused = province.post("/guangdong/received-submissions/extension", fields);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("[name=until]").val()).isEqualTo(day(30).toString());
    fields.put("reason", "校区搬迁");
    province.post("/guangdong/received-submissions/extension", fields);

    Await.until("it reaches its people", () -> told(desk, "延期到 " + day(30) + "：校区搬迁"));
    Document page = desk.get(ground.address(ours)).html();
    assertThat(page.text()).contains("已延期", "延期到 " + day(30), "校区搬迁");
    assertThat(row(province, ours).text()).contains("未收到", "延期到 " + day(30));
    assertThat(
            province
                .get(
                    "/guangdong/received-summary/export.csv?turn="
                        + ground.form
                        + "/"
                        + UniversityGround.TURN)
                .body())
        .contains("未收到 延期到 " + day(30));
    fields.put("sender", Long.toString(sent.id()));
    assertThat(province.post("/guangdong/received-submissions/extension", fields).html().text())
        .contains("已经报送过了");
    ground.remind("zhanjiang");
    assertThat(desk.get("/university/notices").html().text()).doesNotContain("还没有报送");

    fields = fields(asked, ours);
    fields.put("reason", "搬迁推迟");
    province.post("/guangdong/received-submissions/extension/revocation", fields);
    Await.until("it is taken back", () -> told(desk, "搬迁推迟"));
    ground.remind("zhanjiang");
    assertThat(desk.get("/university/notices").html().text()).contains(day(5) + " 截止，还没有报送");
    assertThat(Tables.audited(server, "guangdong", "institution", ours.id()))
        .containsExactly("submission.extended", "submission.extension-revoked");
    assertThat(
            Tables.audited(server, "zhanjiang", "submission", ground.submission(ours, "zhanjiang")))
        .containsExactly("submission.extended", "submission.extension-revoked");
  }

  @Test
  void a_program_of_the_province_gives_time_and_who_has_it_is_reminded_before_its_end() {
    Institution ours = owing("zhanjiang");
    Institution sent = owing("zhanjiang");
    Browser desk = universities.logIn(ours);
    ground.send(sent);
    arrived(new People(server).logIn("guangdong", Role.STAFF, "44"), sent);
    ground.remind("zhanjiang");
    assertThat(told(desk, day(5) + " 截止")).isPresent();

    Program above = Program.as(server, "guangdong", Role.STAFF, "44");
    Map<String, Object> more =
        Map.of(
            "sender",
            Long.toString(ours.id()),
            "form",
            ground.form,
            "turn",
            UniversityGround.TURN,
            "until",
            day(7).toString(),
            "reason",
            "台风");
    assertThat(above.post("received-extensions", more).status()).isEqualTo(204);
    Await.until("it reaches its people", () -> told(desk, "台风"));
    ground.remind("zhanjiang");
    assertThat(told(desk, day(7) + " 截止，还没有报送")).isPresent();
    Map<String, Object> other = new HashMap<>(more);
    other.put("sender", "zhanjiang");
    assertThat(above.post("received-extensions", other).status()).isEqualTo(404);
  }

  @Test
  void its_people_are_told_that_it_came_back_and_that_it_was_accepted() {
    Institution ours = owing("zhanjiang");
    Browser desk = universities.logIn(ours);
    Browser province = new People(server).logIn("guangdong", Role.STAFF, "44");
    ground.send(ours);
    String version = arrived(province, ours);
    Map<String, String> csrf = new HashMap<>();
    csrf.put("_csrf", province.get(version).html().select("[name=_csrf]").first().val());
    assertThat(province.post(version + "/acceptance", csrf).status()).isEqualTo(303);
    Await.until("they read it", () -> told(desk, "》（样本期）已通过"));
  }

  private LocalDate day(int days) {
    return ground.today().plusDays(days);
  }

  private Institution owing(String home) {
    Institution one = ground.university(home);
    ground.paired(one, home, home.equals("zhanjiang") ? "440802001" : "441900003");
    return one;
  }

  private String arrived(Browser province, Institution university) {
    return Await.until(
        "it arrives",
        () ->
            Optional.of(row(province, university).select("a[href*=received-submissions/]"))
                .filter(found -> found.attr("href").matches(".*/received-submissions/[0-9]+"))
                .map(found -> found.attr("href")));
  }

  private Elements row(Browser province, Institution university) {
    return province
        .get("/guangdong/received-submissions?turn=" + ground.form + "/" + UniversityGround.TURN)
        .html()
        .select("#senders tbody tr:contains(" + university.name() + ")");
  }

  private Map<String, String> fields(Document page, Institution to) {
    Map<String, String> fields = new HashMap<>();
    fields.put("_csrf", page.select("[name=_csrf]").first().val());
    fields.put("sender", Long.toString(to.id()));
    fields.put("turn", ground.form + "/" + UniversityGround.TURN);
    return fields;
  }

  private static Optional<String> told(Browser desk, String words) {
    return Optional.of(desk.get("/university/notices").html().text())
        .filter(text -> text.contains(words));
  }
}
