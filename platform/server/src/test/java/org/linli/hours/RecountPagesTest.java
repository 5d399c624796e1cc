package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Administrator and auditor see that totals are the sums of entries, and can have it counted. */
@LinliTest
class RecountPagesTest {

  private static final String PAGE = "/dongguan/hours/recounts";

  private final LinliServer server;
  private final Browser auditor;

  RecountPagesTest(LinliServer server) {
    this.server = server;
    this.auditor = new People(server).logIn("dongguan", Role.AUDITOR);
  }

  @Test
  void a_recount_is_a_job_and_its_outcome_stays_in_the_list() {
    var started = auditor.submit(auditor.get(PAGE), Map.of());
    assertThat(started.status()).isEqualTo(303);
    String job = started.header("Location");
    String outcome =
        Await.until(
            "the recount is done",
            () ->
                Optional.of(auditor.get(job).html().select("#job").text())
                    .filter(text -> text.contains("已完成")));
    assertThat(outcome).contains("相差 0 分钟");
    var list = auditor.get(PAGE).html();
    assertThat(list.select("tbody").text()).contains("dongguan.auditor", "相差 0 分钟");
    var shown = auditor.get(list.selectFirst("tbody a").attr("href"));
    assertThat(shown.html().text()).contains("所有合计与记录一致");
  }

  @Test
  void each_night_one_is_kept_as_well() {
    Tenants tenants = server.get(Tenants.class);
    var dongguan = server.tenant("dongguan");
    tenants.within(dongguan, () -> server.get(NightlyHours.class).recountHere());
    assertThat(auditor.get(PAGE).html().select("tbody").text()).contains("每晚自动");
  }

  @Test
  void others_see_nothing_of_it() {
    assertThat(new People(server).logIn("dongguan", Role.STAFF).get(PAGE).status()).isEqualTo(403);
    assertThat(new People(server).logIn("beibei", Role.AUDITOR).get(PAGE).status()).isEqualTo(404);
  }
}
