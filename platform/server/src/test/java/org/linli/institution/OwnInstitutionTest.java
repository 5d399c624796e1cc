package org.linli.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.student.StudentGround;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A university's own people keep what is said of it, its colleges and its people (GD-14). */
@LinliTest
class OwnInstitutionTest {

  private static final String OWN = "/university/institutions";

  private final LinliServer server;
  private final Universities universities;
  private final Institution university;
  private final Browser root;
  private final String page;

  OwnInstitutionTest(LinliServer server) {
    this.server = server;
    this.universities = new Universities(server);
    this.university = universities.university();
    this.root = universities.logIn(university);
    this.page = OWN + "/" + university.id();
  }

  @Test
  void those_of_the_whole_university_change_its_name_and_home_and_add_colleges() {
    assertThat(root.get(OWN).header("Location")).isEqualTo(page);
    assertThat(root.get(page).html().select("main").text()).contains("还没有选属地");
    String name = "海港大学" + UUID.randomUUID();
    assertThat(post(root, page, Map.of("name", name, "home", "zhanjiang")).status()).isEqualTo(303);
    assertThat(root.get(page).html().select("main").text()).contains(name, "湛江市");
    post(root, page + "/colleges", Map.of("name", "水产学院"));
    String edit = root.get(page).html().select("#colleges a.btn").attr("href");
    String college = edit.substring(0, edit.lastIndexOf('/'));
    assertThat(post(root, college, Map.of("name", "渔业学院")).status()).isEqualTo(303);
    assertThat(root.get(page).html().select("#colleges").text()).contains("渔业学院");
    var wrong = post(root, page, Map.of("name", "", "code", "1", "home", "nowhere"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select(".field-error")).hasSize(3);
  }

  @Test
  void those_of_a_college_and_of_other_universities_find_none_of_these_pages() {
    Institution college = universities.college(university, "水产学院");
    for (Browser other :
        List.of(universities.logIn(college), universities.logIn(universities.university()))) {
      assertThat(other.get(page).status()).isEqualTo(404);
      assertThat(other.get(page + "/edit").status()).isEqualTo(404);
      assertThat(post(other, page, Map.of("name", "我的大学")).status()).isEqualTo(404);
    }
    Browser ofCollege = universities.logIn(college);
    String own = OWN + "/" + college.id();
    assertThat(post(ofCollege, own, Map.of("name", "我的学院")).status()).isEqualTo(404);
    assertThat(ofCollege.get(OWN).html().select("main").text()).contains("只有负责全校的工作人员");
  }

  @Test
  void colleagues_are_invited_for_a_college_and_nobody_dismisses_themselves() {
    Institution college = universities.college(university, "水产学院");
    String login = "he." + UUID.randomUUID().toString().substring(0, 8);
    var invited =
        post(
            root,
            page + "/staff",
            Map.of("login", login, "name", "何老师", "part", "" + college.id()));
    assertThat(invited.html().select("main").text()).contains(login, "水产学院");
    assertThat(root.get(page).html().select("#staff").text()).contains("何老师", "水产学院", "还没来过");
    String account =
        root.get(page).html().select("#staff li:contains(staff.) input[name=account]").val();
    assertThat(post(root, page + "/staff/dismissal", Map.of("account", account)).status())
        .isEqualTo(409);
  }

  @Test
  void a_home_that_keeps_students_can_not_become_another() {
    StudentGround ground = new StudentGround(server, "zhanjiang");
    String at = "/operator/institutions/" + ground.university.id();
    Browser operator = new People(server).logInOperator();
    Map<String, String> moved = Map.of("name", ground.university.name(), "home", "beibei");
    assertThat(post(operator, at, moved).status()).isEqualTo(303);
    assertThat(
            post(operator, at, Map.of("name", ground.university.name(), "home", "zhanjiang"))
                .status())
        .isEqualTo(303);
    ground.student("F1", "林小渔", ground.fishery, "");
    assertThat(post(operator, at, moved).html().select("#f-home-error").text()).contains("不能再改");
  }

  private static Browser.Answer post(Browser browser, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(
        "_csrf", browser.get("/sessions").html().select("meta[name=csrf-token]").attr("content"));
    return browser.post(to, all);
  }
}
