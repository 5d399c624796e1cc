package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.tenant.Time;

/**
 * Surveys of communities: one that has ended and found people satisfied, one that found them less
 * so, one that runs, has codes to hand out and stands at the desks of paired universities. Made up,
 * entered by the demo's own accounts. A step that is done is left out, so that an interrupted start
 * goes on where it stopped.
 */
final class DemoSurveys {

  private static final Duration LONG_AGO = Duration.ofDays(40);
  private static final int LASTS = 20;
  private static final int CODES = 12;
  private static final List<Map<String, ?>> QUESTIONS =
      List.of(
          Map.of("kind", "SCALE", "words", "您对社区志愿服务的内容满意吗？"),
          Map.of("kind", "SCALE", "words", "您对志愿服务的时间安排满意吗？"),
          Map.of("kind", "CHOICE", "words", "您从哪里知道志愿服务的？", "choices", List.of("邻居", "公告栏", "微信群")),
          Map.of("kind", "WORDS", "words", "您还有什么想说的？"));

  private final String tenant;
  private final DemoClient staff;
  private final Clock clock;
  private final Instant now;

  /** Those of a tenant. */
  DemoSurveys(String tenant, DemoClient staff, Clock clock) {
    this.tenant = tenant;
    this.staff = staff;
    this.clock = clock;
    this.now = clock.instant();
  }

  void lay() {
    DemoFile.lines("/demo/surveys.csv")
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(tenant))
        .forEach(this::lay);
  }

  private void lay(String[] cells) {
    boolean ended = cells[4].equals("true");
    Instant begun = ended && clock instanceof DemoClock ? now.minus(LONG_AGO) : now;
    long community = community(cells[1]);
    long survey = survey(community, cells, begun);
    List<Long> asked = questions(survey);
    for (int i = 0; i < cells[5].length(); i++) {
      at(begun)
          .make(
              "api/surveys/%d/answers".formatted(survey),
              "demo-survey-%d-%d".formatted(survey, i),
              Map.of("answers", answers(asked, cells[5].charAt(i) - '0', i)));
    }
    if (!ended) {
      staff.make(
          "api/surveys/%d/invitations".formatted(survey),
          "demo-survey-%d-codes".formatted(survey),
          Map.of("count", CODES));
      if (cells[2].equals("PARTNERS")) {
        staff.make(
            "api/surveys/%d/partner-invitations".formatted(survey),
            "demo-survey-%d-desks".formatted(survey),
            Map.of());
      }
    }
  }

  private long survey(long community, String[] cells, Instant begun) {
    String path = "api/surveys?community=" + community;
    return staff.items(path).stream()
        .filter(one -> cells[3].equals(one.get("title")))
        .map(one -> ((Number) one.get("id")).longValue())
        .findFirst()
        .orElseGet(
            () -> {
              LocalDate first = LocalDate.ofInstant(begun, Time.ZONE);
              return at(begun)
                  .idOf(
                      "api/communities/%d/surveys".formatted(community),
                      "demo-survey-%d-%s".formatted(community, cells[2]),
                      Map.of(
                          "title",
                          cells[3],
                          "audience",
                          cells[2],
                          "opensOn",
                          first.toString(),
                          "endsOn",
                          first.plusDays(LASTS).toString(),
                          "questions",
                          QUESTIONS));
            });
  }

  private List<Long> questions(long survey) {
    return ((List<?>) staff.read("api/surveys/" + survey).get("questions"))
        .stream().map(one -> ((Number) ((Map<?, ?>) one).get("id")).longValue()).toList();
  }

  private static List<Map<String, ?>> answers(List<Long> asked, int score, int number) {
    List<Map<String, ?>> answers = new ArrayList<>();
    answers.add(Map.of("question", asked.get(0), "chosen", score));
    answers.add(Map.of("question", asked.get(1), "chosen", score));
    answers.add(Map.of("question", asked.get(2), "chosen", number % 3 + 1));
    if (number % 5 == 0) {
      answers.add(Map.of("question", asked.get(3), "words", "希望周末多安排几次（演示）"));
    }
    return answers;
  }

  private DemoClient at(Instant moment) {
    return clock instanceof DemoClock demo && moment.isBefore(now) ? staff.at(demo, moment) : staff;
  }

  private long community(String code) {
    return staff.items("api/communities?q=" + code).stream()
        .filter(found -> code.equals(found.get("divisionCode")))
        .map(found -> ((Number) found.get("id")).longValue())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no community " + code));
  }
}
