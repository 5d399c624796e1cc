package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** Whatever goes wrong, people get a sentence and programs get problem+json. */
@LinliTest
class ErrorsTest {

  private final Browser browser;

  ErrorsTest(LinliServer server) {
    this.browser = new Browser(server);
  }

  @Test
  void a_refusal_says_what_is_wrong_and_escapes_it() {
    var answer = browser.get("/zhanjiang/samples/conflict");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.html().select(".wrong-what").text()).isEqualTo("“<新江>”已经是示范性社区，不用再认定。");
    assertThat(answer.html().select(".shell-badge").text()).isEqualTo("湛");
  }

  @Test
  void a_failure_says_nothing_of_the_inside_and_gives_the_requests_number() {
    var answer = browser.get("/zhanjiang/samples/failing");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret", "Exception", "org.linli");
    assertThat(answer.html().select(".wrong-id code").text())
        .isNotEmpty()
        .isEqualTo(answer.header("X-Request-Id"));
  }

  @Test
  void a_page_that_cannot_be_shown_becomes_an_error_page() {
    var answer = browser.get("/zhanjiang/samples/broken");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.html().select("h1").text()).isEqualTo("系统出了问题");
  }

  @Test
  void a_method_that_is_not_offered_is_told_in_words() {
    var page = browser.get("/zhanjiang/samples/form");
    String token = page.html().select("[name=_csrf]").val();

    var answer = browser.send("DELETE", "/zhanjiang/samples/form", "", "X-CSRF-Token", token);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.html().select("h1").text()).isEqualTo("这里不能这样操作");
  }

  @Test
  void a_content_nobody_understands_is_told_in_words() {
    var page = browser.get("/zhanjiang/samples/form");
    String token = page.html().select("[name=_csrf]").val();

    var answer =
        browser.send(
            "POST",
            "/zhanjiang/samples/form",
            "<x/>",
            "X-CSRF-Token",
            token,
            "Content-Type",
            "application/xml");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.html().select(".wrong h1").text()).isEqualTo("不支持这种内容");
  }

  @Test
  void a_form_that_cannot_be_read_is_told_in_words() {
    var page = browser.get("/zhanjiang/samples/form");
    String token = page.html().select("[name=_csrf]").val();

    var answer =
        browser.send(
            "POST",
            "/zhanjiang/samples/form",
            "name=%E6%9",
            "X-CSRF-Token",
            token,
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.html().select(".wrong h1").text()).isEqualTo("请求不完整");
  }

  @Test
  void too_much_at_once_is_told_in_words() {
    var page = browser.get("/zhanjiang/samples/form");
    String token = page.html().select("[name=_csrf]").val();

    var answer =
        browser.send(
            "POST",
            "/zhanjiang/samples/form",
            "name=" + "x".repeat(26 << 20),
            "X-CSRF-Token",
            token,
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.html().select(".wrong h1").text()).isEqualTo("文件太大");
  }

  @Test
  void programs_get_problems_they_can_read() {
    var answer = browser.get("/zhanjiang/api/samples/conflict");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":409", "\"code\":\"sample.conflict\"", "\"requestId\":\"");
  }

  @Test
  void json_that_is_none_is_a_bad_request() {
    var answer =
        browser.send(
            "POST",
            "/zhanjiang/api/samples",
            "{",
            "Content-Type",
            "application/json",
            "Accept",
            "application/json");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).doesNotContain("Unexpected", "Jackson");
  }

  @Test
  void an_answer_that_cannot_be_written_is_an_error_too() {
    var answer = browser.get("/zhanjiang/api/samples/unwritable");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains("\"status\":500").doesNotContain("Serializable");
  }

  @Test
  void a_sane_number_from_the_proxy_is_kept_and_another_is_not() {
    assertThat(browser.get("/", "X-Request-Id", "abcdef-1234").header("X-Request-Id"))
        .isEqualTo("abcdef-1234");
    assertThat(browser.get("/", "X-Request-Id", "<script>").header("X-Request-Id"))
        .doesNotContain("<");
  }
}
