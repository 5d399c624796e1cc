package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * A university's form (GD-15, GD-17) as a file at its own desk: spreadsheet, paper, plain data, and
 * a filled one that comes in; and programs that send it.
 */
@LinliTest
class UniversityFilesTest {

  private static final int NOTE = 4;

  private final LinliServer server;
  private final UniversityGround ground;
  private final Institution ours;
  private final Institution theirs;
  private final PairingGround place;
  private final Browser desk;
  private final String form;

  UniversityFilesTest(LinliServer server) {
    this.server = server;
    this.ground = new UniversityGround(server);
    this.ours = ground.university("zhanjiang");
    this.theirs = ground.university("zhanjiang");
    this.place = ground.paired(ours, "zhanjiang", "440802001");
    this.desk = new Universities(server).logIn(ours);
    this.form = ground.address(ours);
    ground.serves(ours, "zhanjiang", place.community, 90);
  }

  @AfterEach
  void forget() {
    ground.forget();
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
    assertThat(page.select("#contents tbody").text()).contains("支教两次", "手填");
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
    assertThat(page.select("#contents tbody").text()).contains("96 手填");
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
    assertThat(desk.get(form).html().select("#contents tbody").text()).contains("36 手填");
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
  void a_program_sends_takes_back_and_sends_again_and_nobody_elses_program_does() {
    Program program = Program.of(server, "university", new Universities(server).staff(ours));
    Program stranger = Program.of(server, "university", new Universities(server).staff(theirs));
    String at = form.replace("/university/", "");
    assertThat(stranger.post(at + "/submission").status()).isEqualTo(404);
    assertThat(program.post(at + "/submission").body()).contains("还缺 1 处");
    Program.Said sent = program.post(at + "/submission", Map.of("missingSeen", true));
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.text("state")).isEqualTo("SUBMITTED");
    assertThat(program.post(at + "/submission", Map.of("missingSeen", true)).body())
        .contains("已经报送过了");

    assertThat(stranger.post(at + "/withdrawal").status()).isEqualTo(404);
    assertThat(program.post(at + "/withdrawal").status()).isEqualTo(202);
    Await.until("it is given back", () -> inState(program, at, "WITHDRAWN"));
    assertThat(program.post(at + "/submission", Map.of("missingSeen", true)).body())
        .contains("\"version\":2");
    assertThat(Tables.audited(server, "zhanjiang", "submission", submission()))
        .containsSubsequence(
            "submission.sent", "submission.asked-back", "submission.withdrawn", "submission.sent");
    assertThat(Tables.audited(server, "guangdong", "submission", submission()))
        .containsSubsequence("submission.received", "submission.given-back");
  }

  @Test
  void what_the_province_has_decided_is_not_given_back() {
    typeContact();
    send();
    assertThat(desk.get(form).html().select("#withdrawal button").text()).isEqualTo("撤回");
    Browser province = new People(server).logIn("guangdong", Role.STAFF, "44");
    String received =
        Await.until(
            "it arrives",
            () ->
                Optional.of(
                        province
                            .get(
                                "/guangdong/received-submissions?turn="
                                    + ground.form
                                    + "/"
                                    + UniversityGround.TURN)
                            .html()
                            .select("#senders a[href*=received-submissions/]")
                            .attr("href"))
                    .filter(link -> link.matches(".*/[0-9]+")));
    String csrf = province.get(received).html().select("[name=_csrf]").first().val();
    province.post(received + "/acceptance", Map.of("_csrf", csrf));
    Await.until("it is accepted", () -> Optional.of(state()).filter("已通过"::equals));
    assertThat(desk.get(form).html().select("#withdrawal")).isEmpty();
    assertThat(post(form + "/withdrawal", Map.of()).html().text()).contains("不能撤回");
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

  private Optional<String> inState(Program program, String at, String state) {
    return Optional.of(program.get(at + "/submission").text("state")).filter(state::equals);
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

  private Browser.Answer upload(byte[] file, Browser by) {
    return by.upload(form + "/import?_csrf=" + token(), "file", "表.xlsx", file);
  }

  private static String kept(Document page) {
    return page.select("main [name=kept]").val();
  }

  private String state() {
    return desk.get(form).html().select("h1 + .state").text();
  }

  private void typeContact() {
    post(form + "/lines", Map.of("line0", "陈老师"));
  }

  private Browser.Answer send() {
    String seen = desk.get(form).html().select("[name=seen]").val();
    return post(form + "/submission", Map.of("seen", seen));
  }

  private Browser.Answer post(String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", token());
    return desk.post(path, all);
  }

  private String token() {
    return desk.get(form).html().select("[name=_csrf]").first().val();
  }

  private long submission() {
    return ground.submission(ours, "zhanjiang");
  }

  private int logged(String action) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT id FROM audit_entry WHERE action = ? AND object = ?",
            action,
            ground.form)
        .size();
  }
}
