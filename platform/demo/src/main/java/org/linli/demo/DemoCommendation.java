package org.linli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.tenant.Time;

/**
 * Rounds of commendation in 湛江 in every state: one without nominees, one that waits for decisions,
 * one that is decided, one that is published. Where there are rounds they stay as they are.
 */
final class DemoCommendation {

  private static final String ROUNDS = "api/commendations";
  private static final int NAMED = 8;

  private final DemoClient staff;
  private final DemoClient second;
  private final DemoClient self;
  private final DemoClock clock;
  private final LocalDate today;

  /**
   * Commendation in a demo.
   *
   * @param second who decides
   * @param self the volunteer who has an account, and is commended
   */
  DemoCommendation(DemoClient staff, DemoClient second, DemoClient self, DemoClock clock) {
    this.staff = staff;
    this.second = second;
    this.self = self;
    this.clock = clock;
    this.today = Time.today(clock);
  }

  void lay() {
    if (!staff.items(ROUNDS + "?size=1").isEmpty()) {
      return;
    }
    published();
    decided();
    nominating();
    open("最美社区志愿者", "440803", today.minusMonths(3), List.of("VOLUNTEER", "PROJECT"), 2, 40);
  }

  private void published() {
    long round =
        open(
            "年度优秀志愿者和服务项目",
            "4408",
            today.minusMonths(14),
            List.of("VOLUNTEER", "TEAM", "PROJECT"),
            30,
            100);
    String number = String.valueOf(self.list("api/volunteers/mine").getFirst().get("number"));
    nominate(round, 29, "VOLUNTEER", number, "一年来每周到岗，教会十几位老人用手机挂号、视频通话");
    propose(round, 30);
    choose(round, NAMED, 22);
    second.at(clock, moment(20)).post(ROUNDS + "/" + round + "/publication", Map.of());
  }

  private void decided() {
    long round = open("第三季度志愿服务之星", "440802", today.minusMonths(14), List.of("VOLUNTEER"), 9, 100);
    propose(round, 9);
    choose(round, 3, 2);
  }

  private void nominating() {
    long round =
        open(
            "年度志愿服务先进典型",
            "4408",
            today.minusMonths(14),
            List.of("VOLUNTEER", "TEAM", "PROJECT", "STORY"),
            5,
            200);
    propose(round, 5);
    String story = "楼道里的一盏灯";
    if (staff.items("api/stories").stream().anyMatch(one -> story.equals(one.get("title")))) {
      nominate(round, 4, "STORY", story, "小事办到居民心里，楼栋互助可以照着做");
    }
  }

  private long open(
      String title, String place, LocalDate from, List<String> categories, int daysAgo, int hours) {
    return staff
        .at(clock, moment(daysAgo + 1))
        .idOf(
            ROUNDS,
            "demo-round-" + Integer.toHexString(title.hashCode()),
            Map.of(
                "title",
                title,
                "place",
                place,
                "from",
                from.toString(),
                "until",
                today.minusDays(daysAgo + 1L).toString(),
                "categories",
                categories,
                "ownHours",
                hours,
                "allHours",
                3 * hours,
                "criteria",
                "时长达到标准，居民评价好，一年内没有不实记录"));
  }

  private void propose(long round, int daysAgo) {
    staff.at(clock, moment(daysAgo)).post(ROUNDS + "/" + round + "/proposal", Map.of());
  }

  private void nominate(long round, int daysAgo, String category, String who, String reason) {
    staff
        .at(clock, moment(daysAgo))
        .post(
            ROUNDS + "/" + round + "/nominees",
            Map.of("category", category, "who", who, "reason", reason));
  }

  /** The first of each kind, who did most, and who was nominated by hand; the others not. */
  private void choose(long round, int most, int daysAgo) {
    List<Map<String, ?>> all = second.items(ROUNDS + "/" + round + "/nominees?size=500");
    List<Object> chosen =
        all.stream()
            .filter(one -> Boolean.FALSE.equals(one.get("byRecords")) || rank(all, one) < most)
            .<Object>map(one -> one.get("id"))
            .toList();
    List<Object> others =
        all.stream().<Object>map(one -> one.get("id")).filter(id -> !chosen.contains(id)).toList();
    decide(round, daysAgo, Map.of("nominees", chosen, "chosen", true, "answer", "同意"));
    if (!others.isEmpty()) {
      decide(round, daysAgo, Map.of("nominees", others, "chosen", false, "answer", "名额已满，下次优先考虑"));
    }
  }

  private static long rank(List<Map<String, ?>> all, Map<String, ?> one) {
    return all.subList(0, all.indexOf(one)).stream()
        .filter(other -> String.valueOf(other.get("category")).equals(one.get("category")))
        .count();
  }

  private void decide(long round, int daysAgo, Map<String, ?> said) {
    second.at(clock, moment(daysAgo)).post(ROUNDS + "/" + round + "/decisions", said);
  }

  private Instant moment(int daysAgo) {
    return today.minusDays(daysAgo).atTime(10, 0).atZone(Time.ZONE).toInstant();
  }
}
