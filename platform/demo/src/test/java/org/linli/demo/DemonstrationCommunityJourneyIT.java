package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.testing.People;

/**
 * 湛江 begins with the demonstration communities: the administrator enables the plugin, staff
 * designate, fill what is missing and export form 1 (GD-15, GD-16, GD-20), and the province sees
 * the count.
 */
@TestMethodOrder(OrderAnnotation.class)
class DemonstrationCommunityJourneyIT extends Journey {

  private static final String LIST = "/zhanjiang/demonstration-communities";
  private static final String FORM = "/zhanjiang/reports/guangdong-form-1";
  private static final String PLUGIN = "/zhanjiang/plugins/guangdong-demo-community";

  @Test
  @Order(1)
  void the_administrator_enables_the_plugin_and_its_page_appears() {
    logIn(people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR), People.PASSWORD);
    assertThat(page.navigate(LIST).status()).isEqualTo(404);
    holds();

    page.navigate("/zhanjiang/plugins");
    holds();
    page.locator("main").getByText("广东示范性社区").first().click();
    page.waitForURL("**" + PLUGIN);
    press("启用");

    assertThat(text()).contains("已启用");
    holds();
    assertThat(page.navigate(LIST).status()).isEqualTo(200);
    assertThat(text()).contains("新江社区").contains("湛江市赤坎区中华街道").contains("省级");
  }

  @Test
  @Order(2)
  void staff_say_what_type_the_provincial_community_is_and_a_form_without_it_is_refused() {
    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    page.navigate(LIST);
    holds();
    page.locator("main").getByText("新江社区").first().click();
    page.waitForURL("**/demonstration-communities/*");
    assertThat(text()).contains("还没有确定是市级还是县级");
    holds();
    page.navigate(FORM);
    holds();
    page.locator(".remark-rows a[href*='/demonstration-communities/'][href$='/edit']")
        .first()
        .click();
    page.waitForURL("**/edit");
    assertThat(text()).contains("补好以后，回到：").contains("示范性社区基本情况表");
    page.getByLabel("备注").fill("先记一句");
    press("保存");
    assertThat(page.getByLabel("备注").inputValue()).isEqualTo("先记一句");
    holds();

    page.getByLabel("市级").check();
    press("保存");

    assertThat(text()).contains("已保存");
    holds();
    page.locator("main .alert a").getByText("示范性社区基本情况表").click();
    page.waitForURL("**" + FORM + "*");
    assertThat(text()).contains("市级").doesNotContain("补好以后");
  }

  @Test
  @Order(3)
  void staff_designate_a_community_of_a_county() {
    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    page.navigate(LIST + "/new?q=海头");
    holds();
    page.locator("main table a").first().click();
    page.waitForURL("**/new?community=*");
    holds();
    page.getByLabel("县级").check();
    press("认定");

    assertThat(text()).contains("已认定为示范性社区");
    page.navigate(LIST);
    assertThat(text()).contains("达到要求");
  }

  @Test
  @Order(4)
  void form_1_is_exported_with_the_documents_words_and_the_records_answers() throws IOException {
    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    page.navigate("/zhanjiang/reports");
    holds();
    page.locator("main").getByText("示范性社区基本情况表").first().click();
    page.waitForURL("**/reports/*");
    holds();

    Download download =
        page.waitForDownload(() -> page.locator("main a[href*='/export?']").click());

    Path file = Path.of("target", "form-1.xlsx");
    download.saveAs(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      StringBuilder all = new StringBuilder();
      for (Row row : sheet) {
        row.forEach(cell -> all.append(new DataFormatter().formatCellValue(cell)).append('\n'));
      }
      assertThat(all.toString())
          .contains("广东共青团社区志愿服务优化提升行动")
          .contains("示范性社区基本情况表")
          .contains("填报单位（地级以上市团委盖章）")
          .containsSubsequence(
              "序号",
              "社区名称",
              "所在地",
              "是否已成立团支部",
              "是否建有社区志愿服务站",
              "社区是否已成立共青团主管志愿服务组织直属队伍",
              "示范性社区类型",
              "备注")
          .containsSubsequence("新江社区", "湛江市赤坎区", "市级", "省级")
          .contains("市级工作联系人");
    }
  }

  @Test
  @Order(5)
  void the_province_sees_what_the_cities_have_sent_and_nothing_more() {
    logIn(people.enroll("guangdong", Role.STAFF), People.PASSWORD);
    page.waitForCondition(
        () -> {
          page.navigate("/guangdong/demonstration-communities");
          return page.locator("tr")
              .filter(new Locator.FilterOptions().setHasText("湛江市"))
              .innerText()
              .contains("2 / 2");
        });
    holds();
    assertThat(page.navigate(LIST).status()).isEqualTo(404);
  }

  @Test
  @Order(6)
  void the_administrator_disables_the_plugin_and_its_pages_are_gone() {
    logIn(people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR), People.PASSWORD);
    page.navigate(PLUGIN);
    press("停用");
    Locator question = page.locator("dialog");
    assertThat(question.innerText()).contains("它的页面将打不开");
    question.getByText("停用", new Locator.GetByTextOptions().setExact(true)).click();

    page.getByText("已停用，数据保留").first().waitFor();
    assertThat(page.navigate(LIST).status()).isEqualTo(404);
    assertThat(page.navigate("/guangzhou/demonstration-communities").status()).isEqualTo(404);
  }
}
