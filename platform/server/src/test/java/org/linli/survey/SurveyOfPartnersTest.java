package org.linli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.api.SurveyResults.Audience;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairedGround;
import org.linli.pairing.PairingGround;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.web.Browser;

/**
 * A survey of those a community works with reaches universities and units at their desks (GD-18).
 */
@LinliTest
class SurveyOfPartnersTest {

  private final LinliServer server;
  private final Universities institutions;
  private final SurveyGround ground;
  private final PairingGround place;
  private final PairedGround paired;
  private final Browser clerk;
  private final Institution university;
  private final long survey;
  private final String page;

  SurveyOfPartnersTest(LinliServer server) {
    this.server = server;
    this.institutions = new Universities(server);
    this.ground = new SurveyGround(server, "zhanjiang", "440802001");
    this.place = new PairingGround(server, "zhanjiang", "440802001");
    this.paired = new PairedGround(server, place);
    this.clerk = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, place.path);
    this.university = institutions.university();
    paired.with(university);
    this.survey = of(Audience.PARTNERS);
    this.page = "/zhanjiang/surveys/" + survey;
  }

  @Test
  void a_paired_university_finds_it_at_its_desk_and_answers_once() {
    assertThat(send(page).status()).isEqualTo(303);
    Browser desk = institutions.logIn(university);
    Document pairing = desk.get(pairingAt(desk)).html();
    assertThat(pairing.select("main").text()).contains("结对单位满意度", "去回答", "一个单位答一份");
    String answer = pairing.select("a[href*=/survey/]").attr("href");
    Browser anybody = new Browser(server);
    var asked = anybody.get(answer);
    Map<String, String> answers = new HashMap<>();
    asked
        .html()
        .select("input[type=radio][value=1]")
        .forEach(o -> answers.put(o.attr("name"), "1"));
    assertThat(anybody.submit(asked, answers).status()).isEqualTo(303);
    assertThat(desk.get(pairingAt(desk)).html().select("main").text())
        .contains("已答过")
        .doesNotContain("去回答");
    assertThat(anybody.get(answer).html().text()).contains("这个码已经答过了");
  }

  @Test
  void each_unit_is_asked_once_and_a_later_one_is_asked_too() {
    Institution unit = institutions.partnerUnit();
    send(page);
    assertThat(clerk.get(page).html().select("#partners form")).isEmpty();
    assertThat(send(page).html().text()).contains("没有还要送的结对单位");
    paired.with(unit);
    assertThat(clerk.get(page).html().select("#partners").text())
        .contains(university.name(), unit.name(), "送到 1 家结对单位的工作台");
    Program program = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, place.path);
    String address = "surveys/%d/partner-invitations".formatted(survey);
    assertThat(program.post(address).number("desks")).isEqualTo(1);
    assertThat(program.post(address).status()).isEqualTo(422);
  }

  @Test
  void a_code_at_a_desk_is_handed_to_nobody_else() {
    send(page);
    ground.codes(survey, 2);
    Document codes = clerk.get(page + "/codes").html();
    assertThat(codes.select(".survey-codes li")).hasSize(2);
    assertThat(clerk.get(page).html().select("#codes").text()).contains("已生成 3 个，用过 0 个");
  }

  @Test
  void residents_are_asked_at_no_desk() {
    String residents = "/zhanjiang/surveys/" + of(Audience.RESIDENTS);
    assertThat(clerk.get(residents).html().select("#partners")).isEmpty();
    assertThat(send(residents).html().text()).contains("没有还要送的结对单位");
  }

  private long of(Audience audience) {
    return ground.survey(place.community, audience, ground.today, ground.today.plusDays(9));
  }

  private Browser.Answer send(String survey) {
    return clerk.post(survey + "/partner-invitations", Map.of("_csrf", clerk.token(survey)));
  }

  private String pairingAt(Browser desk) {
    return Await.until(
        "the pairing is listed",
        () ->
            Optional.of(desk.get("/university").html().select("tbody th a").attr("href"))
                .filter(href -> !href.isEmpty()));
  }
}
