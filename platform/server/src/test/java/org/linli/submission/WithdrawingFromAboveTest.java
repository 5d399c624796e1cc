package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A city takes back what it sent straight to the province, as long as nobody decided there. */
@LinliTest
class WithdrawingFromAboveTest {

  private final LinliServer server;
  private final SubmissionGround here;
  private final String form;
  private final Browser city;
  private final Browser province;

  WithdrawingFromAboveTest(LinliServer server) {
    this.server = server;
    this.here = new SubmissionGround(server, "zhanjiang", "440802001");
    this.form =
        here.forms.declare(
            "zhanjiang", ReportUnit.Kind.TENANT, here.today().plusDays(20), null, Taker.OVERSEER);
    People people = new People(server);
    this.city = people.logIn("zhanjiang", Role.STAFF, "4408");
    this.province = people.logIn("guangdong", Role.STAFF, "44");
  }

  @AfterEach
  void forget() {
    here.forms.forget("zhanjiang", form);
  }

  @Test
  void what_nobody_decided_about_comes_back_and_is_sent_anew() {
    long id = here.submitOfTenant(form);
    String page = "/zhanjiang/submissions/" + id;
    String first = here.arrivedAbove(id, 1);
    assertThat(city.get(page).html().select("#withdrawal").text()).contains("上级平台还没有审核");

    assertThat(city.postFrom(page, page + "/withdrawal", Map.of()).status()).isEqualTo(303);
    Await.until("it came back", () -> here.at(id, SubmissionState.WITHDRAWN));

    assertThat(city.get(page).html().select("#history").text()).contains("申请撤回");
    assertThat(province.get(first).html().select("main").text())
        .contains("已撤回", "报送单位已撤回")
        .doesNotContain("退回理由");
    assertThat(Tables.audited(server, "zhanjiang", "submission", id))
        .containsSubsequence("submission.crossed", "submission.asked-back", "submission.withdrawn");
    assertThat(Tables.audited(server, "guangdong", "submission", id))
        .containsSubsequence("submission.received", "submission.given-back");

    here.submitOfTenant(form);
    assertThat(province.get(here.arrivedAbove(id, 2)).html().select("main").text())
        .contains("等待审核");
  }

  @Test
  void what_was_accepted_there_stays_there() {
    long id = here.submitOfTenant(form);
    String page = "/zhanjiang/submissions/" + id;
    String received = here.arrivedAbove(id, 1);
    province.postFrom(received, received + "/acceptance", Map.of());
    Await.until("it is accepted", () -> here.at(id, SubmissionState.ACCEPTED));

    assertThat(city.get(page).html().select("#withdrawal")).isEmpty();
    Browser.Answer late = city.postFrom(page, page + "/withdrawal", Map.of());
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.html().text()).contains("不能撤回");
    assertThat(here.at(id, SubmissionState.ACCEPTED)).isPresent();
  }
}
