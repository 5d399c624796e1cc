package org.linli.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.job.Job;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A university brings in the roster of its students, and each part of it sees its own (GD-2). */
@LinliTest
class RosterTest {

  private static final String ALL = "/university/students";

  private final LinliServer server;
  private final StudentGround ground;
  private final Browser staff;

  RosterTest(LinliServer server) {
    this.server = server;
    this.ground = new StudentGround(server, "zhanjiang");
    this.staff = ground.universities.logIn(ground.university);
  }

  @Test
  void of_two_thousand_rows_with_ten_bad_ones_the_good_come_in_and_each_bad_cell_is_listed() {
    List<List<String>> rows = new ArrayList<>();
    IntStream.range(0, 1990).forEach(i -> rows.add(row(i, "林" + word(i), "水产学院", "一班团支部")));
    rows.add(List.of("", "林甲", "水产学院", "", ""));
    rows.add(List.of("2024 001", "林乙", "水产学院", "", ""));
    rows.add(List.of("N1", "", "水产学院", "", ""));
    rows.add(List.of("N2", "林2", "水产学院", "", ""));
    rows.add(List.of("N3", "林丙", "天文学院", "", ""));
    rows.add(List.of("N4", "林丁", "", "", ""));
    rows.add(List.of("N5", "林戊", "水产学院", "", "二〇二四"));
    rows.add(List.of("N6", "林己", "水产学院", "", "1066"));
    rows.add(row(0, "林庚", "水产学院", ""));
    rows.add(List.of("N7", "林辛", "水产学院", "团".repeat(121), ""));
    String page = StudentGround.upload(staff, StudentGround.sheet(rows));
    assertThat(staff.get(page).html().select("main").text()).contains("共 2,000 行", "可以导入");

    Job job = ground.run(staff, page, Map.of("mode", "good"));
    assertThat(job.message().key()).isEqualTo("student.import.some");
    assertThat(job.message().args()).startsWith("1990", "10");
    assertThat(staff.get("/university/jobs/" + job.id()).html().select("a[download]").attr("href"))
        .endsWith("/file");
    assertThat(StudentGround.lines(staff, job))
        .anyMatch(line -> line.startsWith("1992 学号"))
        .anyMatch(line -> line.startsWith("1993 学号") && line.contains("短横线"))
        .anyMatch(line -> line.startsWith("1994 姓名"))
        .anyMatch(line -> line.startsWith("1995 姓名") && line.contains("数字"))
        .anyMatch(line -> line.startsWith("1996 学院") && line.contains("没有登记这个学院"))
        .anyMatch(line -> line.startsWith("1997 学院"))
        .anyMatch(line -> line.startsWith("1998 入学年份"))
        .anyMatch(line -> line.startsWith("1999 入学年份"))
        .anyMatch(line -> line.startsWith("2000 学号") && line.contains("不止一次"))
        .anyMatch(line -> line.startsWith("2001 团支部"));
    assertThat(staff.get(ALL).html().select("main").text()).contains("共 1,990 名学生");
    assertThat(staff.get("/university/branches").html().select("tbody").text())
        .contains("一班团支部", "1,990");
  }

  @Test
  void all_or_nothing_brings_in_nobody_as_long_as_one_row_is_wrong() {
    String page =
        StudentGround.upload(
            staff,
            StudentGround.sheet(List.of(row(1, "林甲", "水产学院", ""), row(1, "林乙", "水产学院", ""))));
    assertThat(ground.run(staff, page, Map.of("mode", "all")).message().key())
        .isEqualTo("student.import.nothing");
    assertThat(staff.get(ALL).html().select("tbody tr")).isEmpty();
  }

  @Test
  void a_second_roster_changes_whom_it_knows_by_number_and_notes_by_choice_who_has_left() {
    bring(Map.of("mode", "all"), row(1, "林甲", "水产学院", "一班"), row(2, "林乙", "水产学院", "一班"));
    Job kept = bring(Map.of("mode", "all"), row(1, "林甲甲", "法政学院", "二班"));
    assertThat(kept.message().args()).containsExactly("0", "1", "0");
    assertThat(staff.get(ALL).html().select("tbody").text()).contains("法政学院", "二班", "S000002");

    Job left =
        bring(
            Map.of("mode", "all", "leaving", "true"),
            row(3, "林丙", "水产学院", ""),
            row(1, "林甲甲", "法政学院", ""));
    assertThat(left.message().args()).containsExactly("1", "1", "1");
    assertThat(staff.get(ALL).html().select("tbody").text())
        .contains("S000001", "二班", "S000003")
        .doesNotContain("S000002");
    assertThat(staff.get(ALL + "?left=true").html().select("tbody").text()).contains("S000002");

    Job wrong =
        bring(
            Map.of("mode", "good", "leaving", "true"),
            row(3, "林丙", "水产学院", ""),
            row(4, "林4", "水产学院", ""));
    assertThat(wrong.message().key()).isEqualTo("student.import.some");
    assertThat(staff.get(ALL).html().select("tbody").text()).contains("S000001");
  }

