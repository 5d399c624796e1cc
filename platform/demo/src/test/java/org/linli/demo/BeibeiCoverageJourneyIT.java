package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.SampleTenant;

/**
 * 北碚 begins with its coverage: the administrator enables the plugin, staff look at a past day and
 * at who is behind, and print the sign of a station; another's is refused (BB-1, BB-3, BB-9,
 * BB-10).
 */
@TestMethodOrder(OrderAnnotation.class)
class BeibeiCoverageJourneyIT extends Journey {

  private static final String HOME = "/beibei/station-coverage";

  private String staff = "";
  private String station = "";
  private String wrongly = "";

  @Override
  void prepare(Path tenants) {
    SampleTenant.BEIBEI.write(tenants, SampleTenant.permits("beibei-coverage"));
  }

  @BeforeAll
  void settle() {
    server
        .get(Onboarding.class)
        .onboard(server.tenant("beibei"), (number, steps, key, done, total) -> {});
    staff = people.enroll("beibei", Role.STAFF);
    Program program = Program.of(server, "beibei", staff);
    station = open(program, "500109001037", "STATION", "碚峡路社区志愿服务站", "2022-03-01", null);
    open(program, "500109001037", "POINT", "碚峡路社区花园志愿服务点", "2022-05-01", station);
    wrongly = open(program, "500109001038", "STATION", "龙溪路驿站", "2024-02-01", null);
    program.put(
        "stations/" + station + "/profile",
        Map.of("signOn", "2022-04-10", "phone", "0000-0000000"));
  }

