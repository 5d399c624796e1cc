package org.linli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.account.OneTimeCode;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.SurveyResults;
import org.linli.api.SurveyResults.Audience;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A community asks whether people are satisfied (GD-18): one answer a code, and nobody's name. */
@LinliTest
class SurveyTest {

  private final LinliServer server;
  private final SurveyGround ground;
  private final Browser clerk;
  private final Browser resident;

  SurveyTest(LinliServer server) {
    this.server = server;
    this.ground = new SurveyGround(server, "zhanjiang", "440802001");
    this.clerk = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    this.resident = new Browser(server);
  }

  @Test
  void staff_write_a_survey_print_its_codes_and_a_resident_answers_without_an_account() {
    String blank = "/zhanjiang/communities/" + ground.community + "/surveys/new";
    var made =
        clerk.submit(
            clerk.get(blank),
            Map.of(
                "title",
                "今年的志愿服务好不好",
                "audience",
                "RESIDENTS",
                "endsOn",
                ground.today.toString(),
                "words-1",
                "内容满意吗",
                "kind-1",
                "SCALE",
                "words-2",
                "时间满意吗",
                "kind-2",
                "SCALE"));
    assertThat(made.status()).isEqualTo(303);
    String page = made.header("Location");
    assertThat(clerk.get(page).html().text()).contains("正在进行", "内容满意吗");
    clerk.post(page + "/invitations", Map.of("_csrf", clerk.token(page), "count", "3"));
    assertThat(clerk.get(page + "/codes").html().select(".survey-codes li")).hasSize(3);

    String code = clerk.get(page + "/codes").html().select(".survey-codes b").first().text();
    var form = resident.get("/zhanjiang/survey/" + code);
    assertThat(form.html().select("h1").text()).isEqualTo("今年的志愿服务好不好");
    Map<String, String> answers = new HashMap<>();
    form.html()
        .select("input[type=radio][value=5]")
        .forEach(one -> answers.put(one.attr("name"), "5"));
    assertThat(answers).hasSize(2);
    assertThat(resident.submit(form, answers).status()).isEqualTo(303);
    assertThat(resident.get("/zhanjiang/survey/" + code).html().text()).contains("这个码已经答过了");
    assertThat(clerk.get(page + "/codes").html().select(".survey-codes li")).hasSize(2);
    assertThat(clerk.get(page).html().text()).contains("目前 1 份回答，满 5 份才显示结果", "用过 1 个");
  }

