package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.ResidentNumber;
import org.linli.web.Browser;

/**
 * A guardian registers a ward on a phone, the ward takes the record over with a code, takes the
 * data along and has it deleted; the clerk prints the form (LAW-7, ZJ-4, ZJ-11).
 */
@TestMethodOrder(OrderAnnotation.class)
class FamilyJourneyIT extends Journey {

  private String own = "";
  private String code = "";

  @Test
  @Order(1)
  void a_guardian_registers_a_ward_and_hands_out_a_code() {
    page.setViewportSize(360, 800);
    page.navigate("/zhanjiang/volunteer/join?ward=true&community=" + community());
    page.getByLabel("姓名").first().fill("陈小雨");
    LocalDate born = LocalDate.now(Time.ZONE).minusYears(15);
    page.getByLabel("证件号码").first().fill(ResidentNumber.madeUp(born, 27).digits());
    page.getByLabel("联系电话").fill("13812345678");
    page.getByLabel("居住区域").fill("赤坎区中华街道花园小区");
    page.getByLabel("监护人姓名").fill("陈大山");
    page.getByLabel("监护人电话").fill("13912345678");
    account("journey-guardian");
    page.locator("#f-agree").check();
    page.locator("#f-agreeId").check();
    press("提交申请");
    assertThat(text()).contains("陈*雨", "正在等社区审核");
    own = page.url().substring(page.url().indexOf("/zhanjiang"));
    approve();

    page.navigate(own);
    assertThat(text()).contains("已满 14 周岁，可以自己管理资料");
    holdsOnThePhone();
    press("发认领码");
    assertThat(page.locator("svg.qr").count()).isEqualTo(1);
    code = page.locator("strong").last().innerText();
    holdsOnThePhone();
  }

  @Test
  @Order(2)
  void the_ward_claims_the_record_by_the_code() {
    page.setViewportSize(360, 800);
    page.navigate("/zhanjiang/volunteer/claim");
    page.getByLabel("认领码").fill(code);
    holdsOnThePhone();
    press("下一步");
    assertThat(text()).contains("陈*雨", "认领后由您自己的账号管理");
    account("journey-ward");
    holdsOnThePhone();
    press("是的，认领");
    assertThat(text()).contains("已注册");
    holdsOnThePhone();
  }

  @Test
  @Order(3)
  void the_clerk_prints_the_form_masked_and_for_a_reason_in_full() {
    logIn(people.enroll("zhanjiang", Role.STAFF, "440802"), People.PASSWORD);
    page.navigate(own.replace("/volunteer/", "/volunteers/"));
    holds();
    page.locator("main").getByText("打印登记表").click();
    assertThat(text()).contains("志愿者信息登记表", "陈*雨").doesNotContain("陈小雨");
    picture("form-masked");
    page.navigate(own.replace("/volunteer/", "/volunteers/"));
    page.locator("#f-why").selectOption("REVIEW");
    press("查看完整资料");
    press("打印完整登记表");
    assertThat(text()).contains("陈小雨", "13912345678");
    picture("form-in-full");
    page.navigate("/zhanjiang/communities/" + community() + "/volunteers/form");
    assertThat(text()).contains("本人签名", "□ 同意登记");
    picture("form-empty");
  }

  @Test
  @Order(4)
  void the_ward_takes_the_data_along_and_has_everything_deleted() {
    page.setViewportSize(360, 800);
    logIn("journey-ward", People.PASSWORD);
    page.navigate(own);
    Download table = page.waitForDownload(() -> page.getByText("下载表格").click());
    assertThat(table.suggestedFilename()).endsWith(".xlsx");
    page.getByText("删除我的个人信息").click();
    holdsOnThePhone();
    press("删除");
    page.locator("dialog button").filter(has("删除")).click();
    page.waitForLoadState();
    assertThat(text()).contains("请先勾选");
    page.locator("#f-sure").check();
    press("删除");
    page.locator("dialog button").filter(has("删除")).click();
    page.locator(".flash").getByText("个人信息已删除").waitFor();
    holdsOnThePhone();
    assertThat(page.navigate(own).status()).isEqualTo(404);
  }

  private static com.microsoft.playwright.Locator.FilterOptions has(String words) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
  }

  private void approve() {
    List<Cookie> guardian = page.context().cookies();
    Browser clerk = people.logIn("zhanjiang", Role.STAFF, "440802");
    String kept = own.replace("/volunteer/", "/volunteers/");
    assertThat(clerk.submitTo(kept + "/approval", clerk.get(kept)).status()).isEqualTo(303);
    page.context().clearCookies();
    page.context().addCookies(guardian);
  }

  private void account(String login) {
    page.getByLabel("登录名").fill(login);
    page.locator("#f-password").fill(People.PASSWORD);
    page.locator("#f-again").fill(People.PASSWORD);
  }

  private long community() {
    Map<String, Object> row =
        Tables.rows(server, "zhanjiang", "SELECT id FROM community WHERE path = '440802001002'")
            .getFirst();
    return ((Number) row.get("id")).longValue();
  }

  private void holdsOnThePhone() {
    holds();
    page.setViewportSize(360, 800);
  }

  /** A sheet of paper is as wide as it is; it is looked at as it prints. */
  private void picture(String name) {
    page.screenshot(
        new com.microsoft.playwright.Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(java.nio.file.Path.of("target", "pictures", name + ".png")));
    page.pdf(
        new com.microsoft.playwright.Page.PdfOptions()
            .setPreferCSSPageSize(true)
            .setPath(java.nio.file.Path.of("target", "pictures", name + ".pdf")));
  }
}
