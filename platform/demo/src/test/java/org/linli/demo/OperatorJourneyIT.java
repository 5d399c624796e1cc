package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliServer;
import org.linli.testing.People;

/**
 * The operator brings a district in, closes a city for a while and opens it again, helps someone
 * who forgot their password, and finds all of it in the audit log.
 */
@TestMethodOrder(OrderAnnotation.class)
class OperatorJourneyIT extends Journey {

  @Override
  void prepare(Path tenants) {
    LinliServer.write(tenants, "beibei", "name: 北碚区\nkind: district\ndivision: \"500109\"\n");
  }

  @BeforeEach
  void the_operator_logs_in() {
    logIn(people.enroll("operator", Subject.PLATFORM, Role.OPERATOR, Scope.NONE), People.PASSWORD);
  }

  @Test
  @Order(1)
  void a_district_that_has_only_a_file_is_onboarded_while_the_operator_watches() {
    page.navigate("/operator");
    assertThat(row("北碚区").innerText()).contains("未开通");
    assertThat(row("湛江市").innerText()).contains("使用中");
    holds();
    row("北碚区").locator("a").click();
    page.waitForURL("**/operator/tenants/beibei");
    assertThat(text()).contains("配置文件已就绪，还没有开通");
    holds();

    press("开通");
    page.waitForURL("**/operator/jobs/*");
    page.locator("main").getByText("北碚区已开通。").waitFor(patiently());

    holds();
    page.navigate("/operator/jobs");
    assertThat(row("开通租户").innerText()).contains("北碚区", "100%");
    holds();
    page.navigate("/operator");
    assertThat(row("北碚区").innerText()).contains("使用中");
  }

  @Test
  @Order(2)
  void a_suspended_citys_people_see_a_plain_page_and_go_on_where_they_were_afterwards() {
    List<Cookie> operator = cookies();
    page.context().clearCookies();
    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    assertThat(page.navigate("/zhanjiang/stations").status()).isEqualTo(200);
    List<Cookie> staff = cookies();

    become(operator);
    page.navigate("/operator/tenants/zhanjiang");
    press("暂停使用");
    Locator question = page.locator("dialog");
    assertThat(question.innerText()).contains("数据不会丢失");
    question.getByText("暂停使用", new Locator.GetByTextOptions().setExact(true)).click();
    page.getByText("已暂停湛江市").first().waitFor();
    holds();

    become(staff);
    assertThat(page.navigate("/zhanjiang/stations").status()).isEqualTo(503);
    assertThat(text()).contains("这里已暂停使用，数据都还在");
    holds();

    become(operator);
    page.navigate("/operator/tenants/zhanjiang");
    press("恢复使用");
    page.getByText("已恢复湛江市").first().waitFor();

    become(staff);
    assertThat(page.navigate("/zhanjiang/stations").status()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void someone_of_two_cities_who_forgot_their_password_gets_a_link_on_paper() {
    String login = "forgetful.of.two";
    for (String tenant : new String[] {"zhanjiang", "guangzhou"}) {
      String division = tenant.equals("zhanjiang") ? "4408" : "4401";
      people.enroll(
          login, Subject.of(new TenantId(tenant)), Role.STAFF, new Scope(List.of(division)));
    }
    page.navigate("/operator/accounts");
    holds();
    page.getByLabel("登录名").fill(login);
    press("查找");
    assertThat(text()).contains("湛江市 · 团委工作人员").contains("广州市 · 团委工作人员");
    holds();

    press("重设密码");
    Locator question = page.locator("dialog");
    assertThat(question.innerText()).contains("已经核实是本人了吗");
    question.getByText("重设密码", new Locator.GetByTextOptions().setExact(true)).click();
    page.getByText("这个链接只在这里显示一次").waitFor();
    holds();
    String address =
        page.locator("main strong").first().innerText().replaceFirst(".*(?=/invitation/)", "");

    page.context().clearCookies();
    page.navigate(address);
    assertThat(text()).contains("重新设置密码").contains(login);
    holds();
    String chosen = "gravel pelican 42 orbit";
    page.getByLabel("新密码").first().fill(chosen);
    page.getByLabel("再输一次新密码").fill(chosen);
    press("设好了，进入");
    page.waitForURL("**/choose");
    assertThat(text()).contains("湛江市").contains("广州市");
  }

  @Test
  @Order(4)
  void the_audit_log_knows_what_the_operator_did() {
    page.navigate("/operator/audit");
    assertThat(text()).contains("开始开通租户", "暂停租户", "恢复租户", "签发一次性链接");
    holds();
  }

  private Locator row(String words) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words)).first();
  }

  /** An onboarding loads a district's divisions. */
  private static Locator.WaitForOptions patiently() {
    return new Locator.WaitForOptions().setTimeout(120_000);
  }

  private List<Cookie> cookies() {
    return page.context().cookies();
  }

  /** Another browser's cookies take the place of this one's. */
  private void become(List<Cookie> cookies) {
    page.context().clearCookies();
    page.context().addCookies(cookies);
  }
}
