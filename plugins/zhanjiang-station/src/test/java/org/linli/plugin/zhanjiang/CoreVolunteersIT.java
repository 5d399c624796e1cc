package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.hours.HoursGround;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;
import org.linli.training.CourseGround;
import org.linli.web.Browser;

/**
 * A community's courses are for its core volunteers where the tenant has the plugin on (ZJ-11):
 * switched on, off and changed by the administrator in the browser, while the neighbouring tenant
 * goes on without it.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class CoreVolunteersIT {

  private static final String ID = ZhanjiangStation.ID;
  private static final String PREFIX = "linlitest_core_";
  private static final String CLAUSE =
      "依据《关于推进湛江市社区志愿服务制度化建设实施方案》附件4《社区志愿服务站招募注册制度》第四条：凡每年在本社区服务时长达48小时以上";

  private static final Map<String, String> CORE_ONLY =
      Map.of("core-only-courses", "true", "core-only-redemption", "true", "core-hours", "48");

  private LinliServer server;
  private People people;
  private Browser administrator;
  private LocalDate day;

  @BeforeAll
  void start() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "core-tenants");
    SampleTenant.ZHANJIANG.write(tenants, SampleTenant.permits(ID));
    SampleTenant.ZHUHAI.write(tenants, SampleTenant.permits(ID));
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX));
    server.onboardAll();
    people = new People(server);
    administrator = people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    day = Time.today(server.get(Clock.class)).plusDays(1);
  }

  @AfterAll
  void stop() {
    server.close();
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  @Order(1)
  void where_the_plugin_is_off_everyone_may_enrol() {
    Someone occasional = someone("zhanjiang", "440802001", 0);

    assertThat(occasional.page().text()).doesNotContain("骨干");
    assertThat(occasional.enrol().status()).isEqualTo(303);
  }

  @Test
  @Order(2)
  void once_it_is_on_the_page_says_why_an_occasional_volunteer_cannot_enrol_with_the_clause() {
    Someone occasional = someone("zhanjiang", "440802001", 47 * 60 + 59);
    Browser.Answer form = occasional.form();
    press("enablement");

    assertThat(occasional.page().text())
        .contains("现在不能报名", day.getYear() + "年在本社区服务满 48 小时可以报名，目前服务了 47.9 小时", CLAUSE);
    assertThat(occasional.page().select("form[action$='/enrolments']")).isEmpty();
    Browser.Answer refused = occasional.browser.submit(form, Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select(".alert").text()).contains("没有报上名", "48 小时", CLAUSE);
    assertThat(enrolled(occasional)).isZero();
  }

  @Test
  @Order(3)
  void programs_are_told_the_reason_and_the_clause_together_with_the_platforms_own() {
    CourseGround over = new CourseGround(server, "zhanjiang", "440802001");
    Someone occasional = someone("zhanjiang", over, 60);

    Browser.Answer refused = occasional.enrolByApi();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.body())
        .contains("\"course\":\"培训已取消或已结束，不能报名\"")
        .contains("\"rules.zhanjiang-station.core-volunteers\":\"这门课程面向本社区的志愿者骨干")
        .contains("\"clauses\":{\"rules.zhanjiang-station.core-volunteers\":\"ZJ-11\"}");
  }

  @Test
  @Order(4)
  void who_has_served_48_hours_here_this_year_enrols_but_hours_elsewhere_do_not_count() {
    Someone core = someone("zhanjiang", "440802001", 48 * 60);
    assertThat(core.enrol().status()).isEqualTo(303);
    assertThat(enrolled(core)).isOne();

    Someone elsewhere = someone("zhanjiang", "440802001", 0);
    CourseGround other = new CourseGround(server, "zhanjiang", "440803001");
    new HoursGround(server, "zhanjiang").credit(other.community, elsewhere.volunteer, day, 60 * 60);
    assertThat(elsewhere.page().text()).contains("目前服务了 0 小时");
  }

  @Test
  @Order(5)
  void the_staff_are_told_by_number_whom_the_rule_keeps_out_and_nobody_is_put_on_the_list() {
    Someone core = someone("zhanjiang", "440802001", 48 * 60);
    long occasional = core.ground.volunteer();
    Browser staff = people.logIn("zhanjiang", Role.STAFF);
    String course = "/zhanjiang/courses/" + core.ground.course;
    String numbers = core.ground.number(core.volunteer) + " " + core.ground.number(occasional);

    Browser.Answer refused = post(staff, course, course + "/participants", numbers);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-numbers-error").text())
        .contains(core.ground.number(occasional), "目前服务了 0 小时", "附件4《社区志愿服务站招募注册制度》第四条")
        .doesNotContain(core.ground.number(core.volunteer));
    assertThat(refused.html().select("#f-numbers").val()).isEqualTo(numbers);
    assertThat(enrolled(core)).isZero();
    assertThat(
            post(staff, course, course + "/participants", core.ground.number(core.volunteer))
                .status())
        .isEqualTo(303);
  }

  @Test
  @Order(6)
  void the_administrator_changes_the_threshold_and_switches_the_rule_off() {
    Someone occasional = someone("zhanjiang", "440802001", 10 * 60);
    assertThat(occasional.page().text()).contains("48 小时");

    choose(Map.of("core-only-courses", "true", "core-hours", "12"));
    assertThat(occasional.page().text()).contains("服务满 12 小时", "目前服务了 10 小时");
    choose(Map.of("core-only-courses", "true", "core-hours", "10"));
    assertThat(occasional.page().text()).doesNotContain("骨干");
    choose(Map.of("core-hours", "48"));
    assertThat(occasional.enrol().status()).isEqualTo(303);
    choose(Map.of("core-only-courses", "true", "core-hours", "48"));
  }

  @Test
  @Order(6)
  void what_the_community_offers_is_redeemed_by_its_core_volunteers_alone_ZJ_11() {
    CourseGround ground = new CourseGround(server, "zhanjiang", "440802001");
    Someone core = someone("zhanjiang", ground, 48 * 60);
    Someone occasional = someone("zhanjiang", ground, 47 * 60 + 59);
    String offer = offer("zhanjiang", ground.community);
    choose(CORE_ONLY);

    assertThat(occasional.browser.get("/zhanjiang/time-bank/offers/" + offer).html().text())
        .contains("现在还不能兑换", "爱心回馈面向本社区的志愿者骨干", "目前服务了 47.9 小时")
        .contains("附件4《社区志愿服务站招募注册制度》第四条");
    Browser.Answer refused = occasional.redeem(offer);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("zhanjiang-station.core-redemption", "ZJ-11");
    assertThat(core.redeem(offer).status()).isEqualTo(201);

    choose(Map.of("core-only-courses", "true", "core-hours", "48"));
    assertThat(occasional.redeem(offer).status()).isEqualTo(201);
    choose(CORE_ONLY);

    CourseGround there = new CourseGround(server, "zhuhai", "440402001");
    assertThat(someone("zhuhai", there, 120).redeem(offer("zhuhai", there.community)).status())
        .isEqualTo(201);
  }

  @Test
  @Order(7)
  void the_neighbouring_tenant_that_may_use_it_and_has_not_enabled_it_goes_on_without() {
    Someone there = someone("zhuhai", "440402001", 0);

    assertThat(there.page().text()).doesNotContain("骨干");
    assertThat(there.enrol().status()).isEqualTo(303);
  }

  @Test
  @Order(8)
  void switched_off_again_it_is_silent_at_once() {
    Someone occasional = someone("zhanjiang", "440802001", 0);
    assertThat(occasional.page().text()).contains("骨干");

    press("disablement");

    assertThat(occasional.page().text()).doesNotContain("骨干");
    assertThat(occasional.enrol().status()).isEqualTo(303);
  }

  /** Someone with an account, who looks at a course of their own community tomorrow. */
  private final class Someone {

    private final String tenant;
    private final CourseGround ground;
    private final long volunteer;
    private final Browser browser;

    private Someone(String tenant, CourseGround ground, long volunteer, Browser browser) {
      this.tenant = tenant;
      this.ground = ground;
      this.volunteer = volunteer;
      this.browser = browser;
    }

    private Browser.Answer form() {
      return browser.get("/" + tenant + "/training/" + ground.course);
    }

    private Element page() {
      return form().html().select("main").first();
    }

    private Browser.Answer enrol() {
      return browser.submit(form(), Map.of());
    }

    private Browser.Answer enrolByApi() {
      return send("/api/training/" + ground.course + "/enrolments");
    }

    private Browser.Answer redeem(String offer) {
      return send("/api/time-bank/offers/" + offer + "/redemptions");
    }

    private Browser.Answer send(String path) {
      return browser.send(
          "POST",
          "/" + tenant + path,
          "{\"volunteer\":" + volunteer + "}",
          "Content-Type",
          "application/json",
          "Idempotency-Key",
          UUID.randomUUID().toString(),
          "X-CSRF-Token",
          browser.get("/sessions").html().select("meta[name=csrf-token]").attr("content"));
    }
  }

  private Someone someone(String tenant, String township, int minutes) {
    CourseGround ground = new CourseGround(server, tenant, township);
    ground.session(1);
    return someone(tenant, ground, minutes);
  }

  private Someone someone(String tenant, CourseGround ground, int minutes) {
    long volunteer = ground.volunteer();
    new HoursGround(server, tenant).credit(ground.community, volunteer, day, minutes);
    return new Someone(tenant, ground, volunteer, people.logIn(ground.own(volunteer)));
  }

  /** Something that costs an hour. */
  private String offer(String tenant, long community) {
    Program.Said said =
        Program.as(server, tenant, Role.STAFF)
            .post(
                "communities/" + community + "/offers",
                Map.of(
                    "kind", "GOODS",
                    "title", "洗衣液一瓶",
                    "what", "两公斤装",
                    "giver", "爱心超市",
                    "place", "社区服务站",
                    "price", 60,
                    "stock", 5,
                    "from", day.minusDays(1).toString()));
    assertThat(said.status()).as(said.body()).isEqualTo(201);
    return said.text("id");
  }

  private int enrolled(Someone who) {
    return Tables.rows(
            server,
            who.tenant,
            "SELECT volunteer_id FROM course_participant WHERE course_id = " + who.ground.course)
        .size();
  }

  private void press(String act) {
    String page = "/zhanjiang/plugins/" + ID;
    String csrf = administrator.get(page).html().select("input[name=_csrf]").first().val();
    assertThat(administrator.post(page + "/" + act, Map.of("_csrf", csrf)).status()).isEqualTo(303);
  }

  private void choose(Map<String, String> settings) {
    String page = "/zhanjiang/plugins/" + ID;
    var all = new HashMap<>(settings);
    all.put("_csrf", administrator.get(page).html().select("input[name=_csrf]").first().val());
    assertThat(administrator.post(page + "/settings", all).status()).isEqualTo(303);
  }

  private static Browser.Answer post(Browser staff, String from, String to, String numbers) {
    String csrf = staff.get(from).html().select("input[name=_csrf]").first().val();
    return staff.post(to, Map.of("_csrf", csrf, "numbers", numbers));
  }
}