  @Test
  void a_code_is_good_for_one_answer() {
    long survey = ground.survey();
    OneTimeCode code = ground.codes(survey, 1).getFirst();
    Program nobody = Program.ofNobody(server, "zhanjiang");
    String address = "survey/" + code.grouped();
    assertThat(nobody.post(address, answers(survey, 5)).status()).isEqualTo(201);
    var again = nobody.post(address, answers(survey, 1));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.fields().get("code")).isEqualTo("这个码已经用过了，一个码只能答一次");
    assertThat(ground.here(() -> server.get(AnswerTable.class).count(survey))).isEqualTo(1);
    assertThat(Tables.audited(server, "zhanjiang", "survey", survey)).contains("survey.answered");
    assertThat(Program.ofNobody(server, "beibei").get(address).status()).isEqualTo(404);
  }

  @Test
  void nothing_joins_an_answer_to_its_code() {
    long survey = ground.survey();
    OneTimeCode code = ground.codes(survey, 1).getFirst();
    Program.ofNobody(server, "zhanjiang").post("survey/" + code.grouped(), answers(survey, 4));
    assertThat(
            Tables.rows(
                server, "zhanjiang", "SELECT * FROM survey_answer WHERE survey_id = " + survey))
        .singleElement()
        .satisfies(
            row -> assertThat(row.keySet()).containsExactlyInAnyOrder("id", "survey_id", "way"));
    assertThat(
            Tables.rows(
                server, "zhanjiang", "SELECT * FROM survey_invitation WHERE survey_id = " + survey))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.keySet())
                    .containsExactlyInAnyOrder(
                        "id", "survey_id", "code", "used", "issued_by", "issued_at"));
  }

  @Test
  void what_is_missing_is_said_beside_the_question_and_nothing_typed_is_lost() {
    long survey = ground.survey();
    List<Question> asked = ground.questions(survey);
    String address = "/zhanjiang/survey/" + ground.codes(survey, 1).getFirst().grouped();
    var refused = resident.submit(resident.get(address), Map.of(asked.get(2).field(), "多来几次"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-" + asked.get(0).field() + "-error").text())
        .isEqualTo("“" + asked.get(0).words() + "”还没有选");
    assertThat(refused.html().select("textarea").text()).isEqualTo("多来几次");
    assertThat(ground.here(() -> server.get(AnswerTable.class).count(survey))).isZero();
  }

  @Test
  void it_is_answered_from_its_first_day_to_its_last() {
    long coming = ground.survey(ground.today.plusDays(1), ground.today.plusDays(5));
    String early = "/zhanjiang/survey/" + ground.codes(coming, 1).getFirst().grouped();
    assertThat(resident.get(early).html().text()).contains("问卷还没开始");
    long ended = ground.survey();
    String late = ground.codes(ended, 1).getFirst().grouped();
    ground.end(ended);
    assertThat(resident.get("/zhanjiang/survey/" + late).html().text()).contains("问卷已经结束");
    var refused = Program.ofNobody(server, "zhanjiang").post("survey/" + late, answers(ended, 5));
    assertThat(refused.fields().get("code")).isEqualTo("问卷已经结束，不能再答了");
  }

  @Test
  void satisfied_is_a_score_of_at_least_four_and_few_answers_are_no_result() {
    long survey = ground.survey();
    for (int score : new int[] {5, 4, 4}) {
      ground.told(survey, score);
    }
    SurveyResults results = server.get(SurveyResults.class);
    int year = ground.today.getYear();
    List<Long> here = List.of(ground.community);
    assertThat(ground.here(() -> results.in(Audience.RESIDENTS, here, year)).get(ground.community))
        .satisfies(found -> assertThat(found.running()).isEqualTo(1))
        .satisfies(found -> assertThat(found.answers()).isZero());
    assertThat(clerk.get("/zhanjiang/surveys/" + survey).html().select("#result").text())
        .contains("目前 3 份回答，满 5 份才显示结果");
    ground.told(survey, 3);
    ground.told(survey, 1);
    assertThat(clerk.get("/zhanjiang/surveys/" + survey).html().select("#result").text())
        .contains("满意度 60%", "3 / 5", "5 份", "代录 5 份");
    ground.end(survey);
    assertThat(ground.here(() -> results.in(Audience.RESIDENTS, here, year)).get(ground.community))
        .isEqualTo(new SurveyResults.Found(0, 5, 5, 3, ground.today));
    assertThat(ground.here(() -> results.in(Audience.PARTNERS, here, year))).isEmpty();
    assertThat(
            ground
                .here(
                    () ->
                        results.records(
                            Audience.RESIDENTS, ground.community, year, new Paging(1, 10, 0)))
                .records()
                .getFirst()
                .path())
        .isEqualTo("/surveys/" + survey);
  }

  @Test
  void a_clerk_enters_what_somebody_tells() {
    long survey = ground.survey();
    List<Question> asked = ground.questions(survey);
    String page = "/zhanjiang/surveys/" + survey;
    var saved =
        clerk.submit(
            clerk.get(page + "/answers/new"),
            Map.of(asked.get(0).field(), "4", asked.get(1).field(), "2"));
    assertThat(saved.status()).isEqualTo(303);
    assertThat(ground.here(() -> server.get(AnswerTable.class).countByClerk(survey))).isEqualTo(1);
    assertThat(clerk.get("/zhanjiang/surveys?community=" + ground.community).html().text())
        .contains("居民满意度", "1 份");
  }

  @Test
  void a_survey_needs_a_question_and_a_day_on_which_it_ends() {
    Program program = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, ground.path);
    var refused =
        program.post(
            "communities/%d/surveys".formatted(ground.community),
            Map.of(
                "title",
                "空的",
                "audience",
                "RESIDENTS",
                "endsOn",
                ground.today.minusDays(1).toString()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields().get("endsOn")).isEqualTo("最后一天不能早于开始日期和今天");
    assertThat(refused.fields().get("words-1")).isEqualTo("至少要有一道打分或选择的题");
    var made =
        program.post(
            "communities/%d/surveys".formatted(ground.community),
            Map.of(
                "title",
                "好的",
                "audience",
                "PARTNERS",
                "endsOn",
                ground.today.toString(),
                "questions",
                List.of(Map.of("kind", "SCALE", "words", "满意吗"))));
    assertThat(made.status()).isEqualTo(201);
    long survey = made.number("id");
    assertThat(program.post("surveys/%d/invitations".formatted(survey), Map.of("count", 2)).body())
        .contains("codes");
    assertThat(program.get("surveys/" + survey).text("state")).isEqualTo("OPEN");
    assertThat(program.post("surveys/%d/ending".formatted(survey)).status()).isEqualTo(204);
    assertThat(program.get("surveys/" + survey).text("state")).isEqualTo("ENDED");
  }

  @Test
  void who_keeps_another_place_finds_nothing() {
    long survey = ground.survey();
    People people = new People(server);
    assertThat(
            people
                .logIn("zhanjiang", Role.STAFF, "440803")
                .get("/zhanjiang/surveys/" + survey)
                .status())
        .isEqualTo(404);
    assertThat(
            people
                .logIn("beibei", Role.STAFF, "500109")
                .get("/zhanjiang/surveys/" + survey)
                .status())
        .isEqualTo(404);
  }

  private Map<String, Object> answers(long survey, int score) {
    List<Question> asked = ground.questions(survey);
    return Map.of(
        "answers",
        List.of(
            Map.of("question", asked.get(0).id(), "chosen", score),
            Map.of("question", asked.get(1).id(), "chosen", 1)));
  }
}
