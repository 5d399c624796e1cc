package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.People;
import org.linli.volunteer.ResidentNumber;

/** Someone becomes a volunteer on a phone; a clerk brings in many from a spreadsheet (ZJ-4). */
class VolunteerJourneyIT extends Journey {

  private static final String CHIKAN = "440802";

  @Test
  void a_visitor_registers_on_a_phone_and_a_clerk_approves() {
    page.setViewportSize(360, 800);
    page.navigate("/zhanjiang/");
    page.locator("main").getByText("登记成为志愿者").click();
    page.getByLabel("社区（村）名称").fill("新江");
    press("查找");
    holdsOnThePhone();
    page.locator("main").getByText("新江").first().click();
    page.getByLabel("姓名").first().fill("陈晓宇");
    page.getByLabel("证件号码").first().fill("44009919491231003X");
    page.getByLabel("联系电话").fill("13812345678");
    page.getByLabel("居住区域").fill("赤坎区中华街道花园小区");
    page.getByLabel("为老服务").check();
    page.getByLabel("登录名").fill("journey-volunteer");
    page.locator("#f-password").fill(People.PASSWORD);
    page.locator("#f-again").fill(People.PASSWORD);
    page.locator("#f-agree").check();
    page.locator("#f-agreeId").check();
    press("提交申请");
    assertThat(text()).contains("最后一位对不上");
    holdsOnThePhone();
    page.getByLabel("证件号码")
        .first()
        .fill(ResidentNumber.madeUp(LocalDate.of(1988, 5, 4), 18).digits());
    page.locator("#f-password").fill(People.PASSWORD);
    page.locator("#f-again").fill(People.PASSWORD);
    press("提交申请");
    assertThat(text()).contains("陈*宇", "正在等社区审核").doesNotContain("陈晓宇");
    String own = page.url();
    holdsOnThePhone();
    List<Cookie> volunteer = page.context().cookies();

    page.context().clearCookies();
    logIn(people.enroll("zhanjiang", Role.STAFF, CHIKAN), People.PASSWORD);
    page.navigate("/zhanjiang/");
    page.locator("main").getByText("1 名志愿者等待审核").click();
    holds();
    page.locator("main tbody a").first().click();
    holds();
    press("审核通过");
    assertThat(page.locator(".flash").innerText()).contains("已通过");
    holds();

    page.context().clearCookies();
    page.context().addCookies(volunteer);
    page.setViewportSize(360, 800);
    page.navigate(own);
    assertThat(text()).contains("已注册", "44080000000", "下载表格");
    holdsOnThePhone();
  }

  @Test
  void a_clerk_imports_a_spreadsheet_with_bad_rows() throws IOException {
    logIn(people.enroll("zhanjiang", Role.STAFF, CHIKAN), People.PASSWORD);
    page.navigate("/zhanjiang/volunteers");
    page.locator("main").getByText("导入志愿者").click();
    holds();
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "名单.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook()));
    press("上传并预览");
    assertThat(text()).contains("名单.xlsx", "共 3 行", "最后一位对不上", "没有这个社区");
    holds();
    page.getByLabel("只导入没有问题的行").check();
    page.locator("#f-agreed").check();
    press("开始导入");
    page.locator("main")
        .getByText("已导入 1 人")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    assertThat(text()).contains("2 行有问题没有导入");
    holds();
    page.navigate("/zhanjiang/volunteers?q=" + "欧阳若琳");
    Locator rows = page.locator("main tbody tr");
    assertThat(rows.count()).isEqualTo(1);
    holds();
  }

  private void holdsOnThePhone() {
    holds();
    page.setViewportSize(360, 800);
  }

  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("志愿者");
      List<List<String>> rows =
          List.of(
              List.of("姓名*", "证件号码*", "联系电话*", "居住区域*", "所属社区*"),
              List.of("欧阳若琳", number(2), "13900001111", "花园小区", "440802001001"),
              List.of("张三", "44009919491231003X", "13900001111", "花园小区", "440802001001"),
              List.of("李四", number(4), "13900001111", "花园小区", "不存在的社区"));
      for (int row = 0; row < rows.size(); row++) {
        for (int place = 0; place < rows.get(row).size(); place++) {
          sheet.value(row, place, rows.get(row).get(place));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static String number(int order) {
    return ResidentNumber.madeUp(LocalDate.of(1990, 7, 1), order).digits();
  }
}
