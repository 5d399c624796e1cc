package org.linli.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * League branches have a volunteer service officer and a team; of a university's branches at least
 * a quarter have a team each year (GD-2).
 */
@LinliTest
class BranchTest {

  private static final String ALL = "/university/branches";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private final LinliServer server;
  private final StudentGround ground;
  private final Browser staff;

  BranchTest(LinliServer server) {
    this.server = server;
    this.ground = new StudentGround(server, "zhanjiang");
    this.staff = ground.universities.logIn(ground.university);
  }

  @Test
  void the_share_of_branches_with_a_team_is_a_universitys_and_a_years() {
    List<String> pages =
        List.of("一", "二", "三", "四", "五").stream()
            .map(name -> at(ground.branch(name + "班团支部", ground.fishery)))
            .toList();
    ground.branch("六班团支部", ground.law);
    assertThat(share()).contains("6 个团支部，0 个有志愿服务队，占 0%", "还差 2 个到 25%");
    assertThat(staff.get(ALL).html().select("#share .clause").text())
        .contains("团粤联发〔2022〕32号", "不少于25%团支部建立志愿服务队");
    found(pages.get(0), "CAMPUS", TODAY);
    assertThat(share()).contains("占 16%", "还差 1 个到 25%");
    found(pages.get(0), "COMMUNITY", TODAY);
    assertThat(share()).as("a second team of one branch counts once").contains("占 16%");
    found(pages.get(1), "BOTH", TODAY);
    assertThat(share()).contains("2 个有志愿服务队，占 33%", "已达到 25%");
    assertThat(staff.get(ALL).html().select("#share .figures").text())
        .contains("校内服务队的团支部 2", "校外服务队的团支部 2");
    assertThat(share(TODAY.getYear() - 1)).as("not before they were founded").contains("占 0%");
    assertThat(staff.get(ALL + "?lacking=team").html().select("#share ~ .table-wrap").text())
        .contains("三班团支部", "六班团支部")
        .doesNotContain("一班团支部", "二班团支部");
    Browser stranger = ground.universities.logIn(new StudentGround(server, "zhanjiang").university);
    assertThat(stranger.get(ALL).html().select("#share").text()).contains("0 个团支部");
    assertThat(stranger.get(pages.get(0)).status()).isEqualTo(404);
  }

  @Test
  void college_staff_see_the_share_of_their_college() {
    found(at(ground.branch("一班团支部", ground.fishery)), "BOTH", TODAY);
    long other = ground.branch("二班团支部", ground.law);
    Browser college = ground.universities.logIn(ground.fishery);
    assertThat(college.get(ALL).html().select("#share").text())
        .contains("水产学院", "1 个团支部，1 个有志愿服务队，占 100%");
    assertThat(college.get(at(other)).status()).isEqualTo(404);
  }

  @Test
  void an_officer_is_a_student_of_the_roster_or_a_name_and_the_former_one_stays_on_record() {
    long id = ground.branch("一班团支部", ground.fishery);
    String page = at(id);
    ground.student("F1", "林小渔", ground.fishery, "一班团支部");
    assertThat(post(page, "/officer", Map.of("number", "X9", "from", "" + TODAY)).html().text())
        .contains("名册上没有这个在校学生的学号");
    assertThat(post(page, "/officer", Map.of("from", "" + TODAY)).html().text())
        .contains("请填学号；不在名册上的填姓名");
    assertThat(
            post(page, "/officer", Map.of("number", "F1", "from", "" + TODAY.minusDays(9)))
                .status())
        .isEqualTo(303);
    assertThat(staff.get(ALL).html().select("tbody").text()).contains("一班团支部", "林*渔");
    assertThat(
            post(page, "/officer", Map.of("name", "何老师", "from", "" + TODAY.minusDays(10)))
                .html()
                .text())
        .contains("不能早于现任的开始日期");
    post(page, "/officer", Map.of("name", "何大海", "from", "" + TODAY));
    assertThat(staff.get(page).html().select("#officer").text()).contains("何*海", "以前的委员", "林*渔");
    post(page, "/officer/end", Map.of());
    assertThat(staff.get(ALL + "?lacking=officer").html().select("tbody").text()).contains("一班团支部");
    assertThat(Tables.audited(server, "zhanjiang", "branch", id))
        .contains("branch.added", "branch.officer-named", "branch.officer-ended");
  }

  @Test
  void a_dissolved_branch_loses_officer_and_team_and_can_be_restored() {
    String page = at(ground.branch("一班团支部", ground.fishery));
    found(page, "CAMPUS", TODAY);
    post(page, "/officer", Map.of("name", "何大海", "from", "" + TODAY));
    post(page, "/state", Map.of("dissolved", "true"));
    assertThat(staff.get(page).html().select("main").text()).contains("已撤销", "已解散", "还没有设立");
    assertThat(post(page, "/teams", team("CAMPUS", TODAY)).html().text()).contains("请先恢复");
    post(page, "/state", Map.of());
    assertThat(post(page, "/teams", team("CAMPUS", TODAY)).status()).isEqualTo(303);
    assertThat(post(page, "/teams", team("CAMPUS", TODAY.plusDays(1))).html().text())
        .contains("不能晚于今天");
  }

  @Test
  void branches_are_registered_once_in_a_college_and_middle_schools_are_linked() {
    String form = ALL + "/new";
    Map<String, String> said = Map.of("part", "" + ground.law.id(), "name", "一班团支部");
    assertThat(StudentGround.post(staff, form, ALL, said).status()).isEqualTo(303);
    assertThat(StudentGround.post(staff, form, ALL, said).html().select("#f-name-error").text())
        .contains("同名的团支部");
    Browser college = ground.universities.logIn(ground.fishery);
    assertThat(StudentGround.post(college, form, ALL, said).status()).isEqualTo(422);

    String schools = "/university/schools";
    Map<String, String> link =
        Map.of("school", "海滨中学", "part", "" + ground.law.id(), "what", "每月一次", "from", "" + TODAY);
    assertThat(StudentGround.post(staff, schools, schools, link).status()).isEqualTo(303);
    assertThat(staff.get(schools).html().select("tbody").text()).contains("海滨中学", "法政学院");
    assertThat(college.get(schools).html().select("tbody tr")).isEmpty();
    String end = staff.get(schools).html().select("form[action$=end]").attr("action");
    assertThat(StudentGround.post(college, schools, end, Map.of()).status()).isEqualTo(404);
    assertThat(StudentGround.post(staff, schools, end, Map.of()).status()).isEqualTo(303);
  }

  private String at(long branch) {
    return ALL + "/" + ground.key(branch);
  }

  private String share() {
    return share(TODAY.getYear());
  }

  private String share(int year) {
    return staff.get(ALL + "?year=" + year).html().select("#share").text();
  }

  private void found(String page, String place, LocalDate day) {
    assertThat(post(page, "/teams", team(place, day)).status()).isEqualTo(303);
  }

  private static Map<String, String> team(String place, LocalDate day) {
    return Map.of("teamName", "护海服务队", "place", place, "establishedOn", day.toString());
  }

  private Browser.Answer post(String page, String below, Map<String, String> fields) {
    return StudentGround.post(staff, page, page + below, fields);
  }
}
