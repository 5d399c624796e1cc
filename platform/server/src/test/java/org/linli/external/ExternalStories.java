package org.linli.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.linli.api.Role;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.web.Browser;

/**
 * A system beside ours, a community's keeper and the city's staff who work with it, and what it
 * holds.
 */
abstract class ExternalStories {

  final LinliServer server;
  final People people;
  final ExternalGround ground;
  final Browser keeper;
  final Browser city;
  final String system;
  final LocalDate day;

  ExternalStories(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new ExternalGround(server, "zhanjiang", "440802002");
    this.keeper = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
    this.city = people.logIn("zhanjiang", Role.STAFF);
    this.system = "/zhanjiang/externals/" + ground.system;
    this.day = ground.today().withDayOfYear(1);
  }

  void credit(long volunteer, LocalDate on, int minutes) {
    ground.hours.credit(ground.place.community, volunteer, on, minutes);
  }

  List<String> record(String record, String number, String name, String idNumber, int minutes) {
    return record(record, number, name, idNumber, day, minutes);
  }

  static List<String> record(
      String record, String number, String name, String idNumber, LocalDate on, int minutes) {
    return List.of(
        record, number, name, idNumber, on.toString(), Double.toString(minutes / 60.0), "巡河");
  }

  /** The job behind a page, when it is done. */
  Job done(String page) {
    String at =
        page.contains("/jobs/")
            ? page
            : keeper.get(page).html().select("a[href*=/jobs/]").first().attr("href");
    long job = id(at);
    Jobs jobs = server.get(Jobs.class);
    Job over =
        Await.until("the job's end", () -> jobs.find(job).filter(one -> one.finishedAt() != null));
    assertThat(over.state()).as(over.message().toString()).isEqualTo(Job.State.DONE);
    return over;
  }

  List<String> written(Job job) throws IOException {
    List<String> lines = new ArrayList<>();
    byte[] bytes = keeper.bytes("/zhanjiang/files/" + job.file().orElseThrow()).body();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (Row row : workbook.getFirstSheet().read()) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
        lines.add(String.join(" ", cells));
      }
    }
    return lines;
  }

  static long id(String page) {
    return Long.parseLong(page.replaceAll(".*/", ""));
  }

  static Browser.Answer post(Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
