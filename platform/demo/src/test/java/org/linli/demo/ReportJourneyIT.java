package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.testing.People;

/**
 * 广州 fills form 2 for one of its turns: looks at what the records say, completes a cell by hand
 * with a reason, and takes in what a colleague wrote into the spreadsheet (GD-17).
 */
@TestMethodOrder(OrderAnnotation.class)
class ReportJourneyIT extends Journey {

  private static final String FORM =
      "/guangzhou/reports/guangdong-form-2?unit=tenant-4401&turn=2024-12-15";
  private static final Path FILE = Path.of("target", "form-2.xlsx");

  @Test
  @Order(1)
  void staff_choose_a_turn_and_complete_a_cell_by_hand_with_a_reason() {
    logIn(people.enroll("guangzhou", Role.STAFF), People.PASSWORD);
    page.navigate("/guangzhou/reports");
    assertThat(text()).contains("结对及工作开展情况汇总表").contains("季度报告");
    holds();
    page.navigate(FORM);
    assertThat(text()).contains("2024年度（截至12月15日）");
    holds();
    page.locator(".cell-entry[href*='column=people']").first().click();
    page.waitForURL("**/cell?*");
    holds();
    page.getByLabel("填写内容").fill("三十几个");
    page.getByLabel("原因").fill("纸质签到表");
    press("保存");
    assertThat(page.getByLabel("填写内容").inputValue()).isEqualTo("三十几个");
    assertThat(text()).contains("要填数字");
    holds();
    page.getByLabel("填写内容").fill("35");
    press("保存");
    assertThat(text()).contains("人工填写").contains("纸质签到表");
    holds();
  }

  @Test
  @Order(2)
  void a_filled_spreadsheet_is_compared_before_it_is_taken() throws IOException {
    logIn(people.enroll("guangzhou", Role.STAFF), People.PASSWORD);
    page.navigate(FORM);
    Download download =
        page.waitForDownload(() -> page.locator("a[href*='/export?']").first().click());
    change(Files.readAllBytes(download.path()));
    page.locator("main").getByText("由表格导入").first().click();
    page.waitForURL("**/import?*");
    holds();
    page.getByLabel("表格文件").setInputFiles(FILE);
    press("上传并比较");
    page.waitForURL("**/differences?*");
    assertThat(text()).contains("采用 1 格").contains("44");
    holds();
    press("采用这些内容");
    assertThat(text()).contains("已采用 1 格").contains("由表格导入");
  }

  @Test
  @Order(3)
  void a_county_finds_its_quarterly_report() {
    logIn(people.enroll("guangzhou", Role.STAFF, "440105"), People.PASSWORD);
    page.navigate("/guangzhou/reports/guangdong-county-report");
    assertThat(text()).contains("海珠区").contains("服务需求清单");
    holds();
  }

  /** A colleague counts more people in the second community. */
  private static void change(byte[] file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
        OutputStream out = Files.newOutputStream(FILE)) {
      book.getSheetAt(0).getRow(4).getCell(7).setCellValue(44);
      book.write(out);
    }
  }
}
