package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** Every answer tells the browser what it must not do, and what it may keep. */
@LinliTest
class HeadersTest {

  private final Browser browser;

  HeadersTest(LinliServer server) {
    this.browser = new Browser(server);
  }

  @Test
  void every_answer_forbids_what_no_page_needs() {
    for (String path :
        List.of(
            "/",
            "/zhanjiang/samples",
            "/zhanjiang/nowhere",
            "/assets/x/linli.js",
            "/zhanjiang/samples/failing")) {
      var answer = browser.get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains(
              "default-src 'none'",
              "script-src 'self'",
              "style-src 'self'",
              "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(answer.header("Strict-Transport-Security")).as(path).isEmpty();
    }
  }

  @Test
  void a_page_is_not_kept_by_the_browser() {
    assertThat(browser.get("/zhanjiang/samples").header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void an_asset_is_kept_for_good_under_its_version_only() {
    var page = browser.get("/").html();
    String css = page.select("link[rel=stylesheet]").first().attr("href");

    var answer = browser.get(css);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(answer.header("Content-Type")).isEqualTo("text/css;charset=utf-8");
    assertThat(browser.get("/assets/another/tabler.css").header("Cache-Control"))
        .isEqualTo("no-cache");
    assertThat(browser.get(css, "If-None-Match", answer.header("ETag")).status()).isEqualTo(304);
    assertThat(browser.get("/assets/x/nothing.css").status()).isEqualTo(404);
  }

  @Test
  void the_first_visit_and_every_later_page_are_small() {
    var page = browser.get("/zhanjiang/samples", "Accept-Encoding", "gzip", "Accept", "text/html");
    assertThat(page.header("Content-Encoding")).isEqualTo("gzip");

    int first = 0;
    for (String asset : List.of("tabler.css", "linli.css", "htmx.js", "linli.js")) {
      var answer = browser.get("/assets/x/" + asset, "Accept-Encoding", "gzip");
      assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
      first += Integer.parseInt(answer.header("Content-Length"));
    }
    assertThat(first).isLessThan(120_000);
  }

  @Test
  void where_cookies_are_for_https_alone_the_browser_is_told_to_stay_there() {
    try (LinliServer secure =
        LinliServer.start(
            Path.of("target", "test-tenants"), Map.of("linli.cookies.secure", true))) {
      var answer = new Browser(secure).get("/zhanjiang/samples/form");

      assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
      assertThat(answer.header("Set-Cookie"))
          .startsWith("__Host-linli-visit=")
          .contains("Secure", "HTTPOnly", "Path=/");
    }
  }
}
