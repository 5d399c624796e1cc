package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.submission.Reminders;
import org.linli.testing.Await;
import org.linli.testing.People;
import org.linli.testing.Pictures;

/**
 * A university is reminded of form 2 of Guangdong, fills it, takes it along as a spreadsheet and
 * brings it back, sends it straight to the province (GD-15, GD-17), gets a cell back, mends it,
 * sends again, and the province accepts. Another gets more time and is late in the end.
 */
@TestMethodOrder(OrderAnnotation.class)
class UniversityReportJourneyIT extends Journey {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String TITLE = "广东共青团社区志愿服务优化提升行动结对及工作开展情况汇总表";

  private final JourneyClock clock = new JourneyClock("2026-12-10T02:00:00Z");
  private Institution university;
  private Institution slow;
  private PairingGround community;
  private String staff = "";
  private String slowStaff = "";
  private String province = "";
  private String form = "";

  @BeforeAll
  void prepare() {
    Universities universities = new Universities(server);
    university = universities.university("演示大学" + UUID.randomUUID(), "guangzhou");
    Institution college = universities.college(university, "社会学院");
    community = new PairingGround(server, "guangzhou", "440105001");
    community.inForce(college);
    slow = universities.university("演示学院" + UUID.randomUUID(), "guangzhou");
    slowStaff = universities.staff(slow);
    community.inForce(slow);
    staff = universities.staff(university);
    province = people.enroll("guangdong", Role.STAFF, "44");
    Await.until(
        "the register knows it",
        () ->
            Optional.of(new Universities(server).logIn(university))
                .filter(desk -> desk.get("/university").body().contains(community.name)));
    Await.until(
        "it knows the other",
        () ->
            Optional.of(new Universities(server).logIn(slow))
                .filter(desk -> desk.get("/university").body().contains(community.name)));
  }

  @Override
  Clock clock() {
    return clock;
  }

  @Test
  @Order(0)
  void it_is_reminded_before_the_last_day_and_the_notice_leads_to_the_form() {
    Reminders.goOut(server, "guangzhou");
    logIn(staff, People.PASSWORD);
    page.navigate("/university");
    assertThat(text()).contains("1 张报表快到期");
    holds();
    page.locator(".shell-bell").click();
    page.waitForURL("**/university/notices");
    assertThat(text()).contains(university.name() + "的《" + TITLE + "》", "2026-12-15 截止，还没有报送");
    holds();
    page.locator("a.notice").first().click();
    page.waitForURL("**/guangdong-form-2-university/**");
    assertThat(text()).contains("快到期", "还有 5 天");
  }

  @Test
  @Order(1)
  void its_desk_says_what_is_due_and_the_form_is_filled_already() {
    logIn(staff, People.PASSWORD);
    page.navigate("/university/reports");
    assertThat(text()).contains(TITLE, university.name());
    holds();
    page.locator("main tbody a").first().click();
    page.waitForURL("**/guangdong-form-2-university/**");
    form = page.url().replaceAll("[?#].*", "");
    assertThat(text())
        .contains(community.name, university.name() + " 社会学院", "广州市", "没有本校志愿者在这里服务的记录");
    holds();
  }

  @Test
  @Order(2)
  void it_completes_what_records_cannot_know_and_attaches_its_summary() {
    logIn(staff, People.PASSWORD);
    page.navigate(form);
    page.getByLabel("高校工作联系人").fill("演示联系人（虚构）");
    page.getByLabel("联系方式").fill("0000-0000000");
    press("保存");
    page.locator("main tbody a.cell-entry").first().click();
    page.waitForURL("**/cell?**");
    holds();
    page.navigate(cell("visits"));
    page.getByLabel("填写内容").fill("6");
    page.getByLabel("原因").fill("纸质签到表");
    press("保存");
    assertThat(text()).contains("人工填写", "演示联系人（虚构）");
    page.locator("#evidence input[type=file]")
        .setInputFiles(new FilePayload("活动照片.png", "image/png", Pictures.write("png")));
    press("添加附件");
    assertThat(text()).contains("活动照片");
  }

