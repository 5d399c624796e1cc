package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * The table of what cities sent leaves a province as a spreadsheet and as plain data that say what
 * its page says.
 */
@LinliTest
class ReceivedSummaryFilesTest {

  private final LinliServer server;
  private final ComingForms coming;
  private final Browser province;

  ReceivedSummaryFilesTest(LinliServer server) {
    this.server = server;
    this.coming = new ComingForms(server, "guangdong");
    this.province = new People(server).logIn("guangdong", Role.STAFF, "44");
  }

  @Test
  void its_files_say_what_the_page_says_and_are_called_after_the_turn() {
    coming.come("zhanjiang", ComingForms.number(), 1, 3);
    String asked = "/guangdong/received-summary/export";
    String turn = "?turn=" + coming.turn();
    String name = "attachment; filename=\"guangdong-" + coming.form + "-" + ComingForms.TURN;
    assertThat(text("/export.csv" + turn).lines())
        .anySatisfy(line -> assertThat(line).startsWith("\"东莞市\",\"逾期未报\",\"\""))
        .last()
        .isEqualTo("\"合计（1 份）\",\"\",\"\",\"6\",\"80\",\"5%（4/80）\",\"3\"");
    assertThat(province.bytes(asked + ".csv" + turn).headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(said -> assertThat(said).startsWith(name + ".csv\""));
    assertThat(
            province
                .bytes(asked + ".xlsx" + turn + "&of=rows")
                .headers()
                .firstValue("Content-Disposition"))
        .hasValueSatisfying(
            said ->
                assertThat(URLDecoder.decode(said, StandardCharsets.UTF_8))
                    .startsWith(name + "-rows.xlsx\"")
                    .endsWith("广东省-汇总样表-样本期-收到的报表.xlsx"));
  }

  @Test
  void in_its_spreadsheet_figures_are_numbers_that_add_up_and_all_else_is_text()
      throws IOException {
    coming.come("zhanjiang", ComingForms.number(), 1, 3);
    byte[] sheet =
        province.bytes("/guangdong/received-summary/export.xlsx?turn=" + coming.turn()).body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
      XSSFSheet table = book.getSheetAt(0);
      assertThat(table.getRow(0).getCell(0).getStringCellValue())
          .contains("《汇总样表》（样本期）收到的报表", "的情况");
      XSSFRow sums = table.getRow(table.getLastRowNum());
      assertThat(sums.getCell(0).getStringCellValue()).isEqualTo("合计（1 份）");
      assertThat(sums.getCell(3).getNumericCellValue()).isEqualTo(6);
      assertThat(sums.getCell(4).getNumericCellValue()).isEqualTo(80);
      assertThat(sums.getCell(5).getStringCellValue()).isEqualTo("5%（4/80）");
      assertThat(sums.getCell(6).getNumericCellValue()).isEqualTo(3);
    }
  }

  @Test
  void it_leaves_as_spreadsheet_and_as_plain_data_with_a_trace() throws IOException {
    coming.come("zhanjiang", ComingForms.number(), 1, 3);
    coming.come("dongguan", ComingForms.number(), 1, 1200);
    String asked = "?turn=" + coming.turn();
    String plain = text("/export.csv" + asked);
    assertThat(plain)
        .startsWith("\uFEFF\"市（区）\",\"状态\",\"报送时间\",\"服务人数\",\"居民人数\",\"每百人\",\"行数\"\r\n");
    assertThat(plain).contains("\"湛江市\",\"等待审核\",\"2026-06-20\",\"6\",\"80\",\"5%（4/80）\",\"3\"");
    String rows = text("/export.csv" + asked + "&of=rows");
    assertThat(rows.lines()).hasSize(1204);
    assertThat(rows)
        .contains("\"湛江市\",\"1\",\"湛江市第1社区\",\"2\",\"40\",\"5\",\"2020\",\"'=1+1\"")
        .contains("东莞市第1200社区");
    byte[] sheet =
        province.bytes("/guangdong/received-summary/export.xlsx" + asked + "&of=rows").body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1204);
      assertThat(book.getSheetAt(0).getRow(2).getCell(2).getStringCellValue()).isEqualTo("湛江市第1社区");
      assertThat(book.getSheetAt(0).getRow(2).getCell(3).getNumericCellValue()).isEqualTo(2);
    }
    assertThat(
            Tables.rows(
                server,
                "guangdong",
                "SELECT action FROM audit_entry WHERE kind = 'report_form' AND object = ?",
                coming.form))
        .extracting(row -> row.get("action"))
        .containsExactly(
            "submission.list-exported", "submission.list-exported", "submission.list-exported");
  }

  private String text(String path) {
    return new String(
        province.bytes("/guangdong/received-summary" + path).body(), StandardCharsets.UTF_8);
  }
}
