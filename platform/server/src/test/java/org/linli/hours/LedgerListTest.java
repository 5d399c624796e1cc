package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.account.Enrolling;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.hours.Outcome.Posted;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/**
 * A record of service tells what was done where, who organized it and who was in charge (LAW-1:
 * 民政部令第67号 第六条), to its volunteer and to those who keep the ledger; they take it away as a
 * spreadsheet (ZJ-7).
 */
@LinliTest
class LedgerListTest {

  private static final String[] SAID = {"清洁花园", "教育培训", "文化广场", "花园志愿队", "王站长"};

  private final LinliServer server;
  private final Serving serving;
  private final long community;
  private final long volunteer;
  private final long entry;
  private final Browser keeper;

  LedgerListTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "zhanjiang");
    this.community = serving.community("440802001");
    this.volunteer = serving.volunteer(community);
    this.entry =
        ((Posted) serving.post(occasion(), Serving.served(volunteer, "09:00", "10:30"))).entry();
    this.keeper = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, path(community));
  }

  @Test
  void lists_and_entries_and_programs_tell_it_LAW_1() {
    assertThat(keeper.get("/zhanjiang/hours").html().select("tbody").text()).contains(SAID);
    assertThat(keeper.get("/zhanjiang/hours/" + entry).html().select("dl").text()).contains(SAID);
    assertThat(keeper.get("/zhanjiang/api/hours?community=" + community).body())
        .contains("清洁花园", "\"content\":\"EDUCATION\"", "文化广场", "花园志愿队", "王站长");

    Browser self =
        new People(server).logIn(new ServingVolunteers(server, "zhanjiang").withAccount(volunteer));
    assertThat(self.get("/zhanjiang/volunteer/hours/" + volunteer).html().select("main").text())
        .contains(SAID);
    assertThat(self.get("/zhanjiang/api/volunteers/mine/" + volunteer + "/entries").body())
        .contains("清洁花园", "文化广场", "王站长");
  }

  @Test
  void the_list_goes_out_as_a_spreadsheet_as_it_is_filtered_and_within_the_scope_ZJ_7()
      throws IOException {
    long other = serving.community("440803001");
    serving.post(
        serving.occasion(other), Serving.served(serving.volunteer(other), "09:00", "10:00"));
    serving.here(
        () -> {
          server.get(CorrectingHours.class).reverse(entry, "记错了", Serving.CLERK);
          return true;
        });
    List<String> lines = export(Map.of());
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).contains("活动", "服务内容", "组织单位", "负责人", "时长（分钟）");
    assertThat(lines.get(1)).contains(SAID).contains("陈*宇", "90", "已冲销").doesNotContain("陈晓宇");
    assertThat(lines.get(2)).contains("-90", "冲销", "记错了");
    assertThat(export(Map.of("from", "2026-03-15"))).hasSize(1);
    assertThat(export(Map.of("community", Long.toString(other)))).hasSize(1);
  }

  @Test
  void a_program_asks_for_it_once_for_each_key() throws IOException {
    String key = UUID.randomUUID().toString();
    String asked = "{\"community\":" + community + "}";
    var made = keeper.json("/zhanjiang/api/hours/export", asked, key);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(keeper.json("/zhanjiang/api/hours/export", asked, key).body())
        .isEqualTo(made.body());
    assertThat(lines(made.header("Location"))).hasSize(2);
  }

  @Test
  void who_has_their_data_deleted_stays_in_ledger_and_totals_under_a_pseudonym_LAW_7()
      throws IOException {
    new ServingVolunteers(server, "zhanjiang").delete(volunteer);

    assertThat(serving.minutes(volunteer)).isEqualTo(90);
    assertThat(
            serving
                .here(() -> server.get(Totals.class).of(Dimension.COMMUNITY, List.of(community)))
                .get(community)
                .minutes())
        .isEqualTo(90);
    assertThat(keeper.get("/zhanjiang/hours").html().select("tbody").text())
        .contains("已注销", "1:30")
        .doesNotContain("陈*宇");
    assertThat(export(Map.of()).get(1)).contains("已注销", "90").doesNotContain("陈*宇");
  }

  private List<String> export(Map<String, String> filter) throws IOException {
    Map<String, String> fields = new HashMap<>(filter);
    fields.put(
        "_csrf", keeper.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content"));
    return lines(keeper.post("/zhanjiang/hours/export", fields).header("Location"));
  }

  private List<String> lines(String location) throws IOException {
    Jobs jobs = server.get(Jobs.class);
    long id = Long.parseLong(location.replaceAll(".*/", ""));
    Job job =
        Await.until("the job's end", () -> jobs.find(id).filter(one -> one.finishedAt() != null));
    assertThat(job.state()).as(String.valueOf(job.message())).isEqualTo(Job.State.DONE);
    byte[] bytes = keeper.bytes("/zhanjiang/files/" + job.file().orElseThrow()).body();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return workbook.getFirstSheet().read().stream()
          .map(
              row ->
                  row.stream()
                      .map(cell -> cell == null ? "" : cell.getText())
                      .reduce("", (one, next) -> one + "|" + next))
          .toList();
    }
  }

  private Occasion occasion() {
    long charge =
        server
            .get(Enrolling.class)
            .enroll("charge-" + UUID.randomUUID(), "王站长", People.PASSWORD, false);
    return serving.here(
        () -> {
          Sql sql = server.get(Sql.class);
          long team =
              sql.insert(
                  "INSERT INTO team (community_id, name, category, directly_subordinate,"
                      + " established_on, created_at) VALUES (?, '花园志愿队', 'OTHER', FALSE,"
                      + " '2020-01-01', NOW(3))",
                  community);
          long activity =
              sql.insert(
                  "INSERT INTO activity (community_id, team_id, name, service_type, description,"
                      + " risks, minimum_age, skills, charge_account, contact, state, created_at)"
                      + " VALUES (?, ?, '清洁花园', 'EDUCATION', '', '', 0, '', ?, '', 'FINISHED',"
                      + " NOW(3))",
                  community,
                  team,
                  charge);
          long session =
              sql.insert(
                  "INSERT INTO activity_session (activity_id, place, meeting_point, starts_at,"
                      + " ends_at, capacity, state) VALUES (?, '文化广场', '', ?, ?, 9, 'OPEN')",
                  activity,
                  Serving.at("09:00"),
                  Serving.at("11:00"));
          return new Occasion(session, community, team, null);
        });
  }

  private String path(long id) {
    return Objects.requireNonNull(
            serving.here(() -> server.get(Communities.class).byIds(List.of(id)).get(id)))
        .path();
  }
}