  @Test
  @Order(1)
  void the_administrator_enables_the_plugin() {
    logIn(people.enroll("beibei", Role.TENANT_ADMINISTRATOR), People.PASSWORD);
    assertThat(page.navigate(HOME).status()).isEqualTo(404);
    page.navigate("/beibei/plugins");
    page.locator("main").getByText("北碚社区志愿服务站覆盖").first().click();
    page.waitForURL("**/plugins/beibei-coverage");
    press("启用");
    assertThat(text()).contains("已启用");
    assertThat(page.navigate(HOME).status()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void staff_look_at_a_past_day_and_open_a_community_without_a_station() {
    logIn(staff, People.PASSWORD);
    page.navigate(HOME);
    assertThat(text()).contains("2 / 192", "天生街道");
    holds();
    page.getByLabel("看哪一天").fill("2999-01-01");
    press("查看");
    assertThat(text()).contains("还没到这一天");
    page.getByLabel("看哪一天").fill("2022-06-15");
    press("查看");
    assertThat(text()).contains("2022年6月15日", "1 / 192", "到期未达到");
    holds();
    print("coverage");
    link("还没有站（点）的村（社区）");
    assertThat(page.getByLabel("看哪一天").inputValue()).isEqualTo("2022-06-15");
    holds();
    page.getByLabel("街镇").selectOption("500109001");
    press("筛选");
    assertThat(text()).contains("龙溪路社区").doesNotContain("碚峡路社区");
    page.locator("main tbody a").getByText("去建站").first().click();
    page.waitForURL("**/stations/new");
    assertThat(text()).contains("名称");
  }

  @Test
  @Order(3)
  void points_under_their_stations_say_what_they_lack_and_the_months_form_who_owes_it() {
    logIn(staff, People.PASSWORD);
    page.navigate(HOME + "/sites");
    assertThat(text()).contains("碚峡路社区花园志愿服务点", "没写物业服务企业");
    holds();
    page.navigate(HOME + "/monthly?month=2025-04");
    assertThat(text()).contains("17 个街镇要报", "全区汇总", "碚峡路社区志愿服务站");
    holds();
    page.navigate("/beibei/reports/beibei-stations");
    assertThat(text()).contains("联系人还没有填写");
    holds();
  }

  @Test
  @Order(4)
  void a_sign_is_refused_until_the_administrator_brings_the_emblem() {
    logIn(people.enroll("beibei", Role.TENANT_ADMINISTRATOR), People.PASSWORD);
    page.navigate("/beibei/station-signs/" + station);
    assertThat(text()).contains("标识牌还不能打印", "标识：还没有上传", "附件2");
    holds();
    link("去上传");
    assertThat(text()).contains("还没有上传");
    holds();
    press("上传");
    assertThat(text()).contains("请选择标识图片");
    page.getByLabel("标识图片")
        .setInputFiles(
            new FilePayload(
                "标识.png", "image/png", Base64.getDecoder().decode(DemoEmblem.inBase64())));
    press("上传");
    assertThat(text()).contains("标识已保存");
    holds();
  }

  @Test
  @Order(5)
  void staff_print_the_sign_of_a_station_and_are_refused_for_one_whose_name_is_no_stations() {
    logIn(staff, People.PASSWORD);
    page.navigate("/beibei/station-signs/" + station + "/edit");
    page.getByLabel("标识牌上的其他内容").fill("服务时间：8:30—18:00\n便民服务、健康义诊");
    holds();
    press("保存");
    assertThat(page.locator("main").innerText()).contains("碚峡路社区志愿服务站", "奉献、友爱、互助、进步", "健康义诊");
    print("sign");
    page.navigate("/beibei/station-signs/" + wrongly);
    assertThat(text()).contains("现在叫“龙溪路驿站”，应写成“XX村（社区）志愿服务站”");
    holds();
  }

  @Test
  @Order(6)
  void a_town_sends_its_form_the_district_accepts_it_and_looks_at_the_summary() {
    String turn = DemoTurns.lastDue(Time.today(server.get(java.time.Clock.class))).toString();
    logIn(people.enroll("beibei", Role.STAFF, "500109001"), People.PASSWORD);
    page.navigate("/beibei/due/beibei-stations/" + turn + "/township-500109001");
    assertThat(text()).contains("碚峡路社区志愿服务站", "填表人联系方式", "联系人还没有填写");
    holds();
    page.locator("[name=filler]").fill("王小明");
    page.locator("[name=fillerPhone]").fill("没有");
    page.locator("[name=missingSeen]").check();
    press("报送");
    confirm();
    assertThat(text()).contains("请填写填表人的手机或座机号码");
    holds();
    page.locator("[name=fillerPhone]").fill("13800001234");
    press("报送");
    confirm();
    page.waitForURL("**/submissions/*");
    String sent = page.url().replaceAll("[?#].*", "");
    assertThat(text()).contains("等待受理", "填表人：王小明", "138****1234");
    holds();

    page.context().clearCookies();
    logIn(staff, People.PASSWORD);
    page.navigate("/beibei/due");
    assertThat(text()).contains("等您受理", "天生街道");
    page.navigate(sent);
    assertThat(text()).doesNotContain("13800001234");
    page.locator("[name=why]").selectOption("VERIFY");
    page.locator("form.reveal button").click();
    page.waitForLoadState();
    assertThat(text()).contains("13800001234");
    page.navigate(sent);
    press("受理");
    press("通过");
    confirm();
    assertThat(text()).contains("已通过");
    holds();
    page.navigate(HOME + "/monthly?month=" + turn);
    assertThat(text()).contains("全区汇总", "碚峡路社区志愿服务站");
    link("谁还没报");
    assertThat(text()).contains("谁还没报");
    holds();
  }

  private void link(String words) {
    page.locator("main")
        .getByRole(
            AriaRole.LINK,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName(words).setExact(true))
        .click();
    page.waitForLoadState();
  }

  /** How it looks on paper. */
  private void print(String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                Path.of("target", "pictures", "BeibeiCoverageJourneyIT-print-" + name + ".png")));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private String open(
      Program program,
      String code,
      String kind,
      String name,
      String openedOn,
      @Nullable String parent) {
    long community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("beibei"),
                () -> server.get(Communities.class).byDivisionCodes(List.of(code)))
            .values()
            .iterator()
            .next()
            .id();
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("kind", kind);
    wanted.put("name", name);
    wanted.put("openedOn", openedOn);
    wanted.put("parent", parent == null ? null : Long.valueOf(parent));
    wanted.put("host", "便民服务中心");
    var made = program.post("communities/%d/stations".formatted(community), wanted);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.text("id");
  }
}
