package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.oversight.OversightGround;
import org.linli.testing.Pictures;
import org.linli.testing.Program;

/**
 * A volunteer says with evidence that an entry is wrong; somebody other than its poster puts it
 * right, and the certificate that named it is superseded. Another answer goes to the level above
 * (LAW-3, LAW-4).
 */
class AppealJourneyIT extends Journey {

  @Test
  void an_entry_is_appealed_put_right_by_somebody_else_and_its_certificate_superseded() {
    OversightGround ground = new OversightGround(server, "zhanjiang", "440802001");
    String poster = people.enroll("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    String keeper = people.enroll("zhanjiang", Role.STATION_HEAD, ground.path);
    String above = people.enroll("zhanjiang", Role.STAFF);
    long volunteer = ground.volunteer();
    String own = ground.volunteers.withAccount(volunteer);
    ground.entry(volunteer, "09:00", 120, ground.account(poster));
    ground.entry(volunteer, "14:00", 120, ground.account(poster));
    Program self = Program.of(server, "zhanjiang", own);
    long certificate =
        self.post(
                "my-certificates",
                Map.of(
                    "volunteer",
                    volunteer,
                    "from",
                    OversightGround.DAY.toString(),
                    "until",
                    OversightGround.DAY.toString()))
            .number("id");
    String number = self.get("my-certificates/" + certificate).text("number");
    String check = "/zhanjiang/certificate-check?number=" + number;
    page.navigate(check);
    assertThat(text()).contains("证明真实有效");

    become(own);
    page.navigate("/zhanjiang/volunteer/appeals");
    holds();
    String first = say(volunteer, "09:00", "10:00", "十点下雨，大家都回去了");
    page.setInputFiles(
        "input[type=file]", new FilePayload("签到表.png", "image/png", Pictures.write("png")));
    press("添加");
    assertThat(text()).contains("等社区答复", "十点下雨", "签到表");
    holds();
    page.navigate("/zhanjiang/volunteer/hours/" + volunteer);
    holds();
    String second = say(volunteer, "14:00", "15:00", "三点就结束了");

    become(poster);
    page.navigate(first.replace("/volunteer", ""));
    assertThat(text()).contains("您经手过这条记录").doesNotContain("给志愿者的答复");
    holds();

    become(keeper);
    assertThat(page.locator("main").innerText()).contains("件更正申请等待答复");
    page.navigate("/zhanjiang/appeals");
    holds();
    page.navigate(first.replace("/volunteer", ""));
    holds();
    page.locator("#correction").getByLabel("给志愿者的答复").fill("签到表第 3 行写着十点离开");
    page.locator("#correction button[type=submit]").click();
    page.locator(".flash").waitFor();
    assertThat(text()).contains("已更正");
    holds();
    page.navigate(second.replace("/volunteer", ""));
    page.locator("#refusal").getByLabel("不同意的原因").fill("签到表写着四点离开");
    page.locator("#refusal button[type=submit]").click();
    page.locator(".flash").waitFor();

    context().clearCookies();
    page.navigate(check);
    assertThat(text()).contains("已被更正", "重新开具").doesNotContain("证明真实有效");
    holds();

    become(own);
    page.navigate(first);
    assertThat(text()).contains("已更正", "签到表第 3 行写着十点离开");
    holds();
    page.navigate(second);
    assertThat(text()).contains("没有同意", "签到表写着四点离开", "可以申诉到");
    holds();
    page.locator("#again").getByLabel("说明").fill("那一行不是我签的");
    page.locator("#again button[type=submit]").click();
    page.locator(".flash").waitFor();
    assertThat(text()).contains("等上一级答复");

    become(keeper);
    page.navigate(second.replace("/volunteer", ""));
    assertThat(text()).contains("申诉由上一级工作人员答复");
    holds();
    become(above);
    page.navigate(second.replace("/volunteer", ""));
    holds();
    page.locator("#correction").getByLabel("给志愿者的答复").fill("笔迹不是本人的，按三点更正");
    page.locator("#correction button[type=submit]").click();
    page.locator(".flash").waitFor();
    assertThat(text()).contains("已更正", "提出申诉");

    become(own);
    page.navigate("/zhanjiang/volunteer/appeals");
    assertThat(page.locator("main tbody tr").count()).isEqualTo(2);
    holds();
    page.navigate("/zhanjiang/notices");
    holds();
  }

  /** Says that what begins at a time ended earlier; tells where that is dealt with. */
  private String say(long volunteer, String begin, String end, String reason) {
    page.navigate("/zhanjiang/volunteer/hours/" + volunteer);
    page.locator("main tbody tr")
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(begin))
        .locator("a[href*='appeals/new?entry=']")
        .click();
    holds();
    page.locator("input[name=wrong][value=TIMES]").check();
    page.getByLabel("结束时间").fill(end);
    page.getByLabel("说明").fill(reason);
    press("提交");
    page.locator(".flash").waitFor();
    return URI.create(page.url()).getPath();
  }
}
