package org.linli.demo;

import io.micronaut.context.BeanContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.job.Jobs;

/**
 * Another system beside 湛江's own: numbers, an export that was entered there, and a file of theirs
 * with people who are matched, doubtful and decided, and with differences of each kind. All of it
 * is made up, and what they have on record too.
 */
final class DemoExternals {

  private static final long A_MOMENT = 20_000_000;
  private static final List<String> TITLES = List.of("记录编号", "志愿者编号", "姓名", "服务日期", "服务时长", "项目");

  private final BeanContext context;
  private final DemoClient staff;
  private final LocalDate last;

  /**
   * Another system.
   *
   * @param last the last day on which the people have served, eight hours on every second day
   */
  DemoExternals(BeanContext context, DemoClient staff, LocalDate last) {
    this.context = context;
    this.staff = staff;
    this.last = last;
  }

  /** Lays it once, for three volunteers by their ids. */
  void lay(List<Long> people) {
    if (!staff.list("api/externals").isEmpty()) {
      return;
    }
    long system =
        staff.idOf(
            "api/externals",
            "demo-external",
            Map.of("name", "i志愿", "note", "省里的系统；每月初导出上月的记录，上传后标记已录入（演示数据）"));
    staff.put(
        "api/externals/" + system + "/out-columns",
        columns("PERSON_NUMBER", "NAME", "ACTIVITY", "DAY", "HOURS"));
    staff.put(
        "api/externals/" + system + "/in-columns",
        columns("RECORD_NUMBER", "PERSON_NUMBER", "NAME", "DAY", "HOURS", "ACTIVITY"));
    number(system, people.get(0), "ZY440800001");
    number(system, people.get(1), "ZY440800002");
    long export =
        staff.idOf(
            "api/externals/" + system + "/exports",
            "demo-external-export",
            Map.of("from", last.minusDays(9).toString(), "until", last.minusDays(8).toString()));
    finish(staff.read("api/external-exports/" + export).get("job"));
    staff.post("api/external-exports/" + export + "/entry", Map.of());
    bring(system, people);
    for (Map<String, ?> one : staff.items("api/externals/" + system + "/people?state=DOUBTFUL")) {
      decide(one, people.get(2));
    }
  }

  private static Map<String, ?> columns(String... fields) {
    Map<String, String> headers =
        Map.of(
            "RECORD_NUMBER", TITLES.get(0),
            "PERSON_NUMBER", TITLES.get(1),
            "NAME", TITLES.get(2),
            "DAY", TITLES.get(3),
            "HOURS", TITLES.get(4),
            "ACTIVITY", TITLES.get(5));
    return Map.of(
        "columns",
        List.of(fields).stream()
            .map(one -> Map.of("field", one, "header", Objects.requireNonNull(headers.get(one))))
            .toList());
  }

  private void number(long system, long volunteer, String number) {
    staff.post(
        "api/externals/" + system + "/numbers",
        Map.of("kind", "VOLUNTEER", "who", ours(volunteer), "number", number));
  }

  private String ours(long volunteer) {
    return String.valueOf(staff.read("api/volunteers/" + volunteer).get("number"));
  }

  private void bring(long system, List<Long> people) {
    String first = DemoCertificates.person(1).name();
    String second = DemoCertificates.person(2).name();
    String third = DemoCertificates.person(3).name();
    byte[] file =
        sheet(
            List.of("R001", "ZY440800001", first, day(0), "8", "巡河护河"),
            List.of("R002", "ZY440800001", first, day(2), "7.5", "社区探访"),
            List.of("R003", "ZY440800001", first, day(3), "2", "无偿献血宣传"),
            List.of("R004", "ZY440800002", second + "二", day(0), "8", "巡河护河"),
            List.of("R005", "ZY440800003", third, day(0), "8", "巡河护河"),
            List.of("R006", "ZY440800009", "苏不存在", day(1), "3", "市级马拉松"),
            List.of("R007", "", "林不存在", day(1), "3", "市级马拉松"));
    String look = staff.upload("externals/" + system + "/imports", "i志愿导出.xlsx", file);
    String id = look.substring(look.lastIndexOf('/') + 1);
    String job = staff.submit("externals/" + system + "/imports/" + id, Map.of("mode", "all"));
    finish(Long.valueOf(job.substring(job.lastIndexOf('/') + 1)));
  }

  /** Who has a name alone is recognised, who isn't there is nobody's; the rest waits. */
  private void decide(Map<String, ?> person, long volunteer) {
    String page = "api/external-people/" + person.get("id") + "/decision";
    if ("NAME_ONLY".equals(person.get("why"))) {
      staff.post(page, Map.of("who", ours(volunteer), "remember", true));
    } else if ("ZY440800009".equals(person.get("number"))) {
      staff.post(page, Map.of());
    }
  }

  private String day(int before) {
    return last.minusDays(before).toString();
  }

  private void finish(Object number) {
    long job = ((Number) number).longValue();
    Jobs jobs = context.getBean(Jobs.class);
    while (jobs.find(job).orElseThrow().isOpen()) {
      LockSupport.parkNanos(A_MOMENT);
    }
  }

  @SafeVarargs
  private static byte[] sheet(List<String>... rows) {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Linli", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("服务记录");
      write(sheet, 0, TITLES);
      for (int line = 0; line < rows.length; line++) {
        write(sheet, line + 1, rows[line]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int line, List<String> cells) {
    for (int place = 0; place < cells.size(); place++) {
      sheet.value(line, place, cells.get(place));
    }
  }
}
