package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.testing.Await;
import org.linli.testing.People;
import org.linli.testing.Pictures;

/**
 * A university sends form 2 of Guangdong straight to the province (GD-15, GD-17), gets a cell back,
 * mends it, sends again, and the province accepts.
 */
@TestMethodOrder(OrderAnnotation.class)
class UniversityReportJourneyIT extends Journey {

  private static final String TITLE = "广东共青团社区志愿服务优化提升行动结对及工作开展情况汇总表";

  private Institution university;
  private PairingGround community;
  private String staff = "";
  private String province = "";
  private String form = "";

  @BeforeAll
  void prepare() {
    Universities universities = new Universities(server);
    university = universities.university("演示大学" + UUID.randomUUID(), "guangzhou");
    Institution college = universities.college(university, "社会学院");
    community = new PairingGround(server, "guangzhou", "440105001");
    community.inForce(college);
    staff = universities.staff(university);
    province = people.enroll("guangdong", Role.STAFF, "44");
    Await.until(
        "the register knows it",
        () ->
            Optional.of(new Universities(server).logIn(university))
                .filter(desk -> desk.get("/university").body().contains(community.name)));
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
    assertThat(text()).contains("手填", "演示联系人（虚构）");
    page.locator("#evidence input[type=file]")
        .setInputFiles(new FilePayload("活动照片.png", "image/png", Pictures.write("png")));
    press("添加附件");
    assertThat(text()).contains("活动照片");
  }

  @Test
  @Order(3)
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
  @Order(4)
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
  @Order(5)
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

  private void openList() {
    page.navigate(
        "/guangdong/received-submissions?turn=guangdong-form-2-university/"
            + form.replaceAll(".*/", ""));
  }

  private String cell(String column) {
    return form + "/cell?at=guangzhou%2F" + community.community + "%7C" + column;
  }
}
