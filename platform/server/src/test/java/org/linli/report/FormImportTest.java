package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.report.CountedForm.counted;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Row;
import org.linli.file.FileRefused;
import org.linli.report.Differences.Difference;
import org.linli.sheet.ReadingGrids;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** A filled form comes back from a spreadsheet and is compared cell by cell before it is taken. */
@LinliTest
class FormImportTest {

  private static final int FIRST_ROW = 3;
  private static final Row XINJIANG = counted("1", "新江社区", 30);
  private static final Row NANQIAO = counted("2", "南桥社区", 12);

  private final ReadingGrids grids;

  FormImportTest(LinliServer server) {
    this.grids = server.get(ReadingGrids.class);
  }

  @Test
  void what_was_exported_and_not_touched_differs_in_nothing() {
    Differences found = between(filled(XINJIANG, NANQIAO), sheet -> {});
    assertThat(found.taken()).isEmpty();
    assertThat(found.left()).isEmpty();
    assertThat(found.problems()).isEmpty();
    assertThat(found.absent()).isEmpty();
  }

  @Test
  void a_form_with_grouped_headers_head_and_foot_reads_back_equal_too() {
    FilledForm form =
        SampleForm.filled(SampleForm.row(1, "新江社区", SampleForm.yes(), "是（1支）\n1.青年队"));
    Differences found =
        Differences.between(form, FormSheet.of(form.form(), List.of(), lines(form, sheet -> {})));
    assertThat(found.taken()).isEmpty();
    assertThat(found.left()).isEmpty();
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void a_changed_figure_is_shown_beside_ours() {
    Differences found =
        between(
            filled(XINJIANG, NANQIAO),
            sheet -> sheet.getRow(FIRST_ROW).getCell(1).setCellValue(31));
    assertThat(found.taken())
        .containsExactly(
            new Difference(4, new ManualFigure.Place("1", "people"), "新江社区", "服务人数", "30", "31"));
    assertThat(found.isTakeable()).isTrue();
  }

  @Test
  void one_bad_cell_keeps_all_out_and_is_named_with_row_column_and_sentence() {
    Differences found =
        between(
            filled(XINJIANG, NANQIAO),
            sheet -> {
              sheet.getRow(FIRST_ROW).getCell(1).setCellValue(31);
              sheet.getRow(FIRST_ROW + 1).getCell(1).setCellValue(8.5);
            });
    assertThat(found.problems())
        .containsExactly(
            new Differences.Wrong(5, "服务人数", Message.of("report.refused.notWhole", "服务人数")));
    assertThat(found.isTakeable()).isFalse();
  }

  @Test
  void a_formula_is_a_problem_and_never_computed() {
    Differences found =
        between(
            filled(XINJIANG), sheet -> sheet.getRow(FIRST_ROW).getCell(1).setCellFormula("1+1"));
    assertThat(found.problems())
        .extracting(Differences.Wrong::sentence)
        .containsExactly(Message.of("sheet.formula"));
  }

  @Test
  void a_row_that_nobody_knows_and_a_row_that_is_not_there_are_named() {
    Differences found =
        between(
            filled(XINJIANG, NANQIAO),
            sheet -> sheet.getRow(FIRST_ROW).getCell(0).setCellValue("别的社区"));
    assertThat(found.problems())
        .extracting(Differences.Wrong::sentence)
        .containsExactly(Message.of("report.import.noRow", "别的社区"));
    assertThat(found.absent()).containsExactly("新江社区");
  }

  @Test
  void a_file_of_another_form_says_which() {
    FilledForm form = filled(XINJIANG);
    assertThatThrownBy(
            () ->
                FormSheet.of(
                    SampleForm.holding(SampleForm.contents()),
                    List.of(CountedForm.TITLE),
                    lines(form, sheet -> {})))
        .isInstanceOf(FileRefused.class)
        .extracting(refused -> ((FileRefused) refused).messageKey())
        .isEqualTo("report.import.otherForm");
  }

  @Test
  void a_file_of_another_turn_says_which_and_one_that_says_none_is_taken() {
    List<ReadingGrids.Line> ours = lines(filled(XINJIANG), sheet -> {});
    assertThatCode(() -> FormSheet.requireTurn("2026年8月", ours)).doesNotThrowAnyException();
    List<ReadingGrids.Line> theirs =
        lines(
            filled(XINJIANG),
            sheet -> sheet.createRow(20).createCell(0).setCellValue("期次:2026年7月"));
    assertThatThrownBy(() -> FormSheet.requireTurn("2026年8月", theirs))
        .isInstanceOf(FileRefused.class)
        .extracting(refused -> List.of(((FileRefused) refused).args()))
        .isEqualTo(List.of("2026年7月", "2026年8月"));
  }

  @Test
  void a_file_of_an_older_version_says_which_column_it_lacks() {
    assertThatThrownBy(
            () ->
                between(filled(XINJIANG), sheet -> sheet.getRow(2).getCell(1).setCellValue("参加人数")))
        .isInstanceOf(FileRefused.class)
        .extracting(refused -> List.of(((FileRefused) refused).args()))
        .isEqualTo(List.of("服务人数"));
  }

  @Test
  void what_is_no_spreadsheet_is_refused() {
    assertThatThrownBy(
            () -> grids.read("填好了".getBytes(java.nio.charset.StandardCharsets.UTF_8), 10))
        .isInstanceOf(FileRefused.class)
        .extracting(refused -> ((FileRefused) refused).messageKey())
        .isEqualTo("sheet.notASheet");
  }

  private Differences between(FilledForm form, Consumer<XSSFSheet> changed) {
    return Differences.between(form, FormSheet.of(form.form(), List.of(), lines(form, changed)));
  }

  private List<ReadingGrids.Line> lines(FilledForm form, Consumer<XSSFSheet> changed) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Spreadsheet.of(form)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      changed.accept(book.getSheetAt(0));
      book.write(bytes);
      return grids.read(bytes.toByteArray(), 100);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static FilledForm filled(Row... rows) {
    return new FillingIn(CountedForm.declared("counted", rows), key -> "", null)
        .with(SampleForm.ASKED, new ReportContents(List.of(rows), List.of()), List.of(), Map.of());
  }
}
