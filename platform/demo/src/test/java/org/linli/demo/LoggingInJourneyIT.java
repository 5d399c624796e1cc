package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.testing.People;

/** Someone logs in, mistypes, is locked out, and switches between the cities they work for. */
class LoggingInJourneyIT extends Journey {

  @Test
  void a_visitor_finds_their_city_and_logs_in() {
    String login = people.enroll("zhanjiang", Role.STAFF);
    page.navigate("/");
    holds();
    page.locator("main").getByText("湛江市").first().click();
    page.waitForURL("**/zhanjiang/");
    holds();

    logIn(login, People.PASSWORD);

    assertThat(page.url()).contains("/zhanjiang");
    holds();
  }

  @Test
  void a_wrong_password_is_told_beside_the_form_and_the_login_name_stays() {
    String login = people.enroll("zhanjiang", Role.AUDITOR);
    logIn(login, "not the password at all");

    assertThat(text()).contains("登录名或密码不对");
    assertThat(page.getByLabel("登录名").inputValue()).isEqualTo(login);
    holds();
  }

  @Test
  void too_many_wrong_passwords_lock_the_account_even_for_the_right_one() {
    String login = people.enroll("guangzhou", Role.AUDITOR);
    for (int i = 0; i < 6; i++) {
      logIn(login, "wrong password number " + i);
    }
    logIn(login, People.PASSWORD);

    assertThat(text()).contains("先锁上了");
    holds();
  }

  @Test
  void someone_with_two_cities_chooses_one_and_switches_to_the_other() {
    String login = "works.for.two";
    for (String tenant : new String[] {"zhanjiang", "guangzhou"}) {
      String division = tenant.equals("zhanjiang") ? "4408" : "4401";
      people.enroll(
          login,
          Subject.of(new TenantId(tenant)),
          Role.STAFF,
          new Scope(java.util.List.of(division)));
    }
    logIn(login, People.PASSWORD);
    assertThat(page.url()).contains("/choose");
    holds();

    page.locator("main").getByText("广州市").first().click();
    page.waitForURL("**/guangzhou*");
    page.navigate("/choose");
    page.locator("main").getByText("湛江市").first().click();
    page.waitForURL("**/zhanjiang*");
  }
}
