package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** Pages show what controllers hand them, inside the frame. */
@LinliTest
class PagesTest {

  private final Browser browser;

  PagesTest(LinliServer server) {
    this.browser = new Browser(server);
  }

  @Test
  void a_page_stands_in_the_frame_of_its_tenant() {
    var answer = browser.get("/zhanjiang/samples");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    var page = answer.html();
    assertThat(page.title()).isEqualTo("样张 · 湛江市 · 邻里志愿");
    assertThat(page.select(".shell-badge").text()).isEqualTo("湛");
    assertThat(page.select(".crumbs a").eachText()).containsExactly("首页", "样张");
    assertThat(page.select(".crumbs a").eachAttr("href"))
        .containsExactly("/zhanjiang/", "/zhanjiang/samples");
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(page.select(".skip-link").attr("href")).isEqualTo("#main");
  }

  @Test
  void words_days_and_hours_are_written_as_people_write_them() {
    var page = browser.get("/zhanjiang/samples").html();

    assertThat(page.select("tbody tr:first-child td").eachText())
        .containsExactly("2026年11月22日 (周日) 14:30", "已完成", "12.5 小时", "12:30");
    assertThat(page.select("tbody tr:nth-child(2) td").first().text())
        .isEqualTo("2026年11月23日 (周一) 00:30");
    assertThat(page.select(".facts dd").eachText())
        .containsExactly("2026年11月22日 (周日) · 11-22 · 11-22 14:30", "陈*宇");
  }

  @Test
  void what_people_typed_never_becomes_markup() {
    var answer = browser.get("/zhanjiang/samples");

    assertThat(answer.html().select("tbody th").first().text()).isEqualTo("新江社区 <b>");
    assertThat(answer.body()).doesNotContain("<b>").contains("新江社区 &lt;b&gt;");
    assertThat(answer.html().select("tbody tr").first().attr("data-href"))
        .isEqualTo("/zhanjiang/samples/%E6%96%B0%E6%B1%9F%E7%A4%BE%E5%8C%BA%20%3Cb%3E");
  }

  @Test
  void a_form_shows_again_with_what_was_typed_and_a_sentence_beside_the_field() {
    var form = browser.get("/zhanjiang/samples/form");
    var again =
        browser.submit(
            form, Map.of("name", "一个太长太长太长的名字", "day", "昨天", "count", "999", "kind", "CITY"));

    assertThat(again.status()).isEqualTo(422);
    var page = again.html();
    assertThat(page.select("#f-name").val()).isEqualTo("一个太长太长太长的名字");
    assertThat(page.select("#f-day").val()).isEqualTo("昨天");
    assertThat(page.select("#f-kind option[selected]").text()).isEqualTo("市");
    String described = page.select("#f-name").attr("aria-describedby");
    assertThat(described).isEqualTo("f-name-hint f-name-error");
    assertThat(page.select("#f-name-error").text()).isEqualTo("最多 10 个字，请写短一些");
    assertThat(page.select("#f-count-error").text()).isEqualTo("请填 1 到 20 之间的整数");
    assertThat(page.select(".form-errors a").eachAttr("href"))
        .containsExactly("#f-name", "#f-day", "#f-count");
    assertThat(page.select(".form-errors a").first().text()).isEqualTo("社区名称：最多 10 个字，请写短一些");
  }

  @Test
  void a_sent_form_leads_on_and_says_once_what_was_done() {
    var form = browser.get("/zhanjiang/samples/form");
    var sent = browser.submit(form, Map.of("name", "新江"));

    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.header("Location")).isEqualTo("/zhanjiang/samples");
    assertThat(sent.response().headers().allValues("Set-Cookie").toString())
        .contains("linli-flash=", "HTTPOnly", "SameSite=Lax");
    assertThat(browser.get("/zhanjiang/samples").html().select(".flash").text())
        .isEqualTo("已保存“新江”");
    assertThat(browser.get("/zhanjiang/samples").html().select(".flash")).isEmpty();
  }

  @Test
  void a_long_list_offers_its_pages_and_keeps_the_rest_of_the_address() {
    var page = browser.get("/zhanjiang/samples?page=3&q=%E6%96%B0").html();

    assertThat(page.select(".paging-count").text()).isEqualTo("第 41–60 条，共 95 条");
    assertThat(page.select(".page-item.active").text()).isEqualTo("3");
    assertThat(page.select("a[rel=next]").attr("href"))
        .isEqualTo("/zhanjiang/samples?page=4&q=%E6%96%B0");
    assertThat(page.select("a[rel=prev]").attr("href"))
        .isEqualTo("/zhanjiang/samples?page=2&q=%E6%96%B0");
  }

  @Test
  void large_type_stays_until_it_is_switched_off() {
    var page = browser.get("/zhanjiang/samples?page=2").html();
    assertThat(page.select("html").hasClass("large-type")).isFalse();

    var choice = browser.get(page.select("a:contains(大字版)").attr("href"));

    assertThat(choice.status()).isEqualTo(303);
    assertThat(choice.header("Location")).isEqualTo("/zhanjiang/samples?page=2");
    var large = browser.get("/zhanjiang/samples").html();
    assertThat(large.select("html").hasClass("large-type")).isTrue();
    browser.get(large.select("a:contains(标准字)").attr("href"));
    assertThat(browser.get("/").html().select("html").hasClass("large-type")).isFalse();
  }

  @Test
  void the_switch_leads_to_no_other_site() {
    assertThat(browser.get("/display/type/large?back=//evil.example/").header("Location"))
        .isEqualTo("/");
    assertThat(browser.get("/display/type/large?back=https://evil.example/").header("Location"))
        .isEqualTo("/");
  }

  @Test
  void the_first_page_lists_the_public_tenants() {
    var page = browser.get("/").html();

    assertThat(page.select(".place").eachAttr("href")).contains("/zhanjiang/", "/beibei/");
    assertThat(page.select(".place-name").eachText()).contains("湛江市", "北碚区");
  }

  @Test
  void a_visitor_finds_the_log_in_on_a_tenants_first_page() {
    var answer = browser.get("/zhanjiang/");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.html().select("h1").text()).isEqualTo("湛江市社区志愿服务");
    assertThat(answer.html().select("main a.btn-primary").attr("href"))
        .isEqualTo("/login?next=%2Fzhanjiang%2F");
  }
}
