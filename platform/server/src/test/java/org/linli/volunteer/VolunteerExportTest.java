package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** What a list that goes out holds, and that whoever asked for it hears when it is ready. */
@LinliTest
class VolunteerExportTest {

  private static final String NAME = "=HYPERLINK(\"http://example.org\")";
  private static final String AREA = "+1+cmd|' /C calc'!A0";

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final long community;
  private final Browser clerk;

  VolunteerExportTest(LinliServer server) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.community = desk.place();
    this.clerk = new People(server).logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
  }

  @Test
  void a_name_that_looks_like_a_formula_is_written_as_text() throws IOException {
    register(NAME, AREA);
    List<Cell> cells = exported();
    assertThat(cells).allMatch(one -> one.getType() == CellType.STRING);
    assertThat(cells).allMatch(one -> one.getFormula() == null);
    assertThat(cells).extracting(Cell::getText).anyMatch(text -> text.endsWith(NAME));
    assertThat(cells).extracting(Cell::getText).anyMatch(text -> text.endsWith(AREA));
  }

  @Test
  void whoever_asked_for_it_is_told_when_it_is_ready() throws IOException {
    register("陈晓宇", "花园小区");
    exported();
    List<String> lines =
        Await.until(
            "the notice",
            () ->
                java.util.Optional.of(
                        clerk
                            .get("/zhanjiang/notices")
                            .html()
                            .select(".notice-text")
                            .eachText()
                            .stream()
                            .filter(line -> line.contains("做好了"))
                            .toList())
                    .filter(all -> !all.isEmpty()));
    assertThat(lines).contains("未读 “导出志愿者名单”做好了");
  }

  private void register(String name, String area) {
    IdDocument document = new IdDocument(IdKind.RESIDENT_ID, VolunteerDesk.idNumber());
    Person person =
        new Person(name, document, Sex.FEMALE, LocalDate.of(1950, 1, 1), area, "13800000000", "");
    desk.in(
        "zhanjiang",
        () ->
            server
                .get(Registering.class)
                .byCommunity(
                    new Application(community, person, Wishes.NONE, Guardian.NONE), false, 7));
  }

  /** The cells of the first volunteer. */
  private List<Cell> exported() throws IOException {
    var page = clerk.get("/zhanjiang/volunteers?community=" + community);
    var sent =
        clerk.post(
            "/zhanjiang/volunteers/export",
            Map.of(
                "_csrf",
                page.html().selectFirst("input[name=_csrf]").val(),
                "community",
                Long.toString(community),
                "why",
                "INSURANCE"));
    long id = VolunteerDesk.idIn(sent.header("Location"));
    Jobs jobs = server.get(Jobs.class);
    Job job =
        Await.until("the job's end", () -> jobs.find(id).filter(one -> one.finishedAt() != null));
    byte[] bytes = clerk.bytes("/zhanjiang/files/" + job.file().orElseThrow()).body();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      Row row = workbook.getFirstSheet().read().get(1);
      return row.stream().toList();
    }
  }
}
