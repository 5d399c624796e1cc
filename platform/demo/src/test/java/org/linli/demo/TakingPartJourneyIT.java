package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.Await;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/**
 * A volunteer on a phone chooses what comes by e-mail, joins a team and takes part in a course of
 * the township's academy, with a trainer of the pool (GD-4, ZJ-5).
 */
@TestMethodOrder(OrderAnnotation.class)
class TakingPartJourneyIT extends Journey {

  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(
              GreenMailConfiguration.aConfig().withUser("linli@example.org", "linli", "swordfish"));

  private String login = "";
  private long volunteer;

  @Override
  Map<String, Object> settings() {
    mail.start();
    return Map.of(
        "linli.mail.host", "127.0.0.1",
        "linli.mail.port", mail.getSmtp().getPort(),
        "linli.mail.user", "linli",
        "linli.mail.password", "swordfish",
        "linli.mail.from", "linli@example.org",
        "linli.mail.starttls", false,
        "linli.outbox.sweep", "200ms");
  }

  @AfterAll
  void stopMail() {
    mail.stop();
  }

  @Test
  @Order(1)
  void the_clerk_registers_an_academy_and_a_trainer_and_plans_a_course() {
    logIn(people.enroll("zhanjiang", Role.STAFF, "440802"), People.PASSWORD);
    page.navigate("/zhanjiang/academies");
    holds();
    page.navigate("/zhanjiang/academies/new");
    page.getByLabel("乡镇（街道）").selectOption("440802001");
    page.getByLabel("学院名称").fill("中华街道青年志愿者社区学院");
    page.getByLabel("成立日期").fill("2022-09-01");
    holds();
    press("保存");
    assertThat(text()).contains("中华街道青年志愿者社区学院");
    holds();

    page.navigate("/zhanjiang/trainers/new");
    page.getByLabel("姓名").fill("李医生");
    page.getByLabel("单位").fill("中心医院");
    page.getByLabel("急救").check();
    page.getByLabel("联系方式").fill("0759-0000000");
    holds();
    press("保存");
    assertThat(text()).contains("李医生", "中心医院", "0759-0000000");
    holds();

    page.navigate("/zhanjiang/communities/" + community() + "/courses/new");
    page.getByLabel("培训名称").fill("急救培训");
    page.getByLabel("主办单位").fill("中华街道");
    page.locator("#f-academy").selectOption("中华街道青年志愿者社区学院");
    page.getByLabel("急救").check();
    holds();
    press("保存");
    page.getByLabel("日期").first().fill(LocalDate.now(Time.ZONE).plusDays(3).toString());
    page.getByLabel("开始").fill("09:00");
    page.getByLabel("结束").fill("11:00");
    page.getByLabel("地点").fill("社区礼堂");
    page.locator("#f-trainerId").selectOption("李医生（中心医院）");
    press("加一次课");
    assertThat(text()).contains("李医生（中心医院）", "中华街道青年志愿者社区学院");
    holds();
    page.navigate("/zhanjiang/training-follow-up");
    holds();
    page.navigate("/zhanjiang/trained-residents");
    holds();
    page.navigate("/zhanjiang/guidelines");
    holds();
  }

  @Test
  @Order(2)
  void a_volunteer_chooses_what_comes_by_e_mail() {
    volunteer = new ServingVolunteers(server, "zhanjiang").approved(community());
    login = new ServingVolunteers(server, "zhanjiang").withAccount(volunteer);
    logInOnThePhone();
    page.navigate("/zhanjiang/notices/settings");
    page.getByLabel("邮箱").first().fill("lin@example.org");
    page.getByLabel("加入了队伍", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
        .check();
    holdsOnThePhone();
    press("保存");
    page.navigate(link());
    press("确认这个邮箱");
    assertThat(text()).contains("这个邮箱已确认");
    assertThat(
            page.getByLabel(
                    "加入了队伍", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .isChecked())
        .isTrue();
    holdsOnThePhone();
  }

  @Test
  @Order(3)
  void a_team_is_joined_and_the_mail_says_so() {
    Browser staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    var made =
        staff.json(
            "/zhanjiang/api/communities/" + community() + "/teams",
            "{\"name\":\"花园护河队\",\"category\":\"COMMUNITY_SERVICE\","
                + "\"directlySubordinate\":false,\"establishedOn\":\"2022-01-01\"}",
            "journey-team");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String team = made.header("Location");
    logInOnThePhone();
    page.navigate("/zhanjiang/our-teams");
    page.locator("main").getByText("花园护河队").first().click();
    press("申请加入");
    assertThat(text()).contains("等待");
    holdsOnThePhone();
    takeIn(staff, team);

    page.navigate("/zhanjiang/notices");
    assertThat(text()).contains("您已加入“花园护河队”");
    holdsOnThePhone();
    Await.until(
        "the mail about the team",
        () -> Optional.of(mail.getReceivedMessages().length).filter(number -> number >= 2));
    page.navigate("/zhanjiang/my-teams");
    assertThat(text()).contains("花园护河队");
    holdsOnThePhone();
  }

  @Test
  @Order(4)
  void a_course_is_found_and_joined() {
    logInOnThePhone();
    page.navigate("/zhanjiang/training");
    page.locator("main").getByText("急救培训").first().click();
    assertThat(text()).contains("中华街道青年志愿者社区学院", "李医生（中心医院）");
    holdsOnThePhone();
    press("报名参加");
    assertThat(text()).contains("已报名");
    holdsOnThePhone();
  }

  private static void takeIn(Browser staff, String team) {
    String member =
        staff.get(team + "/members?state=asked").html().select("tbody tr").attr("data-href");
    assertThat(staff.submit(staff.get(member), Map.of()).status()).isEqualTo(303);
  }

  private String link() {
    return Await.until(
        "the mail with the link",
        () ->
            java.util.Arrays.stream(mail.getReceivedMessages())
                .map(
                    one -> {
                      try {
                        return (String) one.getContent();
                      } catch (Exception e) {
                        throw new IllegalStateException(e);
                      }
                    })
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst());
  }

  private void logInOnThePhone() {
    page.setViewportSize(360, 800);
    logIn(login, People.PASSWORD);
  }

  private void holdsOnThePhone() {
    holds();
    page.setViewportSize(360, 800);
  }

  private long community() {
    Map<String, Object> row =
        Tables.rows(server, "zhanjiang", "SELECT id FROM community WHERE path = '440802001002'")
            .getFirst();
    return ((Number) row.get("id")).longValue();
  }
}
