package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Communities;
import org.linli.hours.HoursGround;
import org.linli.institution.Universities;
import org.linli.student.StudentGround;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/**
 * A university brings in a roster of two thousand with ten bad rows, keeps its league branches, and
 * counts what a student agreed to have told (GD-2, LAW-7).
 */
@TestMethodOrder(OrderAnnotation.class)
class StudentJourneyIT extends Journey {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private StudentGround ground;
  private Universities universities;
  private String student;
  private long volunteer;
  private long community;

  @BeforeAll
  void prepare() {
    ground = new StudentGround(server, "zhanjiang");
    universities = new Universities(server);
    ServingVolunteers volunteers = new ServingVolunteers(server, "zhanjiang");
    community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).namedPlace("海滨花园", "440802001"));
    volunteer = volunteers.approved(community);
    student = volunteers.withAccount(volunteer);
  }

  @Test
  @Order(1)
  void two_thousand_students_come_in_and_ten_bad_rows_are_told_cell_by_cell() throws IOException {
    logIn(universities.staff(ground.university), People.PASSWORD);
    page.navigate("/university/students");
    assertThat(text()).contains("还没有学生名册");
    holds();
    page.locator("main").getByText("导入学生名册").first().click();
    holds();
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("名册.xlsx", SPREADSHEET, StudentGround.sheet(roster())));
    press("上传并预览");
    assertThat(text()).contains("共 2,000 行");
    holds();
    page.getByLabel("只导入没有问题的行").check();
    press("开始导入");
    page.locator("a[download]").first().waitFor();
    assertThat(text()).contains("导入了 1990 名学生").contains("10 行有问题");
    holds();
    Download report = page.waitForDownload(() -> page.locator("a[download]").first().click());
    assertThat(StudentGround.lines(Files.readAllBytes(report.path()))).hasSize(11);
    page.navigate("/university/students?q=S000000");
    holds();
    page.locator("tbody a").first().click();
    assertThat(text()).contains("陈晓宇", "水产学院");
    holds();
  }

  @Test
  @Order(2)
  void college_staff_see_only_their_colleges_students() {
    logIn(universities.staff(ground.law), People.PASSWORD);
    page.navigate("/university/students");
    assertThat(text()).contains("共 90 名学生").doesNotContain("水产学院");
    holds();
  }

  @Test
  @Order(3)
  void a_league_branch_gets_an_officer_and_a_team_and_the_share_rises() {
    logIn(universities.staff(ground.university), People.PASSWORD);
    page.navigate("/university/branches");
    assertThat(text()).contains("4 个团支部，0 个有志愿服务队");
    holds();
    page.locator("tbody a").first().click();
    page.getByLabel("学号").fill("不是学号");
    press("保存");
    assertThat(text()).contains("名册上没有这个在校学生的学号");
    holds();
    page.getByLabel("学号").fill("S000001");
    press("保存");
    page.getByLabel("服务队名称").fill("护海服务队");
    page.getByLabel("校内和校外").check();
    press("成立志愿服务队");
    assertThat(text()).contains("护海服务队").contains("校内和校外");
    holds();
    page.navigate("/university/branches");
    assertThat(text()).contains("占 25%").contains("已达到 25%").contains("团粤联发〔2022〕32号");
    holds();
    page.navigate("/university/schools");
    holds();
    page.navigate("/university/institutions");
    holds();
    page.getByText("修改信息").click();
    holds();
  }

  @Test
  @Order(4)
  void a_student_agrees_on_a_phone_and_the_schools_file_has_their_hours() throws IOException {
    logIn(student, People.PASSWORD);
    page.setViewportSize(360, 800);
    page.navigate("/zhanjiang/volunteer/" + volunteer);
    page.getByText("填写学校").click();
    page.getByLabel("学校", new Page.GetByLabelOptions().setExact(false))
        .first()
        .selectOption(Long.toString(ground.university.id()));
    page.getByLabel("学号").fill("S000000");
    press("同意并发送");
    assertThat(text()).contains("不同意就不会提供");
    holds();
    page.setViewportSize(360, 800);
    page.getByLabel("我同意").check();
    page.getByLabel("也提供本学年").check();
    press("同意并发送");
    until("已核对，正在提供");
    holds();
    LocalDate september = LocalDate.of(TODAY.getYear(), 9, 1);
    LocalDate first = TODAY.isBefore(september) ? september.minusYears(1) : september;
    new HoursGround(server, "zhanjiang")
        .serve(
            community,
            volunteer,
            first.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
            90);
    until("1 条记录");
    page.context().clearCookies();

    logIn(universities.staff(ground.university), People.PASSWORD);
    page.navigate("/university/service");
    assertThat(text()).contains("水产学院").contains("1:30");
    holds();
    press("导出学分");
    page.locator("a[download]").first().waitFor();
    holds();
    Download file = page.waitForDownload(() -> page.locator("a[download]").first().click());
    assertThat(StudentGround.lines(Files.readAllBytes(file.path())))
        .anyMatch(line -> line.startsWith("S000000 陈晓宇 水产学院") && line.contains("1 1.5 海滨花园"));
    page.navigate("/university/claims");
    holds();
  }

  /** Two thousand rows: the first is the volunteer, the last ten are bad. */
  private static List<List<String>> roster() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("S000000", "陈晓宇", "水产学院", "1班团支部", "2024"));
    IntStream.range(1, 1990)
        .forEach(
            i ->
                rows.add(
                    List.of(
                        "S%06d".formatted(i),
                        "林" + Character.toString(0x4E00 + i),
                        i < 1900 ? "水产学院" : "法政学院",
                        (i < 1900 ? i % 3 : 3) + 1 + "班团支部",
                        "2024")));
    IntStream.range(0, 10)
        .forEach(i -> rows.add(List.of("X00000" + i, "林" + i, "水产学院", "", "2024")));
    return rows;
  }

  private void until(String words) {
    Await.until(
        "it says " + words,
        () -> {
          page.reload();
          return Optional.of(text()).filter(text -> text.contains(words));
        });
  }
}
