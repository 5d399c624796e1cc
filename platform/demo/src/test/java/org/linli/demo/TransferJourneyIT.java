package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.hours.HoursGround;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.volunteer.ServingVolunteers;

/**
 * Records move from 湛江 to 广州 and go on there, the total unchanged: asked on the phone, released,
 * accepted; what overlaps is decided by a person (ZJ-7, LAW-4, LAW-5).
 */
class TransferJourneyIT extends Journey {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.now(SHANGHAI).minusDays(20);
  private static final LocalDate BORN = LocalDate.of(1988, 8, 8);

  @Test
  void records_move_from_zhanjiang_to_guangzhou_and_go_on_there_the_total_unchanged() {
    long here = community("zhanjiang", "440802001", "海滨花园");
    long there = community("guangzhou", "440104001", "越秀花园");
    ServingVolunteers volunteers = new ServingVolunteers(server, "zhanjiang");
    long volunteer = volunteers.approved(here, BORN, 8);
    final String login = volunteers.withAccount(volunteer);
    HoursGround hours = new HoursGround(server, "zhanjiang");
    for (int i = 0; i < 5; i++) {
      serve(hours, here, volunteer, DAY.minusDays(i), 180);
    }

    become(login);
    page.navigate("/zhanjiang/volunteer/transfers/" + volunteer);
    assertThat(text()).contains("5 次服务", "15 小时", "不会重复");
    holds();
    page.getByLabel("转到哪里").selectOption("guangzhou");
    page.getByText("我已看过上面的说明").click();
    press("申请转移");
    assertThat(text()).contains("在广州市还不是审核通过的志愿者");
    holds();

    ServingVolunteers other = new ServingVolunteers(server, "guangzhou");
    long known = other.approved(there, BORN, 8);
    final String otherLogin = other.withAccount(known);
    HoursGround otherHours = new HoursGround(server, "guangzhou");
    long clash = serve(otherHours, there, known, DAY, 60);
    page.getByLabel("转到哪里").selectOption("guangzhou");
    page.locator("#f-reason").fill("调到广州工作");
    press("申请转移");
    assertThat(text()).contains("转到广州市", "等放行", "调到广州工作");
    holds();

    become(people.enroll("zhanjiang", Role.STAFF));
    assertThat(page.locator("body").innerText()).contains("1 件记录转出申请等放行");
    page.navigate("/zhanjiang/transfers");
    holds();
    page.locator("tbody a").first().click();
    holds();
    page.locator("#release button[type=submit]").click();
    page.locator("dialog button").last().click();
    page.locator(".flash").waitFor();
    until("等转入地接收");
    holds();

    become(people.enroll("guangzhou", Role.STAFF));
    page.navigate("/guangzhou/arrivals");
    holds();
    page.locator("tbody a").first().click();
    assertThat(text()).contains("从湛江市转来", "5 次服务", "海滨花园");
    holds();
    press("接收");
    until("时间重叠，未计入");
    holds();
    String arrival = page.url();
    page.navigate("/guangzhou/hours/" + clash);
    page.locator("#reversal").getByLabel("原因").fill("这一天在湛江服务，本地记错了");
    page.locator("#reversal button[type=submit]").click();
    page.locator("dialog button").last().click();
    page.locator(".flash").waitFor();
    page.navigate(arrival);
    page.getByLabel("哪一条")
        .selectOption(page.locator("#decision option").last().getAttribute("value"));
    page.getByText("计入", new Page.GetByTextOptions().setExact(true)).first().click();
    page.getByLabel("理由").fill("本地那条已更正");
    press("决定");
    assertThat(text()).doesNotContain("时间重叠，未计入");

    serve(otherHours, there, known, DAY.plusDays(3), 120);
    become(otherLogin);
    page.navigate("/guangzhou/volunteer/hours/" + known);
    assertThat(text()).contains("17 小时", "外地转入", "海滨花园");
    holds();
    appeals(DAY.minusDays(1), "11:00");
    become(people.enroll("guangzhou", Role.TENANT_ADMINISTRATOR));
    page.navigate("/guangzhou/appeals?state=OPEN");
    holds();
    page.locator("tbody a").first().click();
    assertThat(text()).contains("原记录单位", "海滨花园", "十一点就走了");
    holds();
    page.locator("#correction").getByLabel("给志愿者的答复").fill("原社区来函已证实");
    page.locator("#correction button[type=submit]").click();
    page.locator(".flash").waitFor();
    assertThat(text()).contains("已更正", "有效（更正后）");
    holds();
    page.navigate("/guangzhou/hours");
    assertThat(text()).contains("其中外地转入");
    holds();
    page.getByText("只看转入的").click();
    assertThat(text()).contains("只列外地转入的", "海滨花园");
    holds();
    page.locator("tbody a").first().click();
    assertThat(text()).contains("原记录单位");
    holds();
    become(otherLogin);
    page.navigate("/guangzhou/volunteer/hours/" + known);
    assertThat(text()).contains("16 小时");
    become(login);
    page.navigate("/zhanjiang/volunteer/hours/" + volunteer);
    assertThat(text()).contains("已转到广州市", "0 小时");
    holds();
    page.navigate("/zhanjiang/volunteer/transfers/" + volunteer);
    assertThat(text()).contains("已转出");
    holds();
  }

