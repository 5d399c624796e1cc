package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.activity.HeldGround;
import org.linli.api.Role;
import org.linli.oversight.OversightGround;
import org.linli.tenant.Time;

/**
 * A false late entry (补录) is found in the night, becomes a case, is dealt with: hours taken back,
 * the poster suspended, the case published without names (LAW-5).
 */
class FindingJourneyIT extends Journey {

  private static final LocalDate TODAY = LocalDate.now(Time.ZONE);

  @Test
  void a_false_late_entry_is_found_decided_taken_back_and_published() {
    OversightGround ground = new OversightGround(server, "zhanjiang", "440802001");
    String poster = people.enroll("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    String second = people.enroll("zhanjiang", Role.STATION_HEAD, ground.path);
    String county = people.enroll("zhanjiang", Role.STAFF, "440802");
    String city = people.enroll("zhanjiang", Role.STAFF);
    long session =
        new HeldGround(server, "zhanjiang").session(ground.community, null, OversightGround.DAY);
    List<Long> people = Stream.generate(ground::volunteer).limit(3).toList();
    List<Long> entries =
        people.stream()
            .map(
                one ->
                    ground.entry(
                        one,
                        session,
                        OversightGround.DAY,
                        "09:00",
                        120,
                        "LATE",
                        ground.account(poster),
                        ground.account(second),
                        OversightGround.soon(0)))
            .toList();
    ground.look();

    become(county);
    assertThat(text()).contains("条时长疑点待核实");
    holds();
    page.navigate("/zhanjiang/findings?cause=NO_CHECK_INS");
    holds();
    page.locator("main tbody a").first().click();
    assertThat(text()).contains("没有人签到却有时长", "待核实", "3 人有时长");
    holds();
    page.locator("#case").getByLabel("立案理由").fill("三个人都说那天没有活动");
    page.locator("#case button[type=submit]").click();
    page.locator("dialog button").last().click();
    page.locator(".flash").waitFor();
    String opened = page.url();
    assertThat(text()).contains("办理中", "还没有采取措施");
    holds();

    page.locator("#measures input[value=ORDER]").check();
    page.locator("#measures").getByLabel("改正期限").fill(TODAY.plusDays(5).toString());
    page.locator("#measures").getByLabel("措施内容").fill("五天内把没有的时长冲销");
    page.locator("#measures button[type=submit]").click();
    page.locator(".flash").waitFor();
    for (long entry : entries) {
      page.navigate("/zhanjiang/hours/" + entry);
      page.locator("#reversal").getByLabel("原因").fill("那天没有活动");
      page.locator("#reversal button[type=submit]").click();
      page.locator("dialog button").last().click();
      page.locator(".flash").waitFor();
    }
    page.navigate(opened);
    assertThat(text()).contains("已冲销或更正 3 条，共 3 条");
    Locator stop = page.locator("#suspensions");
    stop.locator("summary").click();
    stop.getByLabel("暂停谁").selectOption("POSTER:" + ground.account(poster));
    stop.getByLabel("开始日期").fill(TODAY.toString());
    stop.getByLabel("结束日期").fill(TODAY.plusDays(30).toString());
    stop.getByLabel("原因").fill("补录了没有开展的活动");
    stop.locator("button[type=submit]").click();
    page.locator("dialog button").last().click();
    page.locator(".flash").waitFor();
    assertThat(text()).contains("暂停中");
    holds();
    page.locator("#suspensions ul a").first().click();
    assertThat(text()).contains("提前解除由上一级的工作人员决定");
    holds();
    page.navigate(opened);
    page.locator("#measures summary").click();
    page.locator("#measures input[value=PUBLICATION]").check();
    page.locator("#measures").getByLabel("措施内容").fill("公布，不写姓名");
    page.locator("#measures button[type=submit]").click();
    page.locator(".flash").waitFor();
    page.locator("#closure input[value=FALSE_RECORD]").check();
    page.locator("#closure").getByLabel("结案说明").fill("时长已全部冲销");
    page.locator("#closure button[type=submit]").click();
    page.locator(".flash").waitFor();
    assertThat(text()).contains("属实，已处理");
    holds();
    page.navigate("/zhanjiang/false-records");
    holds();

    become(poster);
    assertThat(text()).contains("您记录、确认时长已被暂停");
    holds();
    page.navigate("/zhanjiang/notices");
    assertThat(text()).contains("补录了没有开展的活动");
    holds();

    context().clearCookies();
    page.navigate("/zhanjiang/oversight");
    assertThat(text())
        .contains("没有人签到却有时长", "已冲销或更正 3 条，共 3 条", "1 名经手人暂停记录时长")
        .doesNotContain("陈*宇");
    holds();

    become(city);
    page.navigate(opened);
    page.locator("#suspensions ul a").first().click();
    holds();
    page.locator("#lifting").getByLabel("解除的原因").fill("已经改正，也写了检查");
    page.locator("#lifting button[type=submit]").click();
    page.locator("dialog button").last().click();
    page.locator(".flash").waitFor();
    assertThat(text()).contains("已提前解除", "已经改正，也写了检查");
    holds();

    page.navigate("/zhanjiang/spot-checks");
    holds();
  }
}
