package org.linli.academy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Township academies and the guidelines that a tenant publishes (GD-4: 三(一)3). */
@LinliTest
class AcademyTest {

  private static final String LIST = "/zhanjiang/academies";
  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final People people;
  private final LinliServer server;
  private final Browser staff;
  private final String name = "学院" + UUID.randomUUID();

  AcademyTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
  }

  @Test
  void an_academy_is_registered_in_a_township_of_ones_own_with_its_first_day_GD_4() {
    var refused = add("440803001", name, "2122-09-01");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-sinceOn-error").text()).isEqualTo("不能晚于今天");
    assertThat(refused.html().select("#f-name").val()).isEqualTo(name);
    assertThat(add("440803001", name, "2022-09-01").html().select("#f-township-error").text())
        .contains("管辖范围内");

    assertThat(add("440802001", name, "2022-09-01").status()).isEqualTo(303);
    assertThat(add("440802001", name, "2022-09-01").html().select("#f-name-error").text())
        .contains("同名");
    var line = staff.get(LIST).html().select("tr:contains(" + name + ")");
    assertThat(line.text()).contains("中华街道", "2022-09-01");

    String page = line.attr("data-href");
    assertThat(staff.submitTo(page + "/end", staff.get(page)).status()).isEqualTo(303);
    assertThat(staff.get(page).html().text()).contains("已停办");
    for (Browser stranger :
        List.of(
            people.logIn("zhanjiang", Role.STAFF, "440803"),
            people.logIn("beibei", Role.STAFF, "500109"))) {
      assertThat(stranger.get(page).status()).isEqualTo(404);
    }
  }

  @Test
  void a_guideline_is_seen_by_all_once_it_has_a_file_and_keeps_its_versions() {
    Browser city = people.logIn("zhanjiang", Role.STAFF, "4408");
    String title = "助老指引" + UUID.randomUUID();
    String page =
        city.submit(city.get("/zhanjiang/guidelines"), Map.of("title", title)).header("Location");
    Browser anyone = new Browser(server);
    assertThat(anyone.get(page).status()).isEqualTo(404);
    assertThat(anyone.get("/zhanjiang/guidelines").body()).doesNotContain(title);

    assertThat(publish(city, page).status()).isEqualTo(303);
    assertThat(publish(city, page).status()).isEqualTo(303);

    var seen = anyone.get(page).html();
    assertThat(seen.select(".lines li").eachText())
        .satisfiesExactly(
            newest -> assertThat(newest).contains("第 2 版", "最新"),
            older -> assertThat(older).contains("第 1 版").doesNotContain("最新"));
    assertThat(anyone.get(seen.select(".lines a").last().attr("href")).status()).isEqualTo(200);
    assertThat(anyone.get("/zhanjiang/api/guidelines").body()).contains(title, "\"version\":2");
    assertThat(anyone.get("/beibei" + page.substring("/zhanjiang".length())).status())
        .isEqualTo(404);

    String wrong = city.get(page).html().select("form[enctype]").attr("action");
    var refused =
        city.upload(wrong, "file", "指引.pdf", "no document".getBytes(StandardCharsets.UTF_8));
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void only_who_answers_for_the_whole_tenant_publishes_guidelines() {
    assertThat(staff.get("/zhanjiang/guidelines").html().select("main form")).isEmpty();
    String token = staff.get(LIST + "/new").html().selectFirst("main [name=_csrf]").val();
    assertThat(staff.post("/zhanjiang/guidelines", Map.of("_csrf", token, "title", "区指引")).status())
        .isEqualTo(403);
  }

  private Browser.Answer add(String township, String called, String since) {
    return staff.submit(
        staff.get(LIST + "/new"), Map.of("township", township, "name", called, "sinceOn", since));
  }

  private static Browser.Answer publish(Browser city, String page) {
    String action = city.get(page).html().select("form[enctype]").attr("action");
    return city.upload(action, "file", "指引.pdf", PDF);
  }
}
