package org.linli.pairing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant tells about a pairing with an institution that has a desk outside of it: no people,
 * and nothing of the tenant but which community it is.
 *
 * @param pairing its id in the tenant
 * @param community the community's name
 * @param area where it lies, in words
 * @param by the account that did it
 */
public record PairingNews(
    long pairing,
    long institution,
    String community,
    String area,
    Manner manner,
    String duty,
    LocalDate from,
    @Nullable LocalDate until,
    PairingState state,
    Side proposedBy,
    int version,
    long by) {

  /** What the messages are about. */
  public static final String TOPIC = "pairing";

  Map<String, String> payload() {
    Map<String, String> payload = new HashMap<>();
    payload.put("pairing", Long.toString(pairing));
    payload.put("institution", Long.toString(institution));
    payload.put("community", community);
    payload.put("area", area);
    payload.put("manner", manner.name());
    payload.put("duty", duty);
    payload.put("from", from.toString());
    payload.put("until", until == null ? "" : until.toString());
    payload.put("state", state.name());
    payload.put("proposedBy", proposedBy.name());
    payload.put("version", Integer.toString(version));
    payload.put("by", Long.toString(by));
    return payload;
  }

  /** Reads what a message says. */
  public static PairingNews of(Map<String, String> payload) {
    String until = payload.getOrDefault("until", "");
    return new PairingNews(
        Long.parseLong(payload.get("pairing")),
        Long.parseLong(payload.get("institution")),
        payload.get("community"),
        payload.get("area"),
        Manner.valueOf(payload.get("manner")),
        payload.get("duty"),
        LocalDate.parse(payload.get("from")),
        until.isEmpty() ? null : LocalDate.parse(until),
        PairingState.valueOf(payload.get("state")),
        Side.valueOf(payload.get("proposedBy")),
        Integer.parseInt(payload.get("version")),
        Long.parseLong(payload.get("by")));
  }
}