  @Test
  @Order(3)
  void it_takes_the_form_along_as_a_spreadsheet_and_brings_it_back_filled_in() throws IOException {
    logIn(staff, People.PASSWORD);
    page.navigate(form);
    page.locator("main").getByText("打印", new Locator.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**/print*");
    assertThat(page.locator("h1.paper-title").innerText()).contains(TITLE);
    assertThat(page.locator("main").innerText()).contains(university.name(), "演示联系人（虚构）");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "pictures", "UniversityReportJourneyIT-print.png")));
    page.navigate(form);
    Download along =
        page.waitForDownload(
            () ->
                page.locator("main")
                    .getByText("导出表格", new Locator.GetByTextOptions().setExact(true))
                    .click());
    assertThat(along.suggestedFilename()).startsWith(university.name() + "-" + TITLE);
    byte[] filled = withVisits(Files.readAllBytes(along.path()), 7);

    page.locator("main").getByText("由表格导入").click();
    page.waitForURL("**/import");
    holds();
    page.locator("main input[type=file]").setInputFiles(new FilePayload("填好.xlsx", XLSX, filled));
    press("上传并比较");
    page.waitForURL("**/import/differences?**");
    assertThat(text()).contains("采用 1 格", community.name, "7", "采用并报送");
    holds();
    page.getByLabel("原因").fill("纸质签到表");
    press("采用这些内容");
    assertThat(page.locator("#contents").innerText()).contains("7 人工填写");
    assertThat(text()).doesNotContain("填写以后记录有了变化");
    holds();
  }

  @Test
  @Order(4)
  void it_is_sent_and_the_province_returns_a_cell() {
    logIn(staff, People.PASSWORD);
    page.navigate(form);
    press("报送");
    confirm();
    assertThat(text()).contains("已报送", "校验值");
    holds();
    become(province);
    openList();
    assertThat(text()).contains("高校", "各市（区）");
    holds();
    page.locator("#senders a:has-text('" + university.name() + "')").click();
    page.waitForURL("**/received-submissions/*");
    holds();
    page.locator("main input[value$='|visits']").first().check();
    page.getByLabel("退回理由").fill("请核对次数");
    press("退回");
    assertThat(text()).contains("退回理由：请核对次数");
  }

  @Test
  @Order(5)
  void it_mends_the_cell_and_sends_it_again() {
    logIn(staff, People.PASSWORD);
    page.waitForCondition(
        () -> {
          page.navigate(form);
          return text().contains("退回理由：请核对次数");
        });
    assertThat(text()).contains("退回标注");
    holds();
    page.locator("td.remarked a.cell-entry").click();
    page.getByLabel("填写内容").fill("8");
    page.getByLabel("原因").fill("补上两次");
    press("保存");
    press("报送");
    confirm();
    page.locator("main").getByText("前后两版的不同").click();
    page.waitForURL("**/differences");
    assertThat(text()).contains("高校志愿者进入社区年度服务次数", "8");
    holds();
  }

  @Test
  @Order(6)
  void the_province_accepts_it() {
    logIn(province, People.PASSWORD);
    page.waitForCondition(
        () -> {
          openList();
          page.locator("#senders a:has-text('" + university.name() + "')").click();
          page.waitForURL("**/received-submissions/*");
          return text().contains("第 2 版");
        });
    press("通过");
    confirm();
    assertThat(text()).contains("已通过");
    become(staff);
    page.waitForCondition(
        () -> {
          page.navigate(form);
          return text().contains("已通过");
        });
    holds();
  }

  @Test
  @Order(7)
  void the_province_gives_the_other_more_time_and_its_desk_shows_it() {
    logIn(province, People.PASSWORD);
    openList();
    page.locator("#senders tr:has-text('" + slow.name() + "')").getByText("延期").first().click();
    page.waitForURL("**/extension?**");
    assertThat(text()).contains(slow.name(), "2026-12-15");
    page.getByLabel("延到哪一天").fill("2026-12-25");
    page.getByLabel("理由").first().fill("校区搬迁");
    press("准予延期");
    holds();
    openList();
    assertThat(page.locator("#senders tr:has-text('" + slow.name() + "')").innerText())
        .contains("延期到 2026-12-25");
    holds();
    clock.leapTo("2026-12-18T02:00:00Z");
    Reminders.goOut(server, "guangzhou");
    become(slowStaff);
    page.waitForCondition(
        () -> {
          page.navigate("/university/notices");
          return text().contains("延期到 2026-12-25：校区搬迁");
        });
    assertThat(text()).doesNotContain("已截止");
    holds();
    page.navigate("/university/reports");
    assertThat(text()).contains("2026-12-25", "已延期", "还有 7 天");
    holds();
    page.locator("main tbody a").first().click();
    page.waitForURL("**/guangdong-form-2-university/**");
    assertThat(page.locator("#extension").innerText()).contains("延期到 2026-12-25", "校区搬迁");
    holds();
  }

  @Test
  @Order(8)
  void who_lets_that_pass_too_is_late_and_sends_it_all_the_same_and_takes_it_back() {
    clock.leapTo("2026-12-27T02:00:00Z");
    Reminders.goOut(server, "guangzhou");
    logIn(province, People.PASSWORD);
    openList();
    assertThat(page.locator("#senders tr:has-text('" + slow.name() + "')").innerText())
        .contains("逾期未报");
    become(slowStaff);
    page.navigate("/university/notices");
    assertThat(text()).contains("2026-12-25 已截止，还没有报送");
    page.locator("a.notice").first().click();
    page.waitForURL("**/guangdong-form-2-university/**");
    assertThat(text()).contains("逾期未报", "逾期 2 天");
    page.getByLabel("我知道还有缺项，仍然报送").check();
    press("报送");
    confirm();
    assertThat(text()).contains("已报送");
    holds();
    press("撤回");
    confirm();
    String slowForm = page.url();
    page.waitForCondition(
        () -> {
          page.navigate(slowForm);
          return page.locator("#submit").count() > 0;
        });
    assertThat(page.locator("#history").innerText()).contains("申请撤回", "撤回");
    holds();
  }

  private byte[] withVisits(byte[] file, int visits) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int column = -1;
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.toString().startsWith("高校志愿者进入社区年度服务次数")) {
            column = cell.getColumnIndex();
          }
        }
        if (column >= 0 && isOurs(row)) {
          row.getCell(column).setCellValue(visits);
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private boolean isOurs(Row row) {
    for (Cell cell : row) {
      if (cell.toString().contains(community.name)) {
        return true;
      }
    }
    return false;
  }

  private void openList() {
    page.navigate(
        "/guangdong/received-submissions?turn=guangdong-form-2-university/"
            + form.replaceAll(".*/", ""));
  }

  private String cell(String column) {
    return form + "/cell?at=guangzhou%2F" + community.community + "%7C" + column;
  }
}
