package org.linli.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.job.Job;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/**
 * Records of another system (LAW-9): whose they are, that none counts twice, and every difference
 * from ours; nothing merges silently.
 */
@LinliTest
class TheirRecordsTest extends ExternalStories {

  TheirRecordsTest(LinliServer server) {
    super(server);
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

  private static String line(LocalDate day, int ours, int theirs, int entered, Reason why) {
    return "{\"day\":\"%s\",\"ours\":%d,\"theirs\":%d,\"entered\":%d,\"reason\":\"%s\"}"
        .formatted(day, ours, theirs, entered, why);
  }

  private long approved(String name, String idNumber) {
    return ground.volunteers.approved(ground.place.community, name, idNumber);
  }

  private void decide(long person, Map<String, String> said, int status) {
    String page = "/zhanjiang/external-people/" + person;
    assertThat(post(keeper, page, page, said).status()).isEqualTo(status);
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
}
