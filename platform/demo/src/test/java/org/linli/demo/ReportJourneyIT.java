package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
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
  private static final Path TEMPLATE = Path.of("target", "template.xlsx");
  private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

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
    assertThat(text()).contains("要填整数");
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
    assertThat(text()).contains("采用 1 格").contains("44").contains("视同报送");
    holds();
    page.getByLabel("原因").fill("纸质签到表");
    press("采用并报送");
    assertThat(text()).contains("已采用 1 格，还没有报送").contains("请补齐");
    holds();
    page.navigate(FORM);
    assertThat(text()).contains("由表格导入");
  }

  @Test
  @Order(3)
  void a_county_finds_its_quarterly_report() {
    logIn(people.enroll("guangzhou", Role.STAFF, "440105"), People.PASSWORD);
    page.navigate("/guangzhou/reports/guangdong-county-report");
    assertThat(text()).contains("海珠区").contains("服务需求清单");
    holds();
  }

  @Test
  @Order(4)
  void the_administrator_draws_the_spreadsheet_and_a_wrong_one_is_refused() throws IOException {
    logIn(people.enroll("guangzhou", Role.TENANT_ADMINISTRATOR), People.PASSWORD);
    page.navigate("/guangzhou/reports/guangdong-form-2");
    page.locator("main a[href$='/template']").click();
    page.waitForURL("**/template");
    holds();
    Download blank = page.waitForDownload(() -> page.locator("a[href$='/blank.xlsx']").click());
    byte[] platforms = Files.readAllBytes(blank.path());

    draw(platforms, book -> book.getSheetAt(0).getRow(0).getCell(0).setCellValue("我们的表"));
    page.getByLabel("表样", EXACTLY).setInputFiles(TEMPLATE);
    press("换成自己的表样");
    assertThat(text()).contains("没有找到表格标题").contains("平台的表样");
    holds();

    draw(platforms, book -> book.getSheetAt(0).createRow(30).createCell(0).setCellValue("一式两份"));
    page.getByLabel("表样", EXACTLY).setInputFiles(TEMPLATE);
    press("换成自己的表样");
    assertThat(text()).contains("已换成自己的表样");
    holds();

    page.navigate(FORM);
    Download download =
        page.waitForDownload(() -> page.locator("a[href*='/export?']").first().click());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(download.path()))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
          .isEqualTo("一式两份");
    }

    page.navigate("/guangzhou/reports/guangdong-form-2/template");
    press("改回平台的表样");
    confirm();
    assertThat(text()).contains("已改回平台的表样");
  }

  /** Changes the platform's layout as somebody would in their own program. */
  private static void draw(byte[] file, Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
        OutputStream out = Files.newOutputStream(TEMPLATE)) {
      change.accept(book);
      book.write(out);
    }
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
