package org.linli.relay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant tells about a relay to institutions that could come: where it is, which weeks
 * nobody covers and which are an institution's. No people, and no notes.
 *
 * @param relay its id in the tenant
 * @param community the community's name
 * @param area where it lies, in words
 * @param pairings the pairings of the community with institutions, in force
 * @param version how often it has been told
 */
public record RelayNews(
    long relay,
    String name,
    String project,
    String community,
    String area,
    LocalDate until,
    boolean running,
    List<Long> pairings,
    List<TurnNews> turns,
    int version) {

  /** What the messages are about. */
  public static final String TOPIC = "relay";

  private static final String NONE = "-";

  /** News keep their own copies. */
  public RelayNews {
    pairings = List.copyOf(pairings);
    turns = List.copyOf(turns);
  }

  /**
   * A week worth telling.
   *
   * @param pairing whose it is; null for nobody's
   */
  public record TurnNews(LocalDate week, boolean uncovered, @Nullable Long pairing) {

    private String write() {
      return week + " " + uncovered + " " + (pairing == null ? NONE : pairing);
    }

    private static TurnNews of(String text) {
      String[] words = text.split(" ");
      return new TurnNews(
          LocalDate.parse(words[0]),
          Boolean.parseBoolean(words[1]),
          words[2].equals(NONE) ? null : Long.valueOf(words[2]));
    }
  }

  Map<String, String> payload() {
    Map<String, String> payload = new HashMap<>(content());
    payload.put("version", Integer.toString(version));
    return payload;
  }

  /** What it says, whenever it is told. */
  Map<String, String> content() {
    Map<String, String> content = new HashMap<>();
    content.put("relay", Long.toString(relay));
    content.put("name", name);
    content.put("project", project);
    content.put("community", community);
    content.put("area", area);
    content.put("until", until.toString());
    content.put("running", Boolean.toString(running));
    content.put(
        "pairings", pairings.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    content.put("turns", turns.stream().map(TurnNews::write).collect(Collectors.joining(",")));
    return content;
  }

  /** Reads what a message says. */
  public static RelayNews of(Map<String, String> payload) {
    return new RelayNews(
        Long.parseLong(payload.get("relay")),
        payload.get("name"),
        payload.get("project"),
        payload.get("community"),
        payload.get("area"),
        LocalDate.parse(payload.get("until")),
        Boolean.parseBoolean(payload.get("running")),
        split(payload.get("pairings"), " ").map(Long::valueOf).toList(),
        split(payload.get("turns"), ",").map(TurnNews::of).toList(),
        Integer.parseInt(payload.get("version")));
  }

  private static Stream<String> split(String text, String by) {
    return Arrays.stream(text.split(by)).filter(one -> !one.isEmpty());
  }
}
