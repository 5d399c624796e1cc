package org.linli.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.job.Job;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;

/**
 * Services are taken out for another system (LAW-9) once, and come again only if they were
 * withdrawn or put right.
 */
@LinliTest
class ExternalExportTest extends ExternalStories {

  ExternalExportTest(LinliServer server) {
    super(server);
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

  private String comparison(long volunteer) {
    return keeper.get(system + "/comparison/" + volunteer).html().select("main").text();
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

  private String export() {
    Map<String, String> year = Map.of("from", day.toString(), "until", day.plusDays(20).toString());
    var ordered = post(keeper, system, system + "/exports", year);
    assertThat(ordered.status()).as(ordered.html().select("main").text()).isEqualTo(303);
    return ordered.header("Location");
  }
}
