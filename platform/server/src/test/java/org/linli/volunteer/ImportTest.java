package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.sheet.ReadingSheets;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A community brings in its volunteers from a spreadsheet (ZJ-4, LAW-1). */
@LinliTest
class ImportTest {

  private static final String NEW = "/zhanjiang/volunteers/imports/new";

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final Browser clerk;
  private final long community;
  private final String place;

  ImportTest(LinliServer server) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.clerk = new People(server).logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
    this.community = desk.place();
    this.place =
        desk.in(
            "zhanjiang",
            () ->
                server.get(Communities.class).byIds(List.of(community)).get(community).shortName());
  }

  @Test
  void good_rows_come_in_and_every_bad_cell_is_listed_with_row_column_and_sentence()
      throws IOException {
    String known = VolunteerDesk.idNumber();
    byte[] file =
        sheet(
            sheet -> {
              row(sheet, 1, "陈晓宇", known, "13812345678", place);
              row(sheet, 2, "欧阳若琳", "44009919491231003X", "13812345678", place);
              row(sheet, 3, "张三", VolunteerDesk.idNumber(), "打给我", "没有的社区");
              row(sheet, 4, "李四", known, "13812345678", place);
              row(sheet, 5, "=1+1", VolunteerDesk.idNumber(), "13812345678", place);
              row(sheet, 6, "", VolunteerDesk.idNumber(), "13812345678", place);
              sheet.formula(6, 0, "CONCATENATE(\"王\",\"五\")");
              row(sheet, 7, "赵六", VolunteerDesk.idNumber(), "13900001111", place);
            });
    String page = upload(file).header("Location");
    var look = clerk.get(page);
    assertThat(look.html().select("tbody tr")).hasSize(7);
    assertThat(look.body()).doesNotContain("陈晓宇").doesNotContain(known);

    Job job = run(page, "good");
    assertThat(job.message().key()).isEqualTo("volunteer.import.some");
    assertThat(job.message().args()).containsExactly("2", "5", "6");
    List<String> report = report(job);
    assertThat(report)
        .anyMatch(line -> line.startsWith("3 证件号码") && line.contains("最后一位对不上"))
        .anyMatch(line -> line.startsWith("4 联系电话"))
        .anyMatch(line -> line.startsWith("4 所属社区") && line.contains("没有这个社区"))
        .anyMatch(line -> line.startsWith("5 证件号码") && line.contains("和第 2 行重复"))
        .anyMatch(line -> line.startsWith("6 姓名"))
        .anyMatch(line -> line.startsWith("7 姓名") && line.contains("公式"));
    assertThat(String.join("", report)).doesNotContain(known);
    assertThat(count()).isEqualTo(2);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT import_id FROM sheet_import_part WHERE import_id = ?",
                VolunteerDesk.idIn(page)))
        .isEmpty();
  }

  @Test
  void all_or_nothing_brings_in_nothing_as_long_as_one_cell_is_wrong() {
    byte[] file =
        sheet(
            sheet -> {
              row(sheet, 1, "陈晓宇", VolunteerDesk.idNumber(), "13812345678", place);
              row(sheet, 2, "张三", VolunteerDesk.idNumber(), "", place);
            });
    Job job = run(upload(file).header("Location"), "all");
    assertThat(job.message().key()).isEqualTo("volunteer.import.nothing");
    assertThat(count()).isZero();

    byte[] good =
        sheet(
            sheet -> {
              for (int i = 1; i <= 2500; i++) {
                row(sheet, i, "陈晓宇", VolunteerDesk.idNumber(), "13812345678", place);
              }
            });
    Job done = run(upload(good).header("Location"), "all");
    assertThat(done.message().key()).isEqualTo("volunteer.import.done");
    assertThat(count()).isEqualTo(2500);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT COUNT(DISTINCT number) AS n FROM volunteer WHERE community_id = ?",
                community))
        .first()
        .satisfies(row -> assertThat(row.get("n")).isEqualTo(2500L));
  }

  @Test
  void a_job_that_is_run_again_adds_nobody_twice() {
    byte[] file =
        sheet(sheet -> row(sheet, 1, "陈晓宇", VolunteerDesk.idNumber(), "13812345678", place));
    desk.in(
        "zhanjiang",
        () -> {
          var checking =
              new CheckingRows(
                  server
                      .get(Communities.class)
                      .within(new org.linli.api.Scope(List.of(VolunteerDesk.CHIKAN))),
                  server.get(org.linli.web.template.Messages.class),
                  java.time.LocalDate.of(2026, 11, 22));
          List<CheckingRows.Checked> rows = new ArrayList<>();
          server
              .get(ReadingSheets.class)
              .read(file, ImportColumn.values(), row -> rows.add(checking.check(row)));
          InsertingVolunteers inserting = server.get(InsertingVolunteers.class);
          assertThat(inserting.insert(-1, 1, rows).added()).isEqualTo(1);
          var again = inserting.insert(-1, 1, rows);
          assertThat(again.added()).isEqualTo(1);
          assertThat(again.there()).isEmpty();
          assertThat(inserting.insert(-2, 1, rows).there()).containsExactly(2);
          return true;
        });
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void a_hostile_archive_and_what_is_no_spreadsheet_are_refused_in_words() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 450; i++) {
        zip.write(zeros);
      }
    }
    assertThat(refusal(bomb.toByteArray())).contains("展开后大得不正常");
    assertThat(refusal("name,number".getBytes(StandardCharsets.UTF_8))).contains("不是能读的 Excel 工作簿");
    assertThat(refusal(sheet(sheet -> {}))).contains("表格里没有数据");
    var other = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(other, "Test", "1.0")) {
      workbook.newWorksheet("x").value(0, 0, "姓名");
    }
    assertThat(refusal(other.toByteArray())).contains("没有“证件号码”这一列");
  }

  @Test
  void an_import_is_its_owners_and_the_file_stands_sealed() {
    String number = VolunteerDesk.idNumber();
    String page =
        upload(sheet(sheet -> row(sheet, 1, "陈晓宇", number, "13812345678", place)))
            .header("Location");
    People people = new People(server);
    assertThat(people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR).get(page).status())
        .isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF).get(page.replace("zhanjiang", "beibei")).status())
        .isEqualTo(404);
    var part =
        Tables.rows(
                server,
                "zhanjiang",
                "SELECT sealed FROM sheet_import_part WHERE import_id = ?",
                VolunteerDesk.idIn(page))
            .getFirst();
    assertThat(new String((byte[]) part.get("sealed"), StandardCharsets.ISO_8859_1))
        .doesNotContain("PK");
  }

  @Test
  void a_list_is_exported_masked_or_for_a_reason_in_full() throws IOException {
    String number = VolunteerDesk.idNumber();
    run(
        upload(sheet(sheet -> row(sheet, 1, "陈晓宇", number, "13812345678", place)))
            .header("Location"),
        "all");
    assertThat(exported(Map.of())).contains("陈*宇").doesNotContain("陈晓宇").doesNotContain(number);
    assertThat(exported(Map.of("why", "INSURANCE"))).contains("陈晓宇", number);
  }

  private String exported(Map<String, String> why) throws IOException {
    var page = clerk.get("/zhanjiang/volunteers?community=" + community);
    Map<String, String> fields = new java.util.HashMap<>(why);
    fields.put("_csrf", page.html().selectFirst("input[name=_csrf]").val());
    fields.put("community", Long.toString(community));
    var sent = clerk.post("/zhanjiang/volunteers/export", fields);
    return String.join("\n", report(finished(sent.header("Location"))));
  }

  private String refusal(byte[] file) {
    var refused = upload(file);
    assertThat(refused.status()).isEqualTo(422);
    return refused.html().select("#f-file-error").text();
  }

  private Browser.Answer upload(byte[] file) {
    String action = clerk.get(NEW).html().select("main form[method=post]").attr("action");
    return clerk.upload(action, "file", "志愿者.xlsx", file);
  }

  private Job run(String page, String mode) {
    var started = clerk.submit(clerk.get(page), Map.of("mode", mode, "agreed", "true"));
    assertThat(started.status()).as(started.html().text()).isEqualTo(303);
    return finished(started.header("Location"));
  }

  private Job finished(String location) {
    Jobs jobs = server.get(Jobs.class);
    Job job =
        Await.until(
            "the job's end",
            () -> jobs.find(VolunteerDesk.idIn(location)).filter(one -> one.finishedAt() != null));
    assertThat(job.state()).as(job.message().toString()).isEqualTo(Job.State.DONE);
    return job;
  }

  private List<String> report(Job job) throws IOException {
    byte[] bytes = clerk.bytes("/zhanjiang/files/" + job.file().orElseThrow()).body();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<String> lines = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        lines.add(String.join(" ", row.stream().map(cell -> cell.getText()).toList()));
      }
      return lines;
    }
  }

  private long count() {
    return Tables.rows(
            server, "zhanjiang", "SELECT id FROM volunteer WHERE community_id = ?", community)
        .size();
  }

  private byte[] sheet(Consumer<Worksheet> fill) {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("志愿者");
      List<String> titles = List.of("姓名*", "证件号码*", "联系电话*", "居住区域*", "所属社区*");
      for (int i = 0; i < titles.size(); i++) {
        sheet.value(0, i, titles.get(i));
      }
      fill.accept(sheet);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void row(
      Worksheet sheet, int line, String name, String number, String phone, String community) {
    List<String> texts = List.of(name, number, phone, "花园小区", community);
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        sheet.value(line, i, texts.get(i));
      }
    }
  }
}
