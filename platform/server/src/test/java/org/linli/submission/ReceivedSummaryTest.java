package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Statements;
import org.linli.web.Browser;

/** A province has what its cities sent in one table, from sealed versions alone. */
@LinliTest
class ReceivedSummaryTest {

  private static final String LIST = "/guangdong/received-submissions";

  private final LinliServer server;
  private final ComingForms coming;
  private final Browser province;

  ReceivedSummaryTest(LinliServer server) {
    this.server = server;
    this.coming = new ComingForms(server, "guangdong");
    this.province = new People(server).logIn("guangdong", Role.STAFF, "44");
  }

  @Test
  void cities_stand_in_one_table_with_their_sums_and_those_that_are_missing() {
    long first = coming.come("zhanjiang", ComingForms.number(), 1, 3);
    assertThat(page("").select("#senders tbody tr:contains(东莞市)").text()).contains("逾期未报");
    coming.come("dongguan", ComingForms.number(), 1, 60);
    Document page = page("");
    assertThat(page.select("#senders tbody tr:contains(湛江市)").text())
        .contains("等待审核", "6 80 5%（4/80） 3");
    assertThat(page.select("#senders tfoot").text()).isEqualTo("合计（2 份） 126 2440 5%（122/2440） 63");
    assertThat(page.select("#senders thead").text())
        .contains("服务人数", "每百人", "行数")
        .doesNotContain("序号", "建站年");
    assertThat(page.select("#senders .soft").first().text()).contains("收到 2 份，其中通过 0 份", "截至");
    String city = page.select("#senders a:contains(湛江市)").attr("href");
    assertThat(city).isEqualTo(LIST + "/" + first);
    assertThat(province.get(city).html().text()).contains("湛江市第3社区");
  }

