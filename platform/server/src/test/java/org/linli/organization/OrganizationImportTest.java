package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A county brings in its organizations from a spreadsheet, with their tree, and takes them out. */
@LinliTest
class OrganizationImportTest {

  private static final String ALL = "/zhanjiang/organizations";
  private static final List<String> TITLES =
      List.of("名称*", "类别*", "所在区划", "所在社区（村）", "上级组织", "统一社会信用代码", "联系人姓名", "联系人电话");

  private final LinliServer server;
  private final Browser clerk;
  private final OrganizationGround ground;
  private final String place;

  OrganizationImportTest(LinliServer server) {
    this.server = server;
    this.clerk = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    this.ground = new OrganizationGround(server, "zhanjiang", "440802001");
    this.place =
        Tables.rows(
                server,
                "zhanjiang",
                "SELECT official_name AS name FROM community WHERE id = ?",
                ground.community)
            .getFirst()
            .get("name")
            .toString();
  }

  @Test
  void good_rows_come_in_below_rows_above_them_and_every_bad_cell_is_listed() throws IOException {
    String top = OrganizationGround.name("总会");
    String low = OrganizationGround.name("分会");
    String bad = OrganizationGround.name("坏");
    byte[] file =
        sheet(
            List.of(top, "社会组织", "赤坎区", "", "", "", "林小明", "0759-123456"),
            List.of(low, "志愿服务组织", "", place, top, "", "", ""),
            List.of(bad + 1, "俱乐部", "赤坎区", "", "", "", "", ""),
            List.of(bad + 2, "企业", "霞山区", "", "", "", "", ""),
            List.of(bad + 3, "企业", "赤坎区", "", "没有这个上级", "", "", ""),
            List.of(bad + 4, "企业", "赤坎区", "", "", "914403001922038217", "", ""),
            List.of(top, "企业", "赤坎区", "", "", "", "", ""),
            List.of(bad + 5, "企业", "赤坎区", "", bad + 3, "", "", "打给我"));
    String page = upload(file);
    assertThat(clerk.get(page).html().select("tbody tr")).hasSize(8);

    Job job = run(page, "good");
    assertThat(job.message().key()).isEqualTo("organization.import.some");
    assertThat(report(job))
        .anyMatch(line -> line.startsWith("4 类别") && line.contains("没有“俱乐部”这个选项"))
        .anyMatch(line -> line.startsWith("5 所在区划") && line.contains("没有这个区划"))
        .anyMatch(line -> line.startsWith("6 上级组织") && line.contains("没有这个上级组织"))
        .anyMatch(line -> line.startsWith("7 统一社会信用代码") && line.contains("校验不通过"))
        .anyMatch(line -> line.startsWith("8 名称") && line.contains("已经有这个名称"))
        .anyMatch(line -> line.startsWith("9 联系人电话"));
    assertThat(clerk.get(ALL + "?q=" + bad).html().select("tbody tr")).isEmpty();
    var shown = clerk.get(ALL + "?q=" + low).html();
    assertThat(shown.select("tbody tr").text()).contains(low, top);
    String first = clerk.get(ALL + "?q=" + top).html().select("tbody th a").first().attr("href");
    assertThat(clerk.get(first).html().text()).contains("林小明", "07******56", low);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT part FROM sheet_import_part WHERE import_id = ?",
                id(page)))
        .isEmpty();
    assertThat(Tables.audited(server, "zhanjiang", "organization_import", id(page)))
        .containsExactly("organization.imported");
  }

  @Test
  void all_or_nothing_brings_in_nothing_as_long_as_one_cell_is_wrong() {
    String name = OrganizationGround.name("公司");
    byte[] file =
        sheet(
            List.of(name, "企业", "赤坎区", "", "", "", "", ""),
            List.of(name, "企业", "赤坎区", "", "", "", "", ""));
    assertThat(run(upload(file), "all").message().key()).isEqualTo("organization.import.nothing");
    assertThat(clerk.get(ALL + "?q=" + name).html().select("tbody tr")).isEmpty();
  }

  @Test
  void an_import_is_its_owners_alone() {
    String page =
        upload(sheet(List.of(OrganizationGround.name("公司"), "企业", "赤坎区", "", "", "", "", "")));
    People people = new People(server);
    assertThat(people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR).get(page).status())
        .isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF).get(page.replace("zhanjiang", "beibei")).status())
        .isEqualTo(404);
  }

  @Test
  void the_list_goes_out_as_text_without_contact_persons() throws IOException {
    String name = "=1+1" + OrganizationGround.name("公司");
    run(upload(sheet(List.of(name, "企业", "赤坎区", "", "", "", "林小明", "0759-1234"))), "all");
    run(upload(sheet(List.of(name, "企业", "", place, "", "", "林小明", "0759-123456"))), "all");
    var list = clerk.get(ALL + "?q=" + name.substring(4)).html();
    String token = list.selectFirst("input[name=_csrf]").val();
    var asked = clerk.post(ALL + "/export", Map.of("_csrf", token, "q", name.substring(4)));
    String lines = String.join("\n", report(finished(asked.header("Location"))));
    assertThat(lines).contains(name, "企业", place).doesNotContain("林小明");
  }

  @Test
  void what_goes_out_with_contact_persons_comes_in_again_unchanged() throws IOException {
    String mark = OrganizationGround.name("往返");
    run(
        upload(
            sheet(
                List.of(mark + "团委", "县（市、区）团委", "赤坎区", "", "", "", "", ""),
                List.of(mark + "协会", "志愿服务组织", "", place, mark + "团委", "", "林小明", "0759-123456"),
                List.of(mark + "学院", "二级学院", "赤坎区中华街道", "", mark + "团委", "", "", ""))),
        "all");
    byte[] out = export(mark);
    List<String> before = lines(out);
    assertThat(String.join("\n", before))
        .contains("县（市、区）团委", "赤坎区中华街道 " + place, "林小明", "0759-123456");

    ground.here(
        () ->
            server.get(Sql.class).update("DELETE FROM organization WHERE name LIKE ?", mark + "%"));
    assertThat(run(upload(out), "all").message().key()).isEqualTo("organization.import.done");
    assertThat(lines(export(mark))).isEqualTo(before);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM audit_entry WHERE action = 'organization.contacts-exported'"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private byte[] export(String mark) {
    String token = clerk.get(ALL).html().selectFirst("input[name=_csrf]").val();
    var asked = clerk.post(ALL + "/export", Map.of("_csrf", token, "q", mark, "contacts", "true"));
    Job job = finished(asked.header("Location"));
    return clerk.bytes("/zhanjiang/files/" + job.file().orElseThrow()).body();
  }

  private static List<String> lines(byte[] bytes) throws IOException {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<String> lines = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        lines.add(String.join(" ", row.stream().map(cell -> cell.getText()).toList()));
      }
      return lines;
    }
  }

  private String upload(byte[] file) {
    String action =
        clerk.get(ALL + "/imports/new").html().select("main form[method=post]").attr("action");
    var sent = clerk.upload(action, "file", "组织单位.xlsx", file);
    assertThat(sent.status()).as(sent.html().text()).isEqualTo(303);
    return sent.header("Location");
  }

  private Job run(String page, String mode) {
    var started = clerk.submit(clerk.get(page), Map.of("mode", mode));
    assertThat(started.status()).as(started.html().text()).isEqualTo(303);
    return finished(started.header("Location"));
  }

  private Job finished(String location) {
    Jobs jobs = server.get(Jobs.class);
    Job job =
        Await.until(
            "the job's end", () -> jobs.find(id(location)).filter(one -> one.finishedAt() != null));
    assertThat(job.state()).as(job.message().toString()).isEqualTo(Job.State.DONE);
    return job;
  }

  private List<String> report(Job job) throws IOException {
    return lines(clerk.bytes("/zhanjiang/files/" + job.file().orElseThrow()).body());
  }

  private static long id(String page) {
    return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
  }

  @SafeVarargs
  private static byte[] sheet(List<String>... rows) {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("组织单位");
      for (int i = 0; i < TITLES.size(); i++) {
        sheet.value(0, i, TITLES.get(i));
      }
      for (int line = 0; line < rows.length; line++) {
        for (int i = 0; i < rows[line].size(); i++) {
          sheet.value(line + 1, i, rows[line].get(i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
