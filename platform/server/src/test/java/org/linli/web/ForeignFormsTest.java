package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;

/** What another site makes a browser send changes nothing. */
@LinliTest
class ForeignFormsTest {

  private static final String FORM = "/zhanjiang/samples/form";

  private final LinliServer server;
  private final Browser browser;

  ForeignFormsTest(LinliServer server) {
    this.server = server;
    this.browser = new Browser(server);
  }

  @Test
  void a_form_without_a_token_is_refused_with_a_sentence() {
    browser.get(FORM);

    var answer = browser.post(FORM, Map.of("name", "x"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.html().select(".wrong-what").text()).contains("请重新打开这个页面");
  }

  @Test
  void whose_form_is_outdated_opens_it_again_with_one_tap_and_only_on_this_site() {
    browser.get(FORM);
    String here = server.address().resolve(FORM + "?a=1").toString();

    var own = browser.post(FORM, Map.of("name", "x"), "Referer", here);
    assertThat(own.html().select(".wrong-acts a").first().attr("href")).isEqualTo(FORM + "?a=1");

    for (String elsewhere : new String[] {"https://evil.example" + FORM, "nonsense here", "/x"}) {
      var answer = browser.post(FORM, Map.of("name", "x"), "Referer", elsewhere);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.html().select(".wrong-acts a").eachAttr("href")).doesNotContain(elsewhere);
      assertThat(answer.html().select(".wrong-acts a")).hasSize(1);
    }
  }

  @Test
  void a_token_made_for_another_visit_is_refused() {
    String theirs = new Browser(server).get(FORM).html().select("[name=_csrf]").val();
    browser.get(FORM);

    assertThat(browser.post(FORM, Map.of("name", "x", "_csrf", theirs)).status()).isEqualTo(403);
  }

  @Test
  void a_token_without_its_cookie_is_refused() {
    String token = browser.get(FORM).html().select("[name=_csrf]").val();

    assertThat(new Browser(server).post(FORM, Map.of("name", "x", "_csrf", token)).status())
        .isEqualTo(403);
  }

  @Test
  void a_changed_token_is_refused() {
    String token = browser.get(FORM).html().select("[name=_csrf]").val();

    assertThat(browser.post(FORM, Map.of("name", "x", "_csrf", "A" + token)).status())
        .isEqualTo(403);
    assertThat(browser.post(FORM, Map.of("name", "x", "_csrf", "")).status()).isEqualTo(403);
  }

  @Test
  void every_page_has_another_token_and_each_of_them_is_good() {
    String first = browser.get(FORM).html().select("[name=_csrf]").val();
    String second = browser.get(FORM).html().select("[name=_csrf]").val();

    assertThat(first).isNotEqualTo(second);
    assertThat(browser.post(FORM, Map.of("name", "x", "_csrf", first)).status()).isEqualTo(303);
    assertThat(browser.post(FORM, Map.of("name", "x"), "X-CSRF-Token", second).status())
        .isEqualTo(303);
  }

  @Test
  void a_form_with_a_file_brings_its_token_in_the_address() {
    var page = browser.get("/zhanjiang/samples/upload");
    String body =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="photo.png"\r
        Content-Type: image/png\r
        \r
        x\r
        --b--\r
        """;

    var answer =
        browser.send(
            "POST",
            page.html().select("main form").attr("action"),
            body,
            "Content-Type",
            "multipart/form-data; boundary=b");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(browser.get("/zhanjiang/samples").html().select(".flash").text())
        .isEqualTo("已保存“photo.png”");
    assertThat(
            browser
                .send(
                    "POST",
                    "/zhanjiang/samples/upload",
                    body,
                    "Content-Type",
                    "multipart/form-data; boundary=b")
                .status())
        .isEqualTo(403);
  }

  @Test
  void a_program_without_cookies_needs_no_token_for_json_but_text_is_not_json() {
    String path = "/zhanjiang/api/samples";

    assertThat(browser.send("POST", path, "{\"a\":1}", "Content-Type", "application/json").status())
        .isEqualTo(200);
    assertThat(browser.send("POST", path, "{\"a\":1}", "Content-Type", "text/plain").status())
        .isEqualTo(403);
  }

  @Test
  void a_token_from_before_the_log_in_is_refused_and_one_of_the_session_is_good() {
    Browser person = new People(server).logIn("zhanjiang", Role.STAFF);
    String before = browser.get(FORM).html().select("[name=_csrf]").val();
    String own = person.get(FORM).html().select("[name=_csrf]").val();

    assertThat(person.post(FORM, Map.of("name", "x", "_csrf", before)).status()).isEqualTo(403);
    assertThat(person.post(FORM, Map.of("name", "x", "_csrf", own)).status()).isEqualTo(303);
  }

  @Test
  void a_token_of_one_session_is_refused_in_another_of_the_same_person() {
    var people = new People(server);
    String login = people.enroll("zhanjiang", Role.STAFF);
    String theirs = people.logIn(login).get(FORM).html().select("[name=_csrf]").val();

    assertThat(people.logIn(login).post(FORM, Map.of("name", "x", "_csrf", theirs)).status())
        .isEqualTo(403);
  }

  @Test
  void json_sent_with_a_sessions_cookie_needs_the_token_too() {
    Browser person = new People(server).logIn("zhanjiang", Role.STAFF);
    String token = person.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
    String path = "/zhanjiang/api/samples";

    assertThat(person.send("POST", path, "{}", "Content-Type", "application/json").status())
        .isEqualTo(403);
    assertThat(
            person
                .send("POST", path, "{}", "Content-Type", "application/json", "X-CSRF-Token", token)
                .status())
        .isEqualTo(200);
  }

  @Test
  void a_visitor_who_sees_no_form_gets_no_cookie() {
    browser.get("/zhanjiang/");

    assertThat(browser.cookies().getCookieStore().getCookies()).isEmpty();
  }
}