  @Test
  void all_rows_stand_under_each_other_a_page_at_a_time_and_are_found_by_name() {
    coming.come("zhanjiang", ComingForms.number(), 1, 3);
    long other = coming.come("dongguan", ComingForms.number(), 1, 60);
    Document first = page("");
    assertThat(first.select("#rows tbody tr")).hasSize(50);
    assertThat(first.select("#rows tbody tr").first().text())
        .startsWith("湛江市 1 湛江市第1社区 2 40 5 2020");
    assertThat(page("&page=2").select("#rows tbody tr").eachText())
        .hasSize(13)
        .last()
        .asString()
        .contains("东莞市第60社区");
    assertThat(page("&sender=" + other).select("#rows").text())
        .contains("共 60 行")
        .doesNotContain("湛江市第1社区");
    assertThat(page("&word=第59").select("#rows tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("东莞市第59社区");
    assertThat(page("&word=无此社区").select("#rows").text()).contains("没有符合条件的行");
  }

  @Test
  void a_newer_version_takes_the_place_of_the_last_and_what_was_given_back_does_not_count() {
    long submission = ComingForms.number();
    coming.come("zhanjiang", submission, 1, 3);
    long again = coming.come("zhanjiang", submission, 2, 4);
    long accepted = coming.come("dongguan", ComingForms.number(), 1, 2);
    assertThat(page("").select("#senders tfoot").text()).isEqualTo("合计（2 份） 12 160 5%（8/160） 6");
    here(() -> server.get(ReceivingSubmissions.class).accept(accepted, 1));
    assertThat(page("&counts=accepted").select("#senders tfoot").text())
        .isEqualTo("合计（1 份） 4 40 5%（2/40） 2");
    here(() -> server.get(ReceivingSubmissions.class).giveBack(again, "请核对", List.of(), 1));
    assertThat(page("").select("#senders tfoot").text()).startsWith("合计（1 份） 4 40");
    assertThat(page("").select("#rows").text()).contains("共 2 行").doesNotContain("湛江市第");
  }

  @Test
  void what_was_returned_or_withdrawn_is_told_apart_and_the_sentence_adds_up() {
    long withdrawn = ComingForms.number();
    coming.come("zhanjiang", withdrawn, 1, 3);
    assertThat(sentence("&counts=accepted")).startsWith("收到 1 份，其中通过 0 份；退回或撤回 0 份；");
    long missing = missing(sentence(""));
    long returned = coming.come("dongguan", ComingForms.number(), 1, 2);
    here(
        () -> {
          server.get(ReceivingSubmissions.class).giveBack(returned, "请核对", List.of(), 1);
          server
              .get(GivingBack.class)
              .give(server.tenant("zhanjiang"), new AskedBack(withdrawn, 1, 1));
        });
    assertThat(sentence("")).startsWith("收到 0 份，其中通过 0 份；退回或撤回 2 份；未收到 " + (missing - 1) + " 个");
    assertThat(page("").select("#senders tbody tr:contains(湛江市)").text()).contains("已撤回");
    assertThat(page("").select("#senders tbody tr:contains(东莞市)").text()).contains("已退回");
    assertThat(page("").select("#senders tfoot").text()).startsWith("合计（0 份）");
    assertThat(text("/export.csv?turn=" + coming.turn()))
        .contains("\"湛江市\",\"已撤回\"", "\"东莞市\",\"已退回\"");
  }

  private String sentence(String more) {
    return page(more).select("#senders .soft").first().text();
  }

  private static long missing(String sentence) {
    return Long.parseLong(sentence.replaceAll(".*未收到 ([0-9]+) 个.*", "$1"));
  }

  @Test
  void programs_read_the_same() {
    coming.come("zhanjiang", ComingForms.number(), 1, 3);
    Program program = Program.as(server, "guangdong", Role.STAFF, "44");
    String asked = "?turn=" + coming.turn();
    Program.Said table = program.get("received-summary" + asked);
    assertThat(table.number("rows")).isEqualTo(3);
    assertThat(table.number("counted")).isEqualTo(1);
    assertThat(table.object().get("totals"))
        .isEqualTo(Map.of("服务人数", "6", "居民人数", "80", "每百人", "5%（4/80）"));
    assertThat(program.get("received-summary/rows" + asked + "&word=第2社区").list())
        .singleElement()
        .satisfies(row -> assertThat(row.get("cells").toString()).contains("湛江市第2社区"));
  }

  @Test
  void no_more_is_asked_of_the_database_for_many_rows_than_for_few() {
    coming.come("zhanjiang", ComingForms.number(), 1, 1);
    coming.come("dongguan", ComingForms.number(), 1, 1);
    long few = asked(coming);
    ComingForms many = new ComingForms(server, "guangdong");
    many.come("zhanjiang", ComingForms.number(), 1, 700);
    many.come("dongguan", ComingForms.number(), 1, 700);
    assertThat(few).isPositive();
    assertThat(asked(many)).isEqualTo(few);
  }

  @Test
  void what_came_before_rows_were_kept_is_opened_once_and_kept_from_then_on() {
    long one = coming.come("zhanjiang", ComingForms.number(), 1, 2);
    here(
        () -> {
          var sql = server.get(org.linli.division.Sql.class);
          sql.update("DELETE FROM rolled_row WHERE form_no = ?", one);
          sql.update("DELETE FROM rolled_form WHERE form_no = ?", one);
        });
    assertThat(page("").select("#rows tbody tr")).hasSize(2);
    assertThat(asked(coming)).isEqualTo(asked(coming));
  }

  @Test
  void other_tenants_and_other_people_have_nothing_of_it() {
    long one = coming.come("zhanjiang", ComingForms.number(), 1, 2);
    Browser beside = new People(server).logIn("beibei", Role.STAFF, "500109");
    String here = "/beibei/received-submissions";
    assertThat(beside.get(here + "?turn=" + coming.turn()).body()).doesNotContain("湛江市第1社区");
    assertThat(beside.get(here + "/" + one).status()).isEqualTo(404);
    assertThat(beside.get(LIST + "/" + one).status()).isEqualTo(404);
    Browser volunteer = new People(server).logIn("guangdong", Role.VOLUNTEER, "44");
    assertThat(volunteer.get(LIST + "?turn=" + coming.turn()).status()).isEqualTo(403);
  }

  /** What opening the summary asks of the database. */
  private long asked(ComingForms of) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant("guangdong"), () -> server.get(Statements.class).during(() -> open(of)));
  }

  private void open(ComingForms of) {
    ReceivedSummary summary = server.get(ReceivedSummary.class);
    ReceivedTable.Turn turn =
        new ReceivedTable.Turn(of.form, ComingForms.TURN, "", "", java.time.LocalDate.EPOCH);
    var all = summary.of(turn, false);
    var asked = ReceivedSummary.Asked.of(0, "", "");
    assertThat(summary.rows(all, asked, 1, 50).lines()).isNotEmpty();
  }

  private void here(Runnable work) {
    server.get(Tenants.class).within(server.tenant("guangdong"), work);
  }

  private Document page(String more) {
    return province.get(LIST + "?turn=" + coming.turn() + more).html();
  }

  private String text(String path) {
    return new String(
        province.bytes("/guangdong/received-summary" + path).body(), StandardCharsets.UTF_8);
  }
}
