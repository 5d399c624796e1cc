package org.linli.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant tells an institution outside of it about a plan that it was asked to agree to: that
 * there is one, and how it stands; nothing of what stands in it.
 *
 * @param pairing the pairing's id in the tenant
 * @param number the version's
 * @param answer what the institution said; null as long as it hasn't
 * @param changes how many times the plan has changed
 * @param by the account that did it
 */
public record PlanNews(
    long pairing,
    int year,
    int number,
    PlanState state,
    @Nullable PlanAnswer answer,
    int changes,
    long by) {

  /** What the messages are about. */
  public static final String TOPIC = "plan";

  Map<String, String> payload() {
    Map<String, String> payload = new HashMap<>();
    payload.put("pairing", Long.toString(pairing));
    payload.put("year", Integer.toString(year));
    payload.put("number", Integer.toString(number));
    payload.put("state", state.name());
    payload.put("answer", answer == null ? "" : answer.name());
    payload.put("changes", Integer.toString(changes));
    payload.put("by", Long.toString(by));
    return payload;
  }

  /** Reads what a message says. */
  public static PlanNews of(Map<String, String> payload) {
    String answer = payload.getOrDefault("answer", "");
    return new PlanNews(
        Long.parseLong(payload.get("pairing")),
        Integer.parseInt(payload.get("year")),
        Integer.parseInt(payload.get("number")),
        PlanState.valueOf(payload.get("state")),
        answer.isEmpty() ? null : PlanAnswer.valueOf(answer),
        Integer.parseInt(payload.get("changes")),
        Long.parseLong(payload.get("by")));
  }
}
