package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.institution.Universities;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.Browser;

/**
 * A university's form (GD-15, GD-17) leaves its own desk as a file: spreadsheet, paper and plain
 * data.
 */
@LinliTest
class UniversityFilesTest extends UniversityFormStories {

  UniversityFilesTest(LinliServer server) {
    super(server);
  }

  @Test
  void the_spreadsheet_has_the_documents_title_head_headers_rows_and_foot() throws IOException {
    typeContact();
    String text = text(desk.bytes(form + "/export").body());
    assertThat(text)
        .contains(
            "高校样表" + ground.form, "填报单位：" + ours.name(), "社区名称", "社区" + place.community, "联系人：陈老师");
    String name = desk.get(form + "/export").header("Content-Disposition");
    assertThat(java.net.URLDecoder.decode(name, StandardCharsets.UTF_8))
        .contains(ours.name() + "-高校样表")
        .doesNotContain("湛江市");
    assertThat(desk.get(form + "/export.csv").body())
        .contains("\"服务人数\",\"服务分钟\",\"备注\"", ours.name() + "\",\"1\",\"90\"");
    Document paper = desk.get(form + "/print").html();
    assertThat(paper.select("h1.paper-title").text()).isEqualTo("高校样表" + ground.form);
    assertThat(paper.select(".paper-acts a").attr("href")).isEqualTo(form);
    assertThat(logged("report.exported")).isEqualTo(3);
    assertThat(logged("report.printed")).isEqualTo(1);
  }

  @Test
  void an_unfinished_form_leaves_only_with_who_has_seen_what_is_missing() {
    Document page = desk.get(form).html();
    assertThat(page.select(".page-acts")).isEmpty();
    assertThat(desk.get(form + "/export").header("Location")).isEqualTo(form);
    assertThat(desk.get(form + "/print").header("Location")).isEqualTo(form);
    String export = page.select("#remarks a[href*=/export?]").attr("href");
    assertThat(desk.bytes(export).statusCode()).isEqualTo(200);
    assertThat(desk.get(export + "0").header("Location")).isEqualTo(form);
  }

  @Test
  void after_it_was_sent_the_file_is_what_was_sent_whatever_the_records_say_now()
      throws IOException {
    typeContact();
    assertThat(send().status()).isEqualTo(303);
    ground.serves(ours, "zhanjiang", place.community, 500);
    post(form + "/records", Map.of());
    assertThat(desk.get(form).html().select("#changed").text()).contains("590");
    assertThat(text(desk.bytes(form + "/export").body())).contains(" 90 ").doesNotContain("590");
    assertThat(desk.get(form + "/export.csv").body()).contains("\"90\"").doesNotContain("590");
    assertThat(desk.get(form + "/import").header("Location")).isEqualTo(form);
  }

  @Test
  void another_university_and_a_college_find_no_file_here() {
    Browser stranger = new Universities(server).logIn(theirs);
    Browser college =
        new Universities(server).logIn(new Universities(server).college(ours, "海洋学院"));
    for (String path :
        new String[] {"/export", "/export.csv", "/print", "/import", "/import/differences"}) {
      assertThat(stranger.get(form + path).status()).as(path).isEqualTo(404);
      assertThat(college.get(form + path).status()).as(path).isEqualTo(404);
    }
  }

  private static String text(byte[] file) throws IOException {
    StringBuilder all = new StringBuilder();
    DataFormatter words = new DataFormatter();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : book.getSheetAt(0)) {
        row.forEach(cell -> all.append(words.formatCellValue(cell)).append(' '));
      }
    }
    return all.toString();
  }
}
