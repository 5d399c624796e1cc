package org.linli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A survey goes out on paper with a QR code, or as links by message: each is good once (GD-18). */
@LinliTest
class SurveyLinksTest {

  private final LinliServer server;
  private final SurveyGround ground;
  private final Browser clerk;
  private final Browser resident;
  private final long survey;
  private final String page;

  SurveyLinksTest(LinliServer server) {
    this.server = server;
    this.ground = new SurveyGround(server, "zhanjiang", "440802001");
    this.clerk = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    this.resident = new Browser(server);
    this.survey = ground.survey();
    this.page = "/zhanjiang/surveys/" + survey;
  }

  @Test
  void the_printed_code_leads_to_the_answer_page_and_the_second_use_is_refused() {
    ground.codes(survey, 3);
    Element slip = clerk.get(page + "/codes").html().select(".survey-codes li").first();
    String scanned = PrintedCode.read(slip.select("svg.qr").first());
    assertThat(scanned).startsWith("http").endsWith("/zhanjiang/survey/" + slip.select("b").text());

    String path = path(scanned);
    var asked = resident.get(path);
    assertThat(asked.html().select("h1").text()).isEqualTo("居民满意度");
    assertThat(resident.submit(asked, answers(asked.html())).status()).isEqualTo(303);

    Browser again = new Browser(server);
    assertThat(again.get(path).html().text()).contains("这个码已经答过了", "一个码只能答一次");
    var late = resident.submit(asked, answers(asked.html()));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.html().text()).contains("这个码已经");
    assertThat(ground.here(() -> server.get(AnswerTable.class).count(survey))).isEqualTo(1);
  }

  @Test
  void each_link_stands_beside_its_code_to_be_copied() {
    ground.codes(survey, 2);
    Document codes = clerk.get(page + "/codes").html();
    assertThat(codes.select(".survey-codes li"))
        .hasSize(2)
        .allSatisfy(
            slip -> {
              String link = slip.select("button[data-copy]").attr("data-copy");
              assertThat(link).isEqualTo(PrintedCode.read(slip.select("svg.qr").first()));
              assertThat(slip.select("a").attr("href")).isEqualTo(link);
            });
    assertThat(codes.select(".survey-codes li").first().text()).contains("第 1 号", "复制链接");
    assertThat(codes.select(".lead").text())
        .contains("最后一天 " + ground.today.plusDays(10).getYear() + "年");
  }

  @Test
  void all_unused_links_leave_as_a_spreadsheet_with_a_trace_and_keep_their_numbers()
      throws IOException {
    ground.codes(survey, 3);
    String used = clerk.get(page + "/codes").html().select(".survey-link").first().text();
    var asked = resident.get(path(used));
    resident.submit(asked, answers(asked.html()));

    List<List<String>> lines = new ArrayList<>();
    byte[] file = clerk.bytes(page + "/links.xlsx").body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet sheet = book.getSheetAt(0);
      for (int i = 0; i <= sheet.getLastRowNum(); i++) {
        lines.add(
            List.of(
                sheet.getRow(i).getCell(0).getStringCellValue(),
                sheet.getRow(i).getCell(2).getStringCellValue()));
      }
    }
    assertThat(lines).extracting(List::getFirst).containsExactly("编号", "2", "3");
    assertThat(lines.get(1).get(1)).startsWith("http").isNotEqualTo(used);
    assertThat(resident.get(path(lines.get(1).get(1))).html().text()).contains("不记名");
    assertThat(Tables.audited(server, "zhanjiang", "survey", survey))
        .contains("survey.links-exported");
  }

  @Test
  void programs_read_the_links_a_part_at_a_time() {
    ground.codes(survey, 3);
    Program program = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, ground.path);
    var links = program.get("surveys/%d/invitations?size=2&page=2".formatted(survey)).list();
    assertThat(links)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one)
                    .containsEntry("number", 3)
                    .hasEntrySatisfying(
                        "link",
                        link ->
                            assertThat(link.toString())
                                .endsWith("/" + one.get("code").toString())));
    Program beside = Program.as(server, "zhanjiang", Role.STAFF, "440803");
    assertThat(beside.get("surveys/%d/invitations".formatted(survey)).status()).isEqualTo(404);
  }

  private static Map<String, String> answers(Document asked) {
    Map<String, String> answers = new HashMap<>();
    asked.select("input[type=radio][value=1]").forEach(one -> answers.put(one.attr("name"), "1"));
    return answers;
  }

  private static String path(String address) {
    return java.net.URI.create(address).getPath();
  }
}