  @Test
  void staff_ask_for_somebody_without_an_account_and_another_of_them_releases_it() {
    ServingVolunteers volunteers = new ServingVolunteers(server, "zhanjiang");
    long here = community("zhanjiang", "440802001", "湖光花园");
    long volunteer = volunteers.approved(here, BORN.minusYears(30), 11);
    new ServingVolunteers(server, "guangzhou")
        .approved(community("guangzhou", "440104001", "东山花园"), BORN.minusYears(30), 11);
    serve(new HoursGround(server, "zhanjiang"), here, volunteer, DAY, 120);

    become(people.enroll("zhanjiang", Role.STAFF));
    page.navigate("/zhanjiang/volunteers/" + volunteer);
    assertThat(text()).contains("没有转移过");
    holds();
    page.locator("a[href$='/volunteers/" + volunteer + "/transfers']").click();
    page.getByLabel("转到哪里").selectOption("guangzhou");
    press("申请转移");
    assertThat(text()).contains("这里还没有填写");
    holds();
    page.locator("#f-consentOn").fill(DAY.toString());
    page.locator("#f-consent").fill("本人签字的同意书，原件存社区档案柜");
    press("申请转移");
    assertThat(text()).contains("凭书面同意代为申请", "等放行");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "同意书.pdf",
                "application/pdf",
                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
    press("上传");
    assertThat(text()).contains("同意书.pdf");
    holds();
    release();
    assertThat(text()).contains("要由别的工作人员放行", "原件存社区档案柜");
    holds();
    become(people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR));
    release();
    page.locator(".flash").waitFor();
    until("等转入地接收");
    holds();
  }

  /** Opens the transfer that waits for somebody of this community, and releases it. */
  private void release() {
    page.navigate("/zhanjiang/transfers?state=ASKED");
    page.locator("tbody tr", new Page.LocatorOptions().setHasText("湖光花园"))
        .locator("a")
        .first()
        .click();
    page.locator("#release button[type=submit]").click();
    page.locator("dialog button").last().click();
    page.waitForLoadState();
  }

  /** Says on the own page that a service ended earlier. */
  private void appeals(LocalDate day, String to) {
    page.locator("tr", new Page.LocatorOptions().setHasText(day.toString()))
        .locator("a[href*='appeals/new']")
        .click();
    holds();
    page.locator("#f-to").fill(to);
    page.locator("#f-reason").fill("十一点就走了");
    press("提交");
    assertThat(text()).contains("十一点就走了", "海滨花园");
    holds();
  }

  private long community(String tenant, String township, String name) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant(tenant), () -> server.get(Communities.class).namedPlace(name, township));
  }

  private static long serve(
      HoursGround hours, long community, long volunteer, LocalDate day, int minutes) {
    return hours.serve(
        community, volunteer, day.atTime(LocalTime.of(9, 0)).atZone(SHANGHAI).toInstant(), minutes);
  }

  /** Looks again until it says so: the other city is told within seconds. */
  private void until(String words) {
    Await.until(
        words,
        () -> {
          page.reload();
          return Optional.of(text()).filter(text -> text.contains(words));
        });
  }
}
