package org.linli.student;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.web.Browser;

/** A university at home in a tenant, with two colleges, for the tests of this domain and others. */
public final class StudentGround {

  static final List<String> TITLES = List.of("学号*", "姓名*", "学院*", "团支部", "入学年份");

  final LinliServer server;
  final String home;
  final Universities universities;
  public final Institution university;
  public final Institution fishery;
  public final Institution law;

  public StudentGround(LinliServer server, String home) {
    this.server = server;
    this.home = home;
    this.universities = new Universities(server);
    this.university = universities.university("海港大学" + UUID.randomUUID(), home);
    this.fishery = universities.college(university, "水产学院");
    this.law = universities.college(university, "法政学院");
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(home), work);
  }

  /** Puts a student on the roster; returns the id. */
  public long student(String number, String name, Institution college, String branch) {
    return here(
        () -> {
          server
              .get(Rosters.class)
              .put(
                  university.id(),
                  List.of(new CheckingStudents.Said(number, name, college, branch, 2024)),
                  0);
          return server
              .get(StudentTable.class)
              .numbered(university.id(), number)
              .orElseThrow()
              .id();
        });
  }

  long branch(String name, Institution college) {
    return here(() -> server.get(KeepingBranches.class).add(college, name, null));
  }

  String key(long id) {
    return home + "-" + id;
  }

  long value(String select, Object... values) {
    return here(
        () ->
            server.get(Sql.class).query(select, List.of(values), row -> row.getLong(1)).getFirst());
  }

  /** Brings a roster to the preview; returns its address. */
  static String upload(Browser staff, byte[] file) {
    String action =
        staff
            .get("/university/students/imports/new")
            .html()
            .select("main form[method=post]")
            .attr("action");
    var sent = staff.upload(action, "file", "名册.xlsx", file);
    if (sent.status() != 303) {
      throw new AssertionError(sent.html().select("main").text());
    }
    return sent.header("Location");
  }

  /** Starts it and waits for its end. */
  Job run(Browser staff, String page, Map<String, String> choices) {
    var started = staff.submit(staff.get(page), choices);
    if (started.status() != 303) {
      throw new AssertionError(started.html().select("main").text());
    }
    return finished(started.header("Location"));
  }

  Job finished(String location) {
    Jobs jobs = server.get(Jobs.class);
    long id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    return Await.until(
        "the job's end", () -> jobs.find(id).filter(one -> one.finishedAt() != null));
  }

  /** The lines of the file that a job of the desk made. */
  static List<String> lines(Browser staff, Job job) {
    return lines(staff.bytes("/university/jobs/%d/file".formatted(job.id())).body());
  }

  public static List<String> lines(byte[] bytes) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<String> lines = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        lines.add(String.join(" ", row.stream().map(cell -> cell.getText()).toList()));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A roster as a spreadsheet. */
  public static byte[] sheet(List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("学生");
      for (int i = 0; i < TITLES.size(); i++) {
        sheet.value(0, i, TITLES.get(i));
      }
      for (int line = 0; line < rows.size(); line++) {
        for (int i = 0; i < rows.get(line).size(); i++) {
          sheet.value(line + 1, i, rows.get(line).get(i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Browser.Answer post(Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
