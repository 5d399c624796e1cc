package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairedGround;
import org.linli.space.SpaceGround;
import org.linli.tenant.Time;
import org.linli.testing.People;
import org.linli.testing.Program;

/**
 * A community's clerk writes a survey and prints its codes; a resident answers on a phone without
 * an account; an old person tells the clerk (GD-18).
 */
@TestMethodOrder(OrderAnnotation.class)
class SurveyJourneyIT extends Journey {

  private static final String[] SCORES = {"5 分 非常满意", "4 分 满意"};

  private SpaceGround here;
  private String clerk = "";
  private String survey = "";

  @BeforeAll
  void people() {
    here = new SpaceGround(server, "zhanjiang", "440802001");
    clerk = people.enroll("zhanjiang", Role.SOCIAL_WORKER, here.place.path);
  }

  @Test
  @Order(1)
  void a_survey_is_written_and_its_codes_are_printed() {
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/surveys?community=" + here.place.community);
    assertThat(text()).contains("还没有问卷");
    holds();
    page.locator("main").getByText("发问卷").first().click();
    page.waitForURL("**/surveys/new");
    press("发出问卷");
    assertThat(text()).contains("这里还没有填写");
    page.locator("#f-title").fill("今年的志愿服务怎么样");
    holds();
    press("发出问卷");
    assertThat(text()).contains("问卷已发出", "正在进行", "满 5 份才显示结果");
    survey = page.url();
    holds();
    page.locator("#f-count").fill("6");
    press("生成答题码");
    assertThat(page.locator(".survey-codes li").count()).isEqualTo(6);
    holds();
    page.locator("[data-copy]").first().click();
    page.waitForCondition(() -> page.locator("[data-copy]").first().innerText().equals("已复制"));
    assertThat(
            page.waitForDownload(() -> page.locator("main").getByText("下载链接表格").click())
                .suggestedFilename())
        .isEqualTo("survey-links.xlsx");
    page.emulateMedia(
        new com.microsoft.playwright.Page.EmulateMediaOptions()
            .setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(page.locator(".survey-codes svg").first().isVisible()).isTrue();
  }

  @Test
  @Order(2)
  void residents_answer_on_a_phone_without_an_account() throws Exception {
    logIn(clerk, People.PASSWORD);
    page.navigate(survey + "/codes");
    var codes = page.locator(".survey-codes b").allInnerTexts();
    String scanned = Camera.read(page.locator(".survey-codes svg").first());
    page.context().clearCookies();
    page.setViewportSize(360, 800);
    page.navigate("/zhanjiang/survey");
    holds();
    page.setViewportSize(360, 800);
    page.getByLabel("答题码").fill(codes.getFirst());
    press("下一步");
    press("提交");
    assertThat(text()).contains("还没有选");
    holds();
    for (int i = 0; i < 4; i++) {
      page.navigate(i == 0 ? scanned : "/zhanjiang/survey/" + codes.get(i));
      for (var question : page.locator("fieldset").all()) {
        question.getByText(SCORES[i % 2]).click();
      }
      if (i == 0) {
        page.locator("textarea").fill("希望周末多来几次");
      }
      press("提交");
      assertThat(text()).contains("谢谢您的回答", "这个码已经答过了");
    }
    page.navigate(scanned);
    assertThat(text()).contains("这个码已经答过了", "一个码只能答一次");
    holds();
  }

  @Test
  @Order(3)
  void an_old_person_tells_the_clerk_and_the_result_shows() {
    logIn(clerk, People.PASSWORD);
    page.navigate(survey);
    page.locator("main").getByText("代录一份回答").first().click();
    page.waitForURL("**/answers/new");
    for (var question : page.locator("fieldset").all()) {
      question.getByText("3 分 一般").click();
    }
    holds();
    press("保存这份回答");
    assertThat(text()).contains("满意度 80%", "16 / 20", "5 份", "代录 1 份", "希望周末多来几次");
    holds();
    page.onDialog(com.microsoft.playwright.Dialog::accept);
    page.navigate("/zhanjiang/surveys");
    assertThat(text()).contains("今年的志愿服务怎么样", "5 份");
    holds();
  }

  @Test
  @Order(4)
  void a_paired_university_finds_its_survey_at_its_desk_and_answers_it() {
    Universities institutions = new Universities(server);
    Institution university = institutions.university();
    new PairedGround(server, here.place).with(university);
    var made =
        Program.of(server, "zhanjiang", clerk)
            .post(
                "communities/%d/surveys".formatted(here.place.community),
                Map.of(
                    "title",
                    "结对单位怎么看",
                    "audience",
                    "PARTNERS",
                    "endsOn",
                    Time.today(server.get(Clock.class)).plusDays(9).toString(),
                    "questions",
                    List.of(Map.of("kind", "SCALE", "words", "配合得顺利吗"))));
    logIn(clerk, People.PASSWORD);
    page.navigate("/zhanjiang/surveys/" + made.number("id"));
    assertThat(text()).contains("结对单位：" + university.name(), "每家答一份");
    holds();
    press("送到 1 家结对单位的工作台");
    assertThat(text()).contains("问卷已送到 1 家结对单位的工作台");
    become(institutions.staff(university));
    page.waitForCondition(
        () -> {
          page.navigate("/university");
          return page.locator("main tbody th a").count() > 0;
        });
    page.locator("main tbody th a").first().click();
    page.waitForLoadState();
    assertThat(text()).contains("结对单位怎么看", "一个单位答一份");
    holds();
    page.locator("main a[href*='/survey/']").click();
    page.waitForURL("**/survey/*");
    page.locator("fieldset").first().getByText(SCORES[0]).click();
    press("提交");
    assertThat(text()).contains("谢谢您的回答");
    holds();
  }
}
