package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.activity.HeldGround;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.hours.HoursGround;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Program;
import org.linli.volunteer.ServingVolunteers;

/**
 * 湛江 begins with its stations: the administrator enables the plugin; staff see which communities
 * have no station (ZJ-1), what a station has of 五有 (ZJ-2), a year with a month that falls short
 * (ZJ-9), core volunteers (ZJ-11), and hang up what the station's records say (ZJ-14).
 */
@TestMethodOrder(OrderAnnotation.class)
class ZhanjiangStationJourneyIT extends Journey {

  private static final String PLUGIN = "zhanjiang-station";
  private static final String WITHOUT = "/zhanjiang/communities-without-station";
  private static final String XINJIANG = "440802001002";
  private static final String INDICATORS = "/zhanjiang/indicators/" + PLUGIN + ".";

  private String staff = "";
  private String station = "";
  private long community;
  private int year;

  @Override
  String[] zhanjiangMayUse() {
    return new String[] {"guangdong-demo-community", PLUGIN};
  }

  @BeforeAll
  void a_station_with_a_year_behind_it() {
    staff = people.enroll("zhanjiang", Role.STAFF);
    year = Time.today(server.get(Clock.class)).getYear() - 1;
    community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).byDivisionCodes(List.of(XINJIANG)))
            .values()
            .iterator()
            .next()
            .id();
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("kind", "STATION");
    wanted.put("name", "新江社区志愿服务站");
    wanted.put("openedOn", "2019-05-04");
    wanted.put("host", "新江社区党群服务中心");
    Program program = Program.of(server, "zhanjiang", staff);
    station = program.post("communities/%d/stations".formatted(community), wanted).text("id");
    long core = new ServingVolunteers(server, "zhanjiang").approved(community);
    HeldGround ground = new HeldGround(server, "zhanjiang");
    for (int month = 1; month <= 12; month++) {
      ground.held(community, null, day(month, 6), core);
      if (month != 5) {
        ground.held(community, null, day(month, 20), core);
      }
    }
    new HoursGround(server, "zhanjiang").credit(community, core, day(6, 1), 30 * 60);
  }

  private LocalDate day(int month, int day) {
    return YearMonth.of(year, month).atDay(day);
  }

  @Test
  @Order(1)
  void the_administrator_enables_the_plugin() {
    logIn(people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR), People.PASSWORD);
    assertThat(page.navigate(WITHOUT).status()).isEqualTo(404);
    page.navigate("/zhanjiang/plugins");
    page.locator("main").getByText("湛江社区志愿服务站").first().click();
    page.waitForURL("**/plugins/" + PLUGIN);
    press("启用");
    assertThat(text()).contains("已启用", "所有社区建成站点的日期");
    holds();
    assertThat(page.navigate(WITHOUT).status()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void staff_see_which_communities_had_no_station_at_the_due_date_and_today_ZJ_1() {
    logIn(staff, People.PASSWORD);
    page.navigate("/zhanjiang/");
    assertThat(page.locator("nav a[href='" + WITHOUT + "']").count()).isPositive();
    page.navigate(WITHOUT);
    assertThat(text()).contains("赤坎区", "徐闻县", "没有站点的社区", "2018-11-30 前所有社区都要有站点，已到期");
    holds();
    page.getByLabel("日期").fill("2999-01-01");
    press("筛选");
    assertThat(text()).contains("还没到这一天");
    holds();
    link("看到期那天");
    assertThat(text()).contains("2018年11月30日");
    page.locator("tbody").getByText("赤坎区", exactly()).first().click();
    page.waitForLoadState();
    assertThat(page.locator("tbody").first().innerText()).contains("中华街道").doesNotContain("徐闻县");
    holds();
    link("看名单");
    assertThat(text()).contains("2018年11月30日", "新江社区", "2019-05-04 起有站点");
    holds();
    print("without");
    page.getByLabel("日期").fill("");
    press("筛选");
    assertThat(page.locator("tbody").innerText()).doesNotContain("新江社区");
    page.locator("tbody a").getByText("登记站点").first().click();
    page.waitForURL("**/stations/new");
  }

  @Test
  @Order(3)
  void a_station_is_held_against_the_five_haves_and_shows_one_with_a_photo_ZJ_2() {
    logIn(people.enroll("zhanjiang", Role.SOCIAL_WORKER, XINJIANG), People.PASSWORD);
    page.navigate("/zhanjiang/stations/" + station);
    assertThat(text()).contains("社区志愿服务站点“五有”标准", "上墙制度", "还缺 4 项");
    holds();
    page.locator("main").getByText("社区志愿服务站点“五有”标准").click();
    page.waitForLoadState();
    page.locator("tr", new Page.LocatorOptions().setHasText("有统一标识")).getByText("提交材料").click();
    page.waitForLoadState();
    assertThat(text()).contains("整齐划一的志愿服务标识");
    holds();
    page.getByLabel("照片或文件")
        .setInputFiles(new FilePayload("服务台.png", "image/png", Pictures.write("png")));
    press("提交");
    assertThat(text()).contains("已提交材料", "服务台.png");
    holds();
  }

  @Test
  @Order(4)
  void the_month_that_falls_short_is_named_down_to_its_records_ZJ_9() {
    logIn(staff, People.PASSWORD);
    page.navigate(INDICATORS + "monthly-activities?year=" + year);
    assertThat(text()).contains("每月 2–3 次活动", "新江社区", "附件2");
    holds();
    page.locator("tbody tr[data-href] a").getByText("新江社区").first().click();
    page.waitForURL("**/units/*");
    assertThat(text()).contains("不足 2 次的月份：5 月", "一场活动");
    holds();
    page.locator("#records a").first().click();
    page.waitForLoadState();
    assertThat(text()).contains("一场活动");
  }

  @Test
  @Order(5)
  void who_served_48_hours_here_is_a_core_volunteer_by_name_ZJ_11() {
    logIn(staff, People.PASSWORD);
    page.navigate(INDICATORS + "core-volunteers?year=" + year);
    page.locator("tbody tr[data-href] a").getByText("新江社区").first().click();
    page.waitForURL("**/units/*");
    assertThat(text()).contains("志愿者骨干", "1人", "在别处服务的不算");
    assertThat(page.locator("#records tbody tr").count()).isEqualTo(1);
    holds();
  }

  @Test
  @Order(6)
  void what_a_wall_document_lacks_is_mended_and_then_it_is_printed_ZJ_14() throws IOException {
    logIn(people.enroll("zhanjiang", Role.SOCIAL_WORKER, XINJIANG), People.PASSWORD);
    String group = "/zhanjiang/stations/" + station + "/wall-documents/zhanjiang-leading-group";
    page.navigate("/zhanjiang/stations/" + station);
    link("领导小组");
    assertThat(text()).contains("资料还不齐", "领导小组还没有组长", "附件3");
    holds();
    assertThat(page.navigate(group + "/print").status()).isEqualTo(422);
    name("组长", "陈晓宇", "新江社区党总支书记、居委会主任");
    name("副组长", "林小明", "新江社区居委会副主任");
    name("组员", "欧阳娜娜", "赤坎邻里社工服务中心负责人");
    name("成员", "黄小华", "");
    page.navigate(group);
    assertThat(text()).contains("可以打印；文件里还提到", "组员列了 5 人，现在登记 1 人", "打印 A3");
    holds();
    link("打印 A3");
    assertThat(page.locator("body").innerText()).contains("新江社区志愿服务站领导小组", "欧阳娜娜");
    print("group");

    page.navigate("/zhanjiang/stations/" + station + "/wall-documents/zhanjiang-running");
    link("去填开放时间");
    assertThat(page.getByLabel("周一").inputValue()).isEqualTo("08:30-11:30 15:00-18:00");
    press("保存");
    page.navigate("/zhanjiang/stations/" + station);
    assertThat(page.locator("main").getByText("可以打印").count()).isEqualTo(6);
    link("运行机制（开放时间、服务项目）");
    assertThat(text()).contains("周一至周五", "早上 08:30–11:30", "周六、周日");
    holds();
    for (String document :
        List.of("management", "leading-group", "recruiting", "running", "code", "process")) {
      picture(document, "A4");
    }
    picture("leading-group", "A3");
  }

  private void name(String post, String name, String title) {
    page.navigate("/zhanjiang/communities/" + community + "/people/new");
    page.getByLabel("岗位").selectOption(post);
    page.getByLabel("姓名").fill(name);
    page.getByLabel("职务或专长").fill(title);
    press("保存");
  }

  /** How the PDF looks, on one sheet. */
  private void picture(String document, String paper) throws IOException {
    APIResponse answer =
        context()
            .request()
            .get(
                server.address()
                    + "/zhanjiang/stations/%s/wall-documents/zhanjiang-%s/document.pdf?paper=%s"
                        .formatted(station, document, paper));
    assertThat(answer.status()).as(document).isEqualTo(200);
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      assertThat(pdf.getNumberOfPages()).as(document).isEqualTo(1);
      BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
      Path file =
          Path.of(
              "target",
              "pictures",
              "ZhanjiangStationJourneyIT-%s-%s.png".formatted(document, paper));
      Files.createDirectories(file.getParent());
      assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
    }
  }

  private void link(String words) {
    page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true))
        .click();
    page.waitForLoadState();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /** How it looks on paper. */
  private void print(String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                Path.of("target", "pictures", "ZhanjiangStationJourneyIT-print-" + name + ".png")));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }
}
