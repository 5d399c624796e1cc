package org.linli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.tenant.Time;

/** Where the demo writes one community's plan, step by step; a step that is done is left out. */
final class DemoPlanDesk {

  private static final String DRAFT = "DRAFT";

  private final DemoClient staff;
  private final DemoClock clock;
  private final long community;
  private final long plan;

  /** Begins the plan for a year, unless it has been begun. */
  DemoPlanDesk(DemoClient staff, DemoClock clock, long community, Instant begun, int year) {
    this.staff = staff;
    this.clock = clock;
    this.community = community;
    this.plan =
        staff
            .at(clock, begun)
            .idOf(
                "api/communities/%d/plans".formatted(community),
                DemoPlans.key(community, "begin"),
                Map.of("year", year));
  }

  /** Writes the first draft. */
  void write(Instant at, Map<String, Object> draft) {
    save(at, 1, draft);
  }

  /** Writes the second version. */
  void revise(Instant at, Map<String, Object> draft) {
    if (state().equals("RETURNED")) {
      step(at, "revision");
    }
    save(at, 2, draft);
  }

  private void save(Instant at, int number, Map<String, Object> draft) {
    Map<String, Object> now = now();
    if (state().equals(DRAFT)
        && DemoPlans.number(now, "number") == number
        && DemoPlans.number(now, "edits") == 0) {
      staff.at(clock, at).put(path("draft"), draft);
    }
  }

  void propose(Instant at) {
    if (state().equals(DRAFT)) {
      step(at, "proposal");
    }
  }

  /** Whether an answer of a university or one of its colleges is waited for. */
  boolean waitsFor(String university) {
    return agreements().stream()
        .anyMatch(
            one ->
                String.valueOf(one.get("partner")).startsWith(university)
                    && one.get("answer") == null
                    && state().equals("PROPOSED"));
  }

  /** Whether the first version is still what it is about. */
  boolean isFirst() {
    return DemoPlans.number(now(), "number") == 1;
  }

  /** Notes that a partner without a desk agrees, who said so, how and when. */
  void noteAgreement(Instant at) {
    Map<String, Object> said = new HashMap<>();
    said.put("answer", "AGREED");
    said.put("spokenBy", "演示联系人（虚构）");
    said.put("manner", "PHONE");
    said.put("on", LocalDate.ofInstant(at, Time.ZONE).toString());
    answer(staff.at(clock, at), "PARTNER", said);
  }

  /** The staff above agree. */
  void agreeFor(DemoClient second) {
    answer(second, "STAFF", new HashMap<>(Map.of("answer", "AGREED")));
  }

  private void answer(DemoClient who, String side, Map<String, Object> said) {
    agreements().stream()
        .filter(one -> side.equals(one.get("side")) && one.get("answer") == null)
        .forEach(
            one -> {
              said.put("agreement", one.get("id"));
              who.make(path("answers"), key("answer-" + one.get("id")), said);
            });
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, ?>> agreements() {
    return (List<Map<String, ?>>) now().getOrDefault("agreements", List.of());
  }

  private void step(Instant at, String what) {
    staff.at(clock, at).make(path(what), key(what + DemoPlans.number(now(), "number")), Map.of());
  }

  private String state() {
    return String.valueOf(now().get("state"));
  }

  private Map<String, Object> now() {
    return staff.read("api/plans/" + plan);
  }

  private String path(String what) {
    return "api/plans/%d/%s".formatted(plan, what);
  }

  private String key(String what) {
    return DemoPlans.key(community, what);
  }
}
