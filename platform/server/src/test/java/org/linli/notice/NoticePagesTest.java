package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.division.Sql;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Everyone reads their own notices, and nobody those of another. */
@LinliTest
class NoticePagesTest {

  private final LinliServer server;
  private final NoticeDesk desk;
  private final String login;
  private final Browser reader;

  NoticePagesTest(LinliServer server) {
    this.server = server;
    this.desk = new NoticeDesk(server, "zhanjiang");
    this.login = desk.someone();
    this.reader = new People(server).logIn(login);
  }

  @Test
  void before_the_first_one_the_page_says_what_will_stand_there() {
    var page = reader.get("/zhanjiang/notices").html();
    assertThat(page.select("main").text()).contains("还没有通知", "候补到名额");
    assertThat(page.select(".shell-bell b")).isEmpty();
  }

  @Test
  void the_bell_counts_what_is_unread_and_opening_one_reads_it_and_leads_on() {
    long first = desk.told(login, NoticeKind.HOURS_POSTED, "2026-11-20", "2.5");
    desk.told(login, NoticeKind.REGISTRATION_APPROVED, "000123");
    var page = reader.get("/zhanjiang/notices").html();
    assertThat(page.select(".shell-bell b").text()).isEqualTo("2");
    assertThat(page.select(".notice-text").eachText())
        .containsExactly("未读 志愿者登记通过了，编号 000123", "未读 2026-11-20 的服务记了 2.5 小时");

    var opened = reader.get("/zhanjiang/notices/" + first);
    assertThat(opened.status()).isEqualTo(303);
    assertThat(opened.header("Location")).isEqualTo("/zhanjiang/activities");
    var after = reader.get("/zhanjiang/notices").html();
    assertThat(after.select(".shell-bell b").text()).isEqualTo("1");
    assertThat(after.select(".notice-new")).hasSize(1);
  }

  @Test
  void all_are_read_at_once_but_none_that_came_after_the_page() {
    desk.told(login, NoticeKind.HOURS_POSTED, "2026-11-20", "2.5");
    var page = reader.get("/zhanjiang/notices");
    desk.told(login, NoticeKind.HOURS_POSTED, "2026-11-21", "1");

    assertThat(reader.submit(page, Map.of()).status()).isEqualTo(303);

    var after = reader.get("/zhanjiang/notices").html();
    assertThat(after.select(".notice-new .notice-text").text()).contains("2026-11-21");
    assertThat(after.select(".notice-new")).hasSize(1);
  }

  @Test
  void one_is_marked_read_where_it_stands() {
    long id = desk.told(login, NoticeKind.HOURS_POSTED, "2026-11-20", "2.5");
    var page = reader.get("/zhanjiang/notices");
    assertThat(reader.submitTo("/zhanjiang/notices/" + id + "/read", page).status()).isEqualTo(303);
    assertThat(reader.get("/zhanjiang/notices").html().select(".notice-new")).isEmpty();
  }

  @Test
  void anothers_notice_doesnt_exist_here_nor_in_another_tenant() {
    long id = desk.told(login, NoticeKind.HOURS_POSTED, "2026-11-20", "2.5");
    String other = desk.someone();
    Browser someone = new People(server).logIn(other);
    assertThat(someone.get("/zhanjiang/notices/" + id).status()).isEqualTo(404);
    desk.told(other, NoticeKind.HOURS_POSTED, "2026-11-20", "1");
    String token = someone.get("/zhanjiang/notices").html().selectFirst("main [name=_csrf]").val();
    assertThat(someone.post("/zhanjiang/notices/" + id + "/read", Map.of("_csrf", token)).status())
        .isEqualTo(404);
    Browser elsewhere = new People(server).logIn(new NoticeDesk(server, "beibei").someone());
    assertThat(elsewhere.get("/beibei/notices/" + id).status()).isEqualTo(404);
    assertThat(reader.get("/beibei/notices/" + id).status()).isEqualTo(404);
    assertThat(new Browser(server).get("/zhanjiang/notices").header("Location")).contains("/login");
    assertThat(reader.get("/zhanjiang/notices").html().select(".notice-new")).hasSize(1);
  }

  @Test
  void markup_in_a_reason_stays_text() {
    desk.told(login, NoticeKind.REGISTRATION_REFUSED, "<b onclick=x>{0}</b>");
    assertThat(reader.get("/zhanjiang/notices").body())
        .contains("&lt;b onclick")
        .doesNotContain("<b onclick");
  }

  @Test
  void where_no_mail_server_is_set_the_page_says_so() {
    var page = reader.get("/zhanjiang/notices/settings").html();
    assertThat(page.select("main").text()).contains("没有设置邮件服务器");
    assertThat(page.select("main form")).isEmpty();
  }

  @Test
  void after_a_year_they_are_forgotten() {
    long old = desk.told(login, NoticeKind.HOURS_POSTED, "2025-11-20", "2.5");
    long young = desk.told(login, NoticeKind.HOURS_POSTED, "2026-11-20", "2.5");
    server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () -> {
              server
                  .get(Sql.class)
                  .update(
                      "UPDATE notice SET written_at = ? WHERE id = ?",
                      Instant.now().minus(Duration.ofDays(366)),
                      old);
              server.get(ForgettingNotices.class).forgetHere();
            });
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM notice WHERE account_id = ?",
                desk.account(login)))
        .singleElement()
        .satisfies(row -> assertThat(row.get("id")).isEqualTo(young));
  }
}
