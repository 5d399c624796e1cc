package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;

/** Programs bring volunteers in from a spreadsheet and take the list out, as jobs (ZJ-4, LAW-1). */
@LinliTest
class VolunteerImportApiTest {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final LinliServer server;
  private final Program clerk;
  private final long community;
  private final String place;

  VolunteerImportApiTest(LinliServer server) {
    this.server = server;
    this.clerk = Program.as(server, "zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
    VolunteerDesk desk = new VolunteerDesk(server);
    this.community = desk.place();
    this.place =
        desk.in(
            "zhanjiang",
            () ->
                Objects.requireNonNull(
                        server.get(Communities.class).byIds(List.of(community)).get(community))
                    .shortName());
  }

  @Test
  void good_rows_come_in_after_a_look_and_the_bad_ones_are_reported_in_a_file() {
    String number = VolunteerDesk.idNumber();
    var uploaded = upload(sheet(List.of("陈晓宇", number), List.of("张三", "44009919491231003X")));
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
    String path = "volunteers/imports/" + uploaded.number("id");

    var look = clerk.get(path);
    assertThat(look.object()).containsEntry("rows", 2).doesNotContainKey("job");
    assertThat(look.body())
        .contains("陈*宇", "证件号码", "最后一位对不上")
        .doesNotContain("陈晓宇")
        .doesNotContain(number);
    assertThat(clerk.post(path + "/start").fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("agreed");

    Map<String, Boolean> good = Map.of("agreed", true, "goodRowsOnly", true);
    var started = clerk.post(path + "/start", good);
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    assertThat(clerk.post(path + "/start", good).number("job")).isEqualTo(started.number("job"));
    var done = finished(started.number("job"));
    assertThat(done.object())
        .containsEntry("state", "DONE")
        .containsEntry("percent", 100)
        .containsEntry("hasFile", true);
    assertThat(clerk.file("jobs/" + started.number("job") + "/file").body()).startsWith('P', 'K');
    assertThat(clerk.get("volunteers?community=" + community).body())
        .contains("陈*宇", "\"total\":1");
  }

  @Test
  void a_file_that_is_none_is_refused_in_words() {
    var refused = upload("name,number".getBytes(StandardCharsets.UTF_8));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields().toString()).contains("file", "不是能读的 Excel 工作簿");
  }

  @Test
  void an_import_and_a_job_are_their_owners() {
    String path =
        "volunteers/imports/"
            + upload(sheet(List.of("陈晓宇", VolunteerDesk.idNumber()))).number("id");
    long job = clerk.post(path + "/start", Map.of("agreed", true)).number("job");
    finished(job);
    for (Program other :
        List.of(
            Program.as(server, "zhanjiang", Role.TENANT_ADMINISTRATOR),
            Program.as(server, "beibei", Role.STAFF))) {
      assertThat(other.get(path).status()).isEqualTo(404);
      assertThat(other.post(path + "/start", Map.of("agreed", true)).status()).isEqualTo(404);
      assertThat(other.get("jobs/" + job).status()).isEqualTo(404);
      assertThat(other.file("jobs/" + job + "/file").statusCode()).isEqualTo(404);
      assertThat(other.post("jobs/" + job + "/cancellation").status()).isEqualTo(404);
    }
    assertThat(clerk.get("jobs").list())
        .anySatisfy(one -> assertThat(one).containsEntry("id", (int) job));
  }

  @Test
  void the_list_goes_out_masked_and_the_reason_for_more_is_written_down() {
    var ordered = clerk.post("volunteers/exports", Map.of("community", community));
    assertThat(ordered.status()).as(ordered.body()).isEqualTo(202);
    assertThat(finished(ordered.number("job")).object()).containsEntry("hasFile", true);
    assertThat(clerk.post("volunteers/exports", Map.of("why", "CURIOSITY")).fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("why");
    assertThat(clerk.post("volunteers/exports", Map.of("why", "INSURANCE")).status())
        .isEqualTo(202);
  }

  private Program.Said finished(long job) {
    return Await.until(
        "the job's end",
        () ->
            Optional.of(clerk.get("jobs/" + job))
                .filter(said -> said.object().containsKey("finishedAt")));
  }

  private Program.Said upload(byte[] file) {
    return clerk.upload("POST", "volunteers/imports?name=volunteers.xlsx", SPREADSHEET, file);
  }

  @SafeVarargs
  private byte[] sheet(List<String>... people) {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("志愿者");
      List<String> titles = List.of("姓名*", "证件号码*", "联系电话*", "居住区域*", "所属社区*");
      for (int i = 0; i < titles.size(); i++) {
        sheet.value(0, i, titles.get(i));
      }
      for (int line = 1; line <= people.length; line++) {
        sheet.value(line, 0, people[line - 1].get(0));
        sheet.value(line, 1, people[line - 1].get(1));
        sheet.value(line, 2, "13812345678");
        sheet.value(line, 3, "花园小区");
        sheet.value(line, 4, place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