  @Test
  void college_staff_see_and_bring_in_their_colleges_students_alone() {
    long ours = ground.student("F1", "林小渔", ground.fishery, "一班");
    long theirs = ground.student("L1", "王小法", ground.law, "二班");
    Browser college = ground.universities.logIn(ground.fishery);
    assertThat(college.get(ALL).html().select("tbody").text()).contains("F1").doesNotContain("L1");
    assertThat(college.get(ALL + "?part=" + ground.law.id()).html().select("tbody").text())
        .doesNotContain("L1");
    assertThat(college.get(ALL + "/" + ground.key(ours)).html().select("h1").text())
        .isEqualTo("林小渔");
    assertThat(college.get(ALL + "/" + ground.key(theirs)).status()).isEqualTo(404);

    String page =
        StudentGround.upload(
            college,
            StudentGround.sheet(
                List.of(
                    List.of("L1", "王小法", "水产学院", "", ""),
                    List.of("F2", "林大渔", "", "", ""),
                    List.of("F3", "林中渔", "法政学院", "", ""))));
    Job job = ground.run(college, page, Map.of("mode", "good"));
    assertThat(job.message().args()).startsWith("1", "2");
    assertThat(StudentGround.lines(college, job))
        .anyMatch(line -> line.startsWith("2 学号") && line.contains("别的学院"))
        .anyMatch(line -> line.startsWith("4 学院"));
    assertThat(staff.get("/university/jobs/" + job.id()).status()).isEqualTo(404);
    assertThat(staff.get("/university/jobs/%d/file".formatted(job.id())).status()).isEqualTo(404);
    assertThat(staff.get(page).status()).isEqualTo(404);
  }

  @Test
  void a_second_university_sees_nothing_of_it_in_whichever_tenant() {
    long ours = ground.student("F1", "林小渔", ground.fishery, "一班");
    for (String home : List.of("zhanjiang", "beibei")) {
      StudentGround other = new StudentGround(server, home);
      Browser stranger = other.universities.logIn(other.university);
      assertThat(stranger.get(ALL).html().select("tbody tr")).isEmpty();
      assertThat(stranger.get(ALL + "?university=" + ground.university.id()).html().select("tbody"))
          .isEmpty();
      assertThat(stranger.get(ALL + "/" + ground.key(ours)).status()).isEqualTo(404);
      assertThat(stranger.get(ALL + "/" + other.key(ours)).status()).isEqualTo(404);
    }
  }

  @Test
  void names_are_sealed_found_whole_and_every_look_at_one_is_logged() {
    long id = ground.student("F1", "林小渔", ground.fishery, "一班");
    assertThat(staff.get(ALL).html().select("tbody").text()).contains("林*渔").doesNotContain("林小渔");
    assertThat(staff.get(ALL + "?q=林小渔").html().select("tbody").text()).contains("F1");
    assertThat(staff.get(ALL + "?q=林小").html().select("tbody tr")).isEmpty();
    byte[] kept =
        (byte[])
            Tables.rows(server, "zhanjiang", "SELECT name FROM student WHERE id = ?", id)
                .getFirst()
                .get("name");
    assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("林");
    staff.get(ALL + "/" + ground.key(id));
    assertThat(Tables.audited(server, "zhanjiang", "student", id)).contains("student.opened");
  }

  @Test
  void a_university_without_a_home_is_told_what_to_do() {
    var homeless = ground.universities.university();
    Browser root = ground.universities.logIn(homeless);
    var page = root.get(ALL);
    assertThat(page.html().select("main").text()).contains("请先选属地");
    assertThat(page.html().select("main a.btn").attr("href"))
        .isEqualTo("/university/institutions/%d/edit".formatted(homeless.id()));
  }

  @SafeVarargs
  private Job bring(Map<String, String> choices, List<String>... rows) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> row : rows) {
      all.add(row);
    }
    return ground.run(staff, StudentGround.upload(staff, StudentGround.sheet(all)), choices);
  }

  private static List<String> row(int number, String name, String college, String branch) {
    return List.of("S%06d".formatted(number), name, college, branch, "2024");
  }

  private static String word(int i) {
    return Character.toString(0x4E00 + i % 2000);
  }
}
