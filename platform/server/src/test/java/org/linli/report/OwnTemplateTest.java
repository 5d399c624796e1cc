package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.report.SampleForm.row;
import static org.linli.report.SampleForm.yes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportForm;
import org.linli.file.FileRefused;
import org.linli.sheet.ReadingGrids;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** A tenant draws a form's spreadsheet itself; words and order stay the document's. */
@LinliTest
class OwnTemplateTest {

  /** Title, head, two lines of headers; then the pattern row. */
  private static final int PATTERN = 4;

  private static final FilledForm FILLED =
      SampleForm.filled(
          row(1, "新江社区", yes(), "是（1支）"),
          row(2, "南桥社区", yes(), "=1+1"),
          row(3, "东园社区", yes(), "否"));

  private final LinliServer server;
  private final KeepingTemplates templates;

  OwnTemplateTest(LinliServer server) {
    this.server = server;
    this.templates = server.get(KeepingTemplates.class);
  }

  @Test
  void rows_follow_the_pattern_row_and_what_stands_below_moves_down() {
    take("sample-form-drawn", OwnTemplateTest::drawn);
    try (XSSFWorkbook book = open(spreadsheet("sample-form-drawn"))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(texts(sheet, PATTERN)).containsExactly("1", "新江社区", "是，占地80m²", "是（1支）");
      assertThat(texts(sheet, PATTERN + 2)).containsExactly("3", "东园社区", "是，占地80m²", "否");
      for (int i = 0; i < 3; i++) {
        XSSFCellStyle style = sheet.getRow(PATTERN + i).getCell(1).getCellStyle();
        assertThat(style.getFillForegroundColor()).isEqualTo(IndexedColors.YELLOW.index);
      }
      assertThat(texts(sheet, PATTERN + 3)).containsExactly("联系人：陈某", "联系方式：0000-1234567");
      assertThat(texts(sheet, PATTERN + 4)).containsExactly("此表一式两份");
      assertThat(texts(sheet, 1)).containsExactly("填报单位（盖章）：共青团某市委员会", "期次：2026年8月");
      assertThat(sheet.getMergedRegions())
          .contains(new CellRangeAddress(PATTERN + 4, PATTERN + 4, 0, 3));
      assertThat(book.getPrintArea(0)).endsWith("$A$1:$D$8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void words_that_look_like_a_formula_stay_words() {
    take("sample-form-guarded", OwnTemplateTest::drawn);
    try (XSSFWorkbook book = open(spreadsheet("sample-form-guarded"))) {
      Cell risky = book.getSheetAt(0).getRow(PATTERN + 1).getCell(3);
      assertThat(risky.getStringCellValue()).isEqualTo("=1+1");
      assertThat(risky.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(book.getSheetAt(0).getRow(PATTERN).getCell(3).getCellStyle().getQuotePrefixed())
          .isFalse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void what_was_exported_in_it_can_be_imported_again() {
    take("sample-form-back", OwnTemplateTest::drawn);
    byte[] exported = spreadsheet("sample-form-back");
    FormSheet sheet =
        FormSheet.of(FILLED.form(), List.of(), server.get(ReadingGrids.class).read(exported, 100));
    Differences found = Differences.between(FILLED, sheet);
    assertThat(found.taken()).isEmpty();
    assertThat(found.problems()).isEmpty();
    assertThat(found.absent()).isEmpty();
  }

  @Test
  void a_spreadsheet_without_a_column_or_a_line_is_refused_with_its_name() {
    refused("report.import.noColumn", "是否建有站点", sheet -> sheet.getRow(3).getCell(2).setBlank());
    take("sample-form-no-turn", sheet -> sheet.getRow(1).getCell(3).setBlank());
    refused("report.template.noLine", "联系人", sheet -> sheet.getRow(5).getCell(0).setBlank());
    refused(
        "report.import.noForm", SampleForm.TITLE, sheet -> sheet.getRow(0).getCell(0).setBlank());
  }

  @Test
  void a_formula_is_refused_with_its_place() {
    refused(
        "report.template.formula",
        "A9",
        sheet -> sheet.createRow(8).createCell(0).setCellFormula("1+1"));
  }

  @Test
  void another_tenant_keeps_the_platforms_layout() {
    take("sample-form-mine", OwnTemplateTest::drawn);
    assertThat(in("beibei", () -> templates.standing(form("sample-form-mine")))).isEmpty();
    assertThat(in("zhanjiang", () -> templates.standing(form("sample-form-mine")))).isPresent();
  }

  @Test
  void the_platforms_layout_comes_back_and_the_own_one_stays_in_the_history() {
    take("sample-form-given-up", OwnTemplateTest::drawn);
    ReportForm form = form("sample-form-given-up");
    in(
        "zhanjiang",
        () -> {
          templates.dismiss(form, 1);
          templates.dismiss(form, 1);
          return null;
        });
    List<OwnTemplate> history = in("zhanjiang", () -> templates.history(form));
    assertThat(history).hasSize(2);
    assertThat(history.getFirst().stored()).isEmpty();
    assertThat(history.getLast().stored()).isPresent();
    assertThat(in("zhanjiang", () -> templates.standing(form))).isEmpty();
  }

  @Test
  void a_form_that_changed_since_is_exported_in_the_platforms_layout_and_says_so() {
    take("sample-form-changed", OwnTemplateTest::drawn);
    ReportForm old = form("sample-form-changed");
    ReportForm changed =
        new ReportForm(
            old.id(),
            old.title(),
            old.clause(),
            old.filledBy(),
            old.sending(),
            old.head(),
            old.headers().subList(0, 2),
            old.foot(),
            old.page(),
            old.filling());
    assertThat(in("zhanjiang", () -> templates.isOutdated(old))).isFalse();
    assertThat(in("zhanjiang", () -> templates.isOutdated(changed))).isTrue();
  }

  /** What a tenant might do: a colour of its own, and a line below the foot. */
  private static void drawn(XSSFSheet sheet) {
    XSSFCellStyle yellow = sheet.getWorkbook().createCellStyle();
    yellow.setFillForegroundColor(IndexedColors.YELLOW.index);
    for (int i = 0; i < 4; i++) {
      sheet.getRow(PATTERN).getCell(i).setCellStyle(yellow);
    }
    sheet.getRow(PATTERN).getCell(1).setCellValue("（样行）");
    sheet.getRow(1).getCell(3).setCellValue("期次：2019年1月");
    sheet.createRow(PATTERN + 2).createCell(0).setCellValue("此表一式两份");
    sheet.addMergedRegion(new CellRangeAddress(PATTERN + 2, PATTERN + 2, 0, 3));
    sheet.getWorkbook().setPrintArea(0, 0, 3, 0, PATTERN + 1);
  }

  private void refused(String key, String names, Consumer<XSSFSheet> spoiled) {
    assertThatThrownBy(() -> take("sample-form-refused", spoiled))
        .isInstanceOf(FileRefused.class)
        .satisfies(
            refused -> {
              assertThat(((FileRefused) refused).messageKey()).isEqualTo(key);
              assertThat(((FileRefused) refused).args()).containsExactly(names);
            });
    assertThat(in("zhanjiang", () -> templates.history(form("sample-form-refused")))).isEmpty();
  }

  private void take(String id, Consumer<XSSFSheet> change) {
    FormPages.Found found =
        new FormPages.Found(new DeclaredForm("sample", form(id)), SampleForm.ASKED);
    byte[] drawn = changed(templates.blank(found), change);
    in(
        "zhanjiang",
        () -> {
          templates.take(found, "我们的表.xlsx", new ByteArrayInputStream(drawn), 1);
          return null;
        });
  }

  private byte[] spreadsheet(String id) {
    FilledForm filled =
        new FilledForm(
            form(id),
            SampleForm.ASKED,
            FILLED.head(),
            FILLED.rows(),
            FILLED.foot(),
            List.of(),
            Map.of());
    return in("zhanjiang", () -> templates.spreadsheet(filled));
  }

  private static ReportForm form(String id) {
    ReportForm sample = SampleForm.holding(SampleForm.contents());
    return new ReportForm(
        id,
        sample.title(),
        sample.clause(),
        sample.filledBy(),
        sample.sending(),
        sample.head(),
        sample.headers(),
        sample.foot(),
        sample.page(),
        sample.filling());
  }

  private <T> T in(String tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  private static List<String> texts(XSSFSheet sheet, int row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : sheet.getRow(row)) {
      String text =
          switch (cell.getCellType()) {
            case NUMERIC -> String.valueOf((long) cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
          };
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static byte[] changed(byte[] file, Consumer<XSSFSheet> change) {
    try (XSSFWorkbook book = open(file);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      change.accept(book.getSheetAt(0));
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }
}
