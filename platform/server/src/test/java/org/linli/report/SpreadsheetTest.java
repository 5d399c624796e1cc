package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.report.SampleForm.filled;
import static org.linli.report.SampleForm.missing;
import static org.linli.report.SampleForm.row;
import static org.linli.report.SampleForm.yes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.ReportContents;

/** The exported file, opened again. */
class SpreadsheetTest {

  @Test
  void title_head_headers_rows_and_foot_stand_below_each_other() throws IOException {
    XSSFSheet sheet = sheetOf(filled(row(1, "新江社区", yes(), "是（1支）\n1.青年志愿服务队")));
    assertThat(texts(sheet))
        .containsExactly(
            "社区志愿服务样表",
            "填报单位（盖章）：共青团某市委员会|期次：2026年8月",
            "序号|社区名称|志愿服务",
            "是否建有站点|队伍（数量及名称）",
            "1|新江社区|是，占地80m²|是（1支）\n1.青年志愿服务队",
            "联系人：陈某|联系方式：0000-1234567");
  }

  @Test
  void title_head_headers_and_foot_are_merged_over_their_columns() throws IOException {
    XSSFSheet sheet = sheetOf(filled(row(1, "新江社区", yes(), "否")));
    assertThat(sheet.getMergedRegions())
        .extracting(region -> region.formatAsString())
        .containsExactlyInAnyOrder("A1:D1", "A2:C2", "A3:A4", "B3:B4", "C3:D3", "A6:B6", "C6:D6");
  }

  @Test
  void a_form_without_a_head_says_its_turn_in_a_line_of_its_own_below_the_title()
      throws IOException {
    ReportContents.Row row = CountedForm.counted("1", "新江社区", 30);
    FilledForm form =
        new FillingIn(CountedForm.declared("counted", row), key -> "", null)
            .with(
                SampleForm.ASKED, new ReportContents(List.of(row), List.of()), List.of(), Map.of());
    assertThat(texts(sheetOf(form)))
        .containsExactly("社区服务统计表", "期次：2026年8月", "社区名称|服务人数|备注", "新江社区|30");
  }

  @Test
  void a_head_that_needs_the_whole_line_leaves_the_turn_the_line_above() throws IOException {
    FilledForm form =
        filled(
            SampleForm.contents(row(1, "新江社区", yes(), "否")),
            Map.of("unit", "共青团某市委员会".repeat(8), "contact", "陈某", "phone", "0"));
    assertThat(texts(sheetOf(form)))
        .startsWith("社区志愿服务样表", "期次：2026年8月", "填报单位（盖章）：" + "共青团某市委员会".repeat(8));
  }

  @Test
  void it_prints_on_a4_lying_as_wide_as_the_page_with_headers_on_every_page() throws IOException {
    XSSFSheet sheet = sheetOf(filled(row(1, "新江社区", yes(), "否")));
    PrintSetup setup = sheet.getPrintSetup();
    assertThat(setup.getLandscape()).isTrue();
    assertThat(setup.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
    assertThat(sheet.getFitToPage()).isTrue();
    assertThat(setup.getFitWidth()).isEqualTo((short) 1);
    assertThat(setup.getFitHeight()).isEqualTo((short) 0);
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
    assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$D$6");
  }

  @Test
  void cells_wrap_between_borders_in_the_fonts_of_official_papers() throws IOException {
    XSSFSheet sheet = sheetOf(filled(row(1, "新江社区", yes(), "否")));
    XSSFCell cell = sheet.getRow(4).getCell(3);
    assertThat(cell.getCellStyle().getWrapText()).isTrue();
    assertThat(cell.getCellStyle().getBorderBottom().name()).isEqualTo("THIN");
    assertThat(cell.getCellStyle().getFont().getFontName()).isEqualTo("宋体");
    assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getFontName())
        .isEqualTo("方正小标宋简体");
  }

  @Test
  void what_nobody_has_filled_stays_blank_and_carries_no_remark() throws IOException {
    XSSFSheet sheet = sheetOf(filled(row(1, "新江社区", missing(), "")));
    assertThat(sheet.getRow(4).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
    assertThat(sheet.getRow(4).getCell(2).getCellStyle().getBorderLeft().name()).isEqualTo("THIN");
    assertThat(texts(sheet)).noneMatch(text -> text.contains("sample.station"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd",
        "+1",
        "-2+3",
        "＝1+1",
        "  =1+1",
        "=HYPERLINK(\"http://example.org\")",
        "\t=1+1",
        "\n=1+1"
      })
  void a_name_that_looks_like_a_formula_is_written_as_words(String name) throws IOException {
    XSSFCell cell = sheetOf(filled(row(1, name, yes(), "否"))).getRow(4).getCell(1);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(cell.getStringCellValue()).isEqualTo(name.strip());
  }

  @Test
  void ordinary_names_are_not_quoted() throws IOException {
    XSSFCell cell = sheetOf(filled(row(1, "新江社区", yes(), "否"))).getRow(4).getCell(1);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
  }

  @Test
  void controls_and_turned_text_vanish_and_escapes_and_rare_characters_stay() throws IOException {
    String name = "𠮷祥\u0000\u0007社区\u202E_x0041_";
    XSSFCell cell = sheetOf(filled(row(1, name, yes(), "否"))).getRow(4).getCell(1);
    assertThat(cell.getStringCellValue()).isEqualTo("𠮷祥社区_x0041_");
  }

  @Test
  void a_very_long_text_is_kept_to_what_a_cell_holds_and_the_row_to_what_a_sheet_allows()
      throws IOException {
    XSSFSheet sheet = sheetOf(filled(row(1, "新江社区", yes(), "长".repeat(40_000))));
    assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).hasSize(32_767);
    assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(409);
  }

  @Test
  void a_row_is_as_high_as_its_longest_list() throws IOException {
    XSSFSheet sheet =
        sheetOf(
            filled(
                row(1, "新江社区", yes(), "否"),
                row(2, "南桥社区", yes(), "是（5支）\n1.甲\n2.乙\n3.丙\n4.丁\n5.戊")));
    assertThat(sheet.getRow(5).getHeightInPoints())
        .isGreaterThan(2 * sheet.getRow(4).getHeightInPoints());
  }

  @Test
  void without_rows_the_table_keeps_one_blank_line() throws IOException {
    assertThat(texts(sheetOf(filled())))
        .containsSubsequence("是否建有站点|队伍（数量及名称）", "", "联系人：陈某|联系方式：0000-1234567");
  }

  private static XSSFSheet sheetOf(FilledForm form) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Spreadsheet.of(form)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      return book.getSheetAt(0);
    }
  }

  /** The rows' texts, cells joined by a stroke, blank cells left out. */
  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    for (var row : sheet) {
      List<String> cells = new ArrayList<>();
      for (var cell : row) {
        switch (cell.getCellType()) {
          case STRING -> cells.add(cell.getStringCellValue());
          case NUMERIC -> cells.add(String.valueOf((long) cell.getNumericCellValue()));
          case BLANK -> {}
          default -> throw new AssertionError("a cell of type " + cell.getCellType());
        }
      }
      texts.add(String.join("|", cells));
    }
    return texts;
  }
}
