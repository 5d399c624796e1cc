package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.oversight.OversightGround;

/**
 * Entries are drawn at random, checked by somebody who had no part in them, one of them is wrong;
 * the result is published and read by whoever looks, without logging in (LAW-5).
 */
class SpotCheckJourneyIT extends Journey {

  private static final int ENTRIES = 6;
  private static final int WANTED = 3;

  @Test
  void drawn_at_random_checked_published_and_read_by_anybody_LAW_5() {
    OversightGround ground = new OversightGround(server, "zhanjiang", "440802001");
    String poster = people.enroll("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    String city = people.enroll("zhanjiang", Role.STAFF);
    String county = people.enroll("zhanjiang", Role.STAFF, "440802");
    List<Long> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      entries.add(ground.entry(ground.volunteer(), "09:00", 120, ground.account(poster)));
    }

    become(city);
    page.navigate("/zhanjiang/spot-checks");
    assertThat(text()).contains("还没有抽查过");
    holds();
    draw("2020-01-01", "2020-01-31");
    assertThat(text()).contains("没有可抽的记录");
    holds();
    draw(OversightGround.DAY.toString(), OversightGround.DAY.toString());
    page.locator(".flash").waitFor();
    assertThat(text()).contains("从 6 条有效记录里抽中 3 条，还有 3 条没有核对", "种子");
    String check = page.url();
    holds();
    press("重抽一遍比对");
    assertThat(page.locator("body").innerText()).contains("用同一个种子重抽一遍，抽中的完全相同");
    page.navigate(check);
    assertThat(page.getByText("公布结果").count()).as("nothing is checked yet").isZero();

    become(poster);
    assertThat(page.navigate(check).status()).as("whoever posted them").isIn(403, 404);

    become(county);
    assertThat(page.navigate(check).status()).as("it is of the whole city").isEqualTo(404);

    become(city);
    page.navigate(check);
    String[] results = {"RIGHT", "WRONG", "UNCLEAR"};
    for (int i = 0; i < WANTED; i++) {
      page.locator("main tbody a").nth(i).click();
      holds();
      page.locator("#result input[value=" + results[i] + "]").check();
      page.locator("#result").getByLabel("核对情况").fill("电话问过志愿者和队长");
      press("保存");
      page.locator(".flash").waitFor();
      page.navigate(check);
    }
    assertThat(text()).contains("还有 0 条没有核对", "属实", "不属实", "查不清");
    holds();

    context().clearCookies();
    page.navigate("/zhanjiang/oversight");
    assertThat(text()).as("not published yet").contains("还没有公布过抽查结果");

    become(city);
    page.navigate(check);
    press("公布结果");
    assertThat(page.locator("dialog").innerText()).contains("不含姓名");
    confirm();
    page.locator(".flash").waitFor();
    assertThat(page.getByText("公布结果").count()).isZero();
    page.navigate("/zhanjiang/findings?cause=SPOT_CHECK");
    assertThat(text()).as("what was wrong is looked into").contains("抽查不属实");

    context().clearCookies();
    page.navigate("/zhanjiang/");
    page.locator("nav a[href$='/zhanjiang/oversight']:visible").first().click();
    Locator row = page.locator("main tbody tr").first();
    assertThat(row.innerText())
        .contains("湛江市", OversightGround.DAY + " – " + OversightGround.DAY, "33%");
    assertThat(text()).doesNotContain("陈*宇");
    holds();
  }

  /** Asks for three entries of the whole city, served between two days. */
  private void draw(String from, String until) {
    Locator form = page.locator("#new");
    form.getByLabel("范围").selectOption("4408");
    form.locator("[name=from]").fill(from);
    form.locator("[name=until]").fill(until);
    form.getByLabel("抽多少条").fill(Integer.toString(WANTED));
    press("抽取");
  }
}
