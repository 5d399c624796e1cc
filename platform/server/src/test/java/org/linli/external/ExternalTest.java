package org.linli.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/**
 * Other systems beside ours (LAW-9): their numbers, what is taken out, what is taken in, who their
 * people are, and every difference; nothing merges silently, nothing counts twice.
 */
@LinliTest
class ExternalTest {

  private final LinliServer server;
  private final People people;
  private final ExternalGround ground;
  private final Browser keeper;
  private final Browser city;
  private final String system;
  private final LocalDate day;

  ExternalTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new ExternalGround(server, "zhanjiang", "440802002");
    this.keeper = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
    this.city = people.logIn("zhanjiang", Role.STAFF);
    this.system = "/zhanjiang/externals/" + ground.system;
    this.day = ground.today().withDayOfYear(1);
  }

  @Test
  void a_city_writes_down_a_system_and_its_columns_which_communities_only_use() {
    String name = "志愿" + UUID.randomUUID().toString().substring(0, 8);
    String list = "/zhanjiang/externals";
    var made = post(city, list + "/new", list, Map.of("name", name));
    assertThat(made.status()).isEqualTo(303);
    String page = made.header("Location");
    var again = post(city, list + "/new", list, Map.of("name", name));
    assertThat(again.html().select("#f-name-error").text()).contains("已经有这个名称");
    var wrong =
        post(city, page + "/in-columns", page + "/in-columns", Map.of("NAME", "姓名", "DAY", "姓名"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-RECORD_NUMBER-error").text()).isNotEmpty();
    assertThat(wrong.html().select("#f-DAY-error").text()).contains("重复");
    assertThat(wrong.html().select("#f-MINUTES-error").text()).contains("分钟和小时");
    assertThat(wrong.html().select("#f-NAME").val()).isEqualTo("姓名");
    var columns =
        post(
            city,
            page + "/out-columns",
            page + "/out-columns",
            Map.of("header1", "服务者", "field1", "NAME", "header3", "分钟", "field3", "MINUTES"));
    assertThat(columns.status()).isEqualTo(303);
    assertThat(city.get(page).html().text()).contains("服务者、分钟");
    assertThat(keeper.get(page).html().select("a[href$=out-columns]")).isEmpty();
    Browser county = people.logIn("zhanjiang", Role.STAFF, "440802");
    assertThat(post(county, page, page + "/edit", Map.of("name", "乱改")).status()).isEqualTo(403);
    long id = Long.parseLong(page.replaceAll(".*/", ""));
    assertThat(Tables.audited(server, "zhanjiang", "external-system", id))
        .contains("external-system.added", "external-system.columns-set");
  }

  @Test
  void a_number_there_is_one_persons_and_a_person_has_one_number() {
    long one = ground.volunteers.approved(ground.place.community);
    long other = ground.volunteers.approved(ground.place.community);
    String page = system + "/numbers";
    assertThat(enter(keeper, ground.number(one), "A1").status()).isEqualTo(303);
    assertThat(keeper.get(page).html().select("tbody").text()).contains("A1", ground.number(one));
    var taken = enter(keeper, ground.number(other), "A1");
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.html().select("#f-number-error").text()).contains("已经是另一个的");
    assertThat(taken.html().select("#f-who").val()).isEqualTo(ground.number(other));
    assertThat(enter(keeper, ground.number(one), "A2").status()).isEqualTo(303);
    assertThat(keeper.get(page).html().select("tbody").text()).contains("A2").doesNotContain("A1");
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(enter(elsewhere, ground.number(one), "A3").status()).isEqualTo(422);
    assertThat(elsewhere.get(page).html().text()).doesNotContain("A2");
    assertThat(keeper.get("/zhanjiang/volunteers/" + one).html().text()).contains(ground.name);
    Map<String, String> gone = Map.of("kind", "VOLUNTEER", "subject", Long.toString(one));
    assertThat(post(elsewhere, page, page + "/withdrawal", gone).status()).isEqualTo(404);
    assertThat(post(keeper, page, page + "/withdrawal", gone).status()).isEqualTo(303);
    assertThat(keeper.get(page).html().text()).doesNotContain("A2");
    assertThat(enter(keeper, ground.number(other), "A2").status()).isEqualTo(303);
  }

  @Test
  void what_was_entered_there_is_not_taken_out_again_and_what_was_withdrawn_is()
      throws IOException {
    ground.map();
    long volunteer = ground.volunteers.approved(ground.place.community);
    ground.numbered(volunteer, "Z9");
    credit(volunteer, day, 90);
    credit(volunteer, day.plusDays(1), 60);
    String first = export();
    Job job = done(first);
    assertThat(job.message().args()).containsExactly("2");
    assertThat(written(job)).contains("志愿者 编号 服务日期 服务时长 原录入", "陈晓宇 Z9 " + day + " 1.5 ");
    String second = export();
    assertThat(done(second).message().args()).as("the first keeps them").containsExactly("0");
    assertThat(post(keeper, first, first + "/entry", Map.of()).status()).isEqualTo(303);
    assertThat(post(keeper, first, first + "/entry", Map.of()).status()).isEqualTo(422);
    credit(volunteer, day.plusDays(2), 30);
    String third = export();
    assertThat(done(third).message().args()).as("only the rest").containsExactly("1");
    var silent = post(keeper, third, third + "/withdrawal", Map.of("reason", ""));
    assertThat(silent.html().select("#f-reason-error").text()).isNotEmpty();
    post(keeper, third, third + "/withdrawal", Map.of("reason", "上传失败"));
    String fourth = export();
    assertThat(done(fourth).message().args()).containsExactly("1");
    post(keeper, first, first + "/withdrawal", Map.of("reason", "录错了人"));
    assertThat(done(export()).message().args()).containsExactly("2");
    assertThat(Tables.audited(server, "zhanjiang", "external-export", id(first)))
        .contains("external-export.asked", "external-export.entered", "external-export.withdrawn");
  }

  @Test
  void a_service_put_right_after_it_was_entered_says_what_was_entered_before() throws IOException {
    ground.map();
    long volunteer = ground.volunteers.approved(ground.place.community);
    credit(volunteer, day, 120);
    String first = export();
    done(first);
    post(keeper, first, first + "/entry", Map.of());
    ground.hours.reverse(entry(volunteer));
    assertThat(done(export()).message().args()).as("net of corrections").containsExactly("0");
    String compared = comparison(volunteer);
    assertThat(compared).contains("2:00", "录入后这里已更正");
  }

  @Test
  void people_of_theirs_are_matched_by_number_then_by_name_and_id_number_and_doubts_are_decided() {
    ground.map();
    String idNumber = ServingVolunteers.idNumber();
    long byNumber = approved("周一一", ServingVolunteers.idNumber());
    long byDocument = approved("吴二二", idNumber);
    long byName = approved("郑三三", ServingVolunteers.idNumber());
    ground.numbered(byNumber, "N1");
    long brought =
        ground.bring(
            record("r1", "N1", "周一一", "", 60),
            record("r2", "N2", "吴二二", idNumber, 60),
            record("r3", "", "郑三三", "", 60),
            record("r4", "N1", "周大一", "", 60),
            record("r5", "", "王二二", idNumber, 60),
            record("r6", "N6", "没有人", "", 60));
    assertThat(ground.person("r1").volunteer()).isEqualTo(byNumber);
    assertThat(ground.person("r2").volunteer()).isEqualTo(byDocument);
    assertThat(ground.person("r3").why()).isEqualTo(Doubt.NAME_ONLY);
    assertThat(ground.person("r3").volunteer()).as("never by the name alone").isNull();
    assertThat(ground.person("r4").why()).isEqualTo(Doubt.NAME_DIFFERS);
    assertThat(ground.person("r5").candidate()).isEqualTo(byDocument);
    assertThat(ground.person("r6").why()).isEqualTo(Doubt.UNKNOWN);

    long doubtful = ground.person("r4").id();
    var page = keeper.get("/zhanjiang/external-people/" + doubtful);
    assertThat(page.html().text()).contains("周大一", "周一一", "不一致", "对方没写");
    assertThat(page.body()).doesNotContain(idNumber);
    decide(doubtful, Map.of("who", "1"), 422);
    decide(doubtful, Map.of("who", ground.number(byNumber)), 303);
    assertThat(ground.person("r4").volunteer()).isEqualTo(byNumber);
    decide(ground.person("r6").id(), Map.of("decision", "nobody"), 303);
    assertThat(ground.person("r6").state()).isEqualTo(TheirPerson.State.NOBODY);
    decide(ground.person("r5").id(), Map.of("who", ground.number(byName)), 303);
    assertThat(ground.person("r5").volunteer()).isEqualTo(byName);
    String open = keeper.get(system + "/people?state=DOUBTFUL").html().select("tbody").text();
    assertThat(open).contains("郑*三").doesNotContain("郑三三");
    assertThat(Tables.audited(server, "zhanjiang", "external-import", brought))
        .contains("external-import.kept");
    assertThat(Tables.audited(server, "zhanjiang", "external-person", doubtful))
        .contains("external-person.decided");
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM ledger_entry WHERE volunteer_id = ?",
                byNumber))
        .as("nothing of theirs comes into our ledger")
        .isEmpty();
    ground.volunteers.delete(byNumber);
    assertThat(ground.person("r1").name()).isEmpty();
    assertThat(keeper.get(system + "/numbers").html().text()).doesNotContain("N1");
  }

  @Test
  void the_same_file_taken_twice_adds_nothing_and_every_bad_cell_is_listed() throws IOException {
    ground.map();
    approved("周一一", ServingVolunteers.idNumber());
    byte[] file = ExternalGround.sheet(record("r1", "", "周一一", "", 60));
    assertThat(done(bring(file, "all")).message().args()).containsExactly("1", "0");
    assertThat(done(bring(file, "all")).message().args()).containsExactly("0", "1");
    byte[] bad =
        ExternalGround.sheet(
            record("r1", "", "周一一", "", 90),
            record("r2", "", "", "", 60),
            List.of("r3", "", "周一一", "44", "2026年13月1日", "两小时", ""),
            record("r4", "", "周一一", "", 60),
            record("r4", "", "周一一", "", 60));
    Job job = done(bring(bad, "all"));
    assertThat(job.message().key()).isEqualTo("external.import.nothing");
    assertThat(written(job))
        .anyMatch(line -> line.startsWith("2 记录号") && line.contains("以前导入过"))
        .anyMatch(line -> line.startsWith("3 姓名"))
        .anyMatch(line -> line.startsWith("4 身份证号"))
        .anyMatch(line -> line.startsWith("4 日期"))
        .anyMatch(line -> line.startsWith("4 小时"))
        .anyMatch(line -> line.startsWith("6 记录号") && line.contains("第 5 行"));
    Job some = done(bring(bad, "good"));
    assertThat(some.message().key()).isEqualTo("external.import.some");
    assertThat(some.message().args().getFirst()).isEqualTo("1");
    String list = keeper.get(system).html().select("#import tbody tr a").first().attr("href");
    post(keeper, list, list + "/withdrawal", Map.of("reason", "导错了"));
    assertThat(done(bring(bad, "good")).message().args().getFirst())
        .as("what was withdrawn can come again")
        .isEqualTo("1");
  }

  @Test
  void both_totals_and_every_difference_are_shown_and_a_volunteer_sees_the_own() {
    ground.map();
    long volunteer = approved("周一一", ServingVolunteers.idNumber());
    ground.numbered(volunteer, "N1");
    credit(volunteer, day, 60);
    long exported = ground.exported();
    ground.run(
        () ->
            server
                .get(ExportTable.class)
                .settle(exported, ExternalExport.State.ENTERED, "", ExternalGround.CLERK));
    credit(volunteer, day.plusDays(1), 120);
    credit(volunteer, day.plusDays(2), 60);
    credit(volunteer, day.plusDays(3), 30);
    ground.bring(
        record("r1", "N1", "周一一", "", day.plusDays(1), 120),
        record("r2", "N1", "周一一", "", day.plusDays(2), 90),
        record("r3", "N1", "周一一", "", day.plusDays(4), 45),
        record("r4", "", "周一一", "", day.plusDays(5), 60));
    String api = "/zhanjiang/api/externals/" + ground.system + "/comparison";
    String until = "?until=" + day.plusDays(9);
    assertThat(keeper.get(api + until).body())
        .contains("\"ours\":270,\"theirs\":255,\"difference\":-15")
        .contains("\"undecidedPeople\":1,\"undecidedMinutes\":60");
    assertThat(keeper.get(api + "/volunteers/" + volunteer + until).body())
        .contains(line(day, 60, 0, 60, Reason.ONLY_HERE))
        .contains(line(day.plusDays(1), 120, 120, 0, Reason.SAME))
        .contains(line(day.plusDays(2), 60, 90, 0, Reason.DIFFERENT))
        .contains(line(day.plusDays(3), 30, 0, 0, Reason.NOT_ENTERED))
        .contains(line(day.plusDays(4), 0, 45, 0, Reason.ONLY_THERE))
        .doesNotContain(day.plusDays(5).toString());
    var page = keeper.get(system + "/comparison" + until + "&reason=DIFFERENT");
    assertThat(page.html().select("main").text())
        .contains("还有 1 个对方的人没有认定", ground.number(volunteer));
    String own = "/zhanjiang/volunteer/" + volunteer + "/externals/" + ground.system + until;
    Browser herself = people.logIn(ground.volunteers.withAccount(volunteer));
    assertThat(herself.get(own).html().select("tbody").text()).contains("只有对方有", "r3");
    assertThat(people.logIn("zhanjiang", Role.VOLUNTEER).get(own).status()).isEqualTo(404);
    assertThat(herself.get("/zhanjiang/volunteer/" + volunteer).html().text())
        .contains(ground.name, "N1");
    assertThat(ground.here(() -> server.get(ExportTable.class).find(ground.exported())).get())
        .as("days on which they have records of their own wait for a person")
        .returns(1, ExternalExport::entries)
        .returns(2, ExternalExport::leftOut);
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_nothing_of_it() {
    ground.map();
    ground.bring(record("r1", "", "周一一", "", 60));
    String page = "/external-people/" + ground.person("r1").id();
    String export = "/external-exports/" + ground.exported();
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    for (String each : List.of(page, export)) {
      assertThat(elsewhere.get("/zhanjiang" + each).status()).as(each).isEqualTo(404);
      assertThat(beibei.get("/beibei" + each).status()).as(each).isEqualTo(404);
      assertThat(city.get("/zhanjiang" + each).status()).as(each).isEqualTo(200);
    }
    assertThat(elsewhere.get(system + "/people").html().select("tbody tr")).isEmpty();
    assertThat(beibei.get("/beibei/externals/" + ground.system).status()).isEqualTo(404);
  }

  @Test
  void programs_go_the_same_way_once_for_each_key() {
    String name = "系统" + UUID.randomUUID();
    String key = UUID.randomUUID().toString();
    String all = "/zhanjiang/api/externals";
    var made = city.json(all, "{\"name\":\"%s\"}".formatted(name), key);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(city.json(all, "{\"name\":\"%s\"}".formatted(name), key).body())
        .isEqualTo(made.body());
    String one = all + "/" + ground.system;
    long volunteer = ground.volunteers.approved(ground.place.community);
    String number =
        "{\"kind\":\"VOLUNTEER\",\"who\":\"%s\",\"number\":\"P1\"}"
            .formatted(ground.number(volunteer));
    assertThat(keeper.json(one + "/numbers", number, key + "1").body()).contains("P1");
    assertThat(keeper.get(one + "/numbers?number=P1").body()).contains("\"total\":1");
    String year = "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(day, ground.today());
    assertThat(keeper.json(one + "/exports", year, key + "2").status())
        .as("nobody has said what the columns are")
        .isEqualTo(422);
    ground.map();
    var export = keeper.json(one + "/exports", year, key + "3");
    assertThat(export.status()).as(export.body()).isEqualTo(201);
    ground.bring(record("r1", "", "周一一", "", 60));
    assertThat(keeper.get(one + "/people?state=DOUBTFUL").body())
        .contains("\"why\":\"UNKNOWN\"")
        .doesNotContain("周一一");
    String decision = "/zhanjiang/api/external-people/" + ground.person("r1").id() + "/decision";
    assertThat(keeper.json(decision, "{\"who\":\"1\"}", key + "4").status()).isEqualTo(422);
    assertThat(keeper.json(decision, "{}", key + "5").body()).contains("\"state\":\"NOBODY\"");
  }

  private static String line(LocalDate day, int ours, int theirs, int entered, Reason why) {
    return "{\"day\":\"%s\",\"ours\":%d,\"theirs\":%d,\"entered\":%d,\"reason\":\"%s\"}"
        .formatted(day, ours, theirs, entered, why);
  }

  private String comparison(long volunteer) {
    return keeper.get(system + "/comparison/" + volunteer).html().select("main").text();
  }

  private long approved(String name, String idNumber) {
    return ground.volunteers.approved(ground.place.community, name, idNumber);
  }

  private long entry(long volunteer) {
    return (long)
        Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM ledger_entry WHERE volunteer_id = ?",
                volunteer)
            .getFirst()
            .get("id");
  }

  private void credit(long volunteer, LocalDate on, int minutes) {
    ground.hours.credit(ground.place.community, volunteer, on, minutes);
  }

  private List<String> record(
      String record, String number, String name, String idNumber, int minutes) {
    return record(record, number, name, idNumber, day, minutes);
  }

  private static List<String> record(
      String record, String number, String name, String idNumber, LocalDate on, int minutes) {
    return List.of(
        record, number, name, idNumber, on.toString(), Double.toString(minutes / 60.0), "巡河");
  }

  private Browser.Answer enter(Browser who, String volunteer, String number) {
    return post(
        who,
        system + "/numbers",
        system + "/numbers",
        Map.of("kind", "VOLUNTEER", "who", volunteer, "number", number));
  }

  private void decide(long person, Map<String, String> said, int status) {
    String page = "/zhanjiang/external-people/" + person;
    assertThat(post(keeper, page, page, said).status()).isEqualTo(status);
  }

  private String export() {
    Map<String, String> year = Map.of("from", day.toString(), "until", day.plusDays(20).toString());
    var ordered = post(keeper, system, system + "/exports", year);
    assertThat(ordered.status()).as(ordered.html().select("main").text()).isEqualTo(303);
    return ordered.header("Location");
  }

  private String bring(byte[] file, String mode) {
    String action =
        keeper.get(system + "/imports/new").html().select("main form[method=post]").attr("action");
    var uploaded = keeper.upload(action, "file", "对方.xlsx", file);
    assertThat(uploaded.status()).as(uploaded.html().select("main").text()).isEqualTo(303);
    String look = uploaded.header("Location");
    assertThat(keeper.get(look).html().select("tbody tr")).isNotEmpty();
    return post(keeper, look, look, Map.of("mode", mode)).header("Location");
  }

  /** The job behind a page, when it is done. */
  private Job done(String page) {
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

  private List<String> written(Job job) throws IOException {
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

  private static long id(String page) {
    return Long.parseLong(page.replaceAll(".*/", ""));
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
