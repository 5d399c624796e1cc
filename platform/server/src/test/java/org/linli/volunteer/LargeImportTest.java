package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.embedded.TestDatabase;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;
import org.linli.testing.ServerInOtherJvm;
import org.linli.web.Browser;

/**
 * A city brings in 100,000 volunteers from one spreadsheet and takes them out again, on a server
 * with 512 MB for everything; it would end if that were not enough.
 */
@Tag("database")
class LargeImportTest {

  private static final Path TENANTS = Path.of("target", "large-tenants");
  private static final int ROWS = 100_000;
  private static final int BAD = 10;
  private static final String PREFIX = "linlitest_large_";

  /** A clerk, and a community to import into. */
  static final class Desk implements ServerInOtherJvm.Ground {

    @Override
    public List<String> lay(LinliServer server) {
      VolunteerDesk desk = new VolunteerDesk(server);
      long community = desk.place();
      String name =
          desk.in(
                  "zhanjiang",
                  () -> server.get(Communities.class).byIds(List.of(community)).get(community))
              .shortName();
      return List.of(
          new People(server).enroll("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN), name);
    }
  }

  @Test
  void a_hundred_thousand_rows_come_in_and_go_out_within_512_megabytes() throws IOException {
    SampleTenant.ZHANJIANG.write(TENANTS);
    LinliServer.dropOldSchemas(PREFIX);
    var place =
        new ServerInOtherJvm.Place(
            TestDatabase.get(),
            TENANTS,
            Path.of("target", "large-home").toAbsolutePath(),
            PREFIX,
            List.of("-Xmx512m"));
    try (var server = ServerInOtherJvm.start(place, Desk.class)) {
      Browser clerk = People.logIn(new Browser(server.address()), server.laid().getFirst());
      byte[] file = sheet(server.laid().getLast());

      Document look = upload(clerk, file);
      assertThat(look.select("tbody tr")).as("the preview").hasSizeBetween(5, 50);
      assertThat(imported(clerk, look, "all")).contains("没有导入");
      assertThat(imported(clerk, upload(clerk, file), "good"))
          .contains(Integer.toString(ROWS - BAD), Integer.toString(BAD));

      Document list = clerk.get("/zhanjiang/volunteers").html();
      Map<String, String> all = new HashMap<>();
      all.put("_csrf", list.selectFirst("input[name=_csrf]").val());
      Document exported = finished(clerk, clerk.post("/zhanjiang/volunteers/export", all));
      assertThat(rows(clerk.bytes(exported.selectFirst("a[download]").attr("href")).body()))
          .as("with a heading")
          .isEqualTo(1 + ROWS - BAD);
      assertThat(server.isRunning()).isTrue();
    } finally {
      LinliServer.dropOldSchemas(PREFIX);
    }
  }

  private static Document upload(Browser clerk, byte[] file) {
    Document ask = clerk.get("/zhanjiang/volunteers/imports/new").html();
    Browser.Answer sent =
        clerk.upload(ask.select("main form[method=post]").attr("action"), "file", "志愿者.xlsx", file);
    assertThat(sent.status()).as(sent.html().text()).isEqualTo(303);
    return clerk.get(sent.header("Location")).html();
  }

  private static String imported(Browser clerk, Document look, String mode) {
    var form = look.selectFirst("main form[method=post]");
    Map<String, String> fields = new HashMap<>(Map.of("mode", mode, "agreed", "true"));
    form.select("input[type=hidden]").forEach(one -> fields.put(one.attr("name"), one.val()));
    return finished(clerk, clerk.post(form.attr("action"), fields)).select("#job").text();
  }

  /** The page of a job that is over. */
  private static Document finished(Browser clerk, Browser.Answer started) {
    assertThat(started.status()).as(started.html().text()).isEqualTo(303);
    return Await.until(
        "the job's end",
        Await.LONG,
        () ->
            Optional.of(clerk.get(started.header("Location")).html())
                .filter(page -> page.select("[data-confirm], progress").isEmpty()));
  }

  private static byte[] sheet(String community) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("志愿者");
      List<String> titles = List.of("姓名*", "证件号码*", "联系电话*", "居住区域*", "所属社区*");
      for (int place = 0; place < titles.size(); place++) {
        sheet.value(0, place, titles.get(place));
      }
      LocalDate first = LocalDate.of(1950, 1, 1);
      for (int line = 1; line <= ROWS; line++) {
        boolean bad = line % (ROWS / BAD) == 0;
        var number = ResidentNumber.madeUp(first.plusDays(line % 18_000), line / 18_000);
        sheet.value(line, 0, "陈晓宇");
        sheet.value(line, 1, bad ? "440099" : number.digits());
        sheet.value(line, 2, "1381234" + "%04d".formatted(line % 10_000));
        sheet.value(line, 3, "花园小区" + line % 40 + "栋");
        sheet.value(line, 4, community);
        if (line % 1000 == 0) {
          sheet.flush();
        }
      }
    }
    return bytes.toByteArray();
  }

  private static long rows(byte[] file) throws IOException {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.count();
    }
  }
}
