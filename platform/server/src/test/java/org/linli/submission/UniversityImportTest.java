package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.web.Browser;

/**
 * A filled spreadsheet comes into a university's form (GD-15, GD-17): compared first, then taken as
 * if it were typed by hand.
 */
@LinliTest
class UniversityImportTest extends UniversityFormStories {

  private static final int NOTE = 4;

  UniversityImportTest(LinliServer server) {
    super(server);
  }

  @Test
  void a_filled_spreadsheet_is_compared_first_and_taken_as_typed_by_hand() throws IOException {
    typeContact();
    Browser.Answer uploaded =
        upload(changed(sheet -> cell(sheet, NOTE).setCellValue("支教两次")), desk);
    String differences = uploaded.header("Location");
    Document shown = desk.get(differences).html();
    assertThat(shown.text()).contains("采用 1 格", "社区" + place.community, "备注", "支教两次");
    assertThat(desk.get(form).html().text()).doesNotContain("支教两次");
    assertThat(new Universities(server).logIn(theirs).get(differences).status()).isEqualTo(404);
    assertThat(new Universities(server).logIn(ours).get(differences).status())
        .as("waits for its owner")
        .isEqualTo(200);
    assertThat(
            desk.post(form + "/import/differences", Map.of("_csrf", token(), "kept", kept(shown)))
                .status())
        .isEqualTo(303);
    Document page = desk.get(form).html();
    assertThat(page.select("#contents tbody").text()).contains("支教两次", "人工填写");
    assertThat(logged("report.imported")).isEqualTo(1);
  }

  @Test
  void what_is_brought_over_a_typed_figure_is_typed_over_what_the_records_say() throws IOException {
    typeContact();
    String minutes = "zhanjiang/" + place.community + "|minutes";
    post(form + "/cell", Map.of("at", minutes, "value", "95", "reason", "纸质记录"));
    String differences =
        upload(changed(sheet -> cell(sheet, NOTE - 1).setCellValue(96)), desk).header("Location");
    Document shown = desk.get(differences).html();
    desk.post(
        form + "/import/differences",
        Map.of("_csrf", token(), "kept", kept(shown), "reason", "纸质记录"));
    Document page = desk.get(form).html();
    assertThat(page.select("#contents tbody").text()).contains("96 人工填写");
    assertThat(page.text()).doesNotContain("填写以后记录有了变化");
  }

  @Test
  void a_recorded_nought_is_brought_over_only_with_a_reason() throws IOException {
    PairingGround quiet = ground.paired(ours, "zhanjiang", "440802001");
    typeContact();
    String differences =
        upload(changed(sheet -> cell(sheet, quiet, NOTE - 1).setCellValue(36)), desk)
            .header("Location");
    Document shown = desk.get(differences).html();
    String taking = form + "/import/differences";
    Browser.Answer refused =
        desk.post(taking, Map.of("_csrf", token(), "kept", kept(shown), "reason", ""));
    assertThat(refused.html().select("#f-reason-error").text()).contains("记录里是“0”", "请写明原因");
    assertThat(
            desk.post(taking, Map.of("_csrf", token(), "kept", kept(shown), "reason", "纸质记录"))
                .status())
        .isEqualTo(303);
    assertThat(desk.get(form).html().select("#contents tbody").text()).contains("36 人工填写");
  }

  @Test
  void a_file_of_another_form_and_a_figure_that_is_none_are_each_a_sentence_at_its_place()
      throws IOException {
    typeContact();
    Browser.Answer other =
        upload(changed(sheet -> sheet.getRow(0).getCell(0).setCellValue("别的表")), desk);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.html().text()).contains("没有找到表格标题《高校样表" + ground.form + "》");
    String differences =
        upload(changed(sheet -> cell(sheet, NOTE - 1).setCellValue("很多")), desk).header("Location");
    assertThat(desk.get(differences).html().text()).contains("“服务分钟”要填整数", "改正后重新上传");
    assertThat(upload(new byte[0], desk).html().text()).contains("请选择");
  }

  @Test
  void an_import_counts_as_a_submission() throws IOException {
    typeContact();
    String differences =
        upload(changed(sheet -> cell(sheet, NOTE).setCellValue("支教")), desk).header("Location");
    Document shown = desk.get(differences).html();
    assertThat(shown.text()).contains("采用并报送");
    desk.post(
        form + "/import/differences",
        Map.of("_csrf", token(), "kept", kept(shown), "send", "true"));
    assertThat(state()).isEqualTo("已报送");
    Browser.Answer again =
        desk.post(
            form + "/import/differences",
            Map.of("_csrf", token(), "kept", kept(shown), "send", "true"));
    assertThat(again.status()).isIn(404, 422);
  }

  @Test
  void a_program_brings_a_spreadsheet_looks_at_the_differences_and_takes_them() throws IOException {
    typeContact();
    String api = form.replace("/university/", "/university/api/");
    byte[] file = changed(sheet -> cell(sheet, NOTE).setCellValue("支教"));
    Browser.Answer looked = desk.upload(api + "/import?_csrf=" + token(), "file", "表.xlsx", file);
    assertThat(looked.status()).isEqualTo(201);
    assertThat(looked.body()).contains("\"takeable\":true", "\"theirs\":\"支教\"");
    Program stranger = Program.of(server, "university", new Universities(server).staff(theirs));
    Program program = Program.of(server, "university", new Universities(server).staff(ours));
    String at = form.replace("/university/", "") + "/import/taking";
    Map<String, Object> take =
        Map.of("kept", Long.valueOf(looked.body().replaceAll("(?s).*\"kept\":([0-9]+).*", "$1")));
    assertThat(stranger.post(at, take).status()).isEqualTo(404);
    assertThat(program.post(at, take).body()).contains("\"cells\":1");
    assertThat(program.post(at, take).status()).isEqualTo(404);
  }

  private byte[] changed(Consumer<XSSFSheet> change) throws IOException {
    byte[] file = desk.bytes(form + "/export").body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    }
  }

  /** A cell of the community's row. */
  private Cell cell(XSSFSheet sheet, int column) {
    return cell(sheet, place, column);
  }

  private static Cell cell(XSSFSheet sheet, PairingGround of, int column) {
    for (Row row : sheet) {
      Cell first = row.getCell(0);
      if (first != null && first.toString().equals("社区" + of.community)) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError("no row of " + of.community);
  }

  private Browser.Answer upload(byte[] file, Browser by) {
    return by.upload(form + "/import?_csrf=" + token(), "file", "表.xlsx", file);
  }

  private static String kept(Document page) {
    return page.select("main [name=kept]").val();
  }
}
