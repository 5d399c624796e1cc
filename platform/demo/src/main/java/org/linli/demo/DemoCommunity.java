package org.linli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What the demo says of a community; made up, and only in the demo. An empty text is a gap that is
 * left to be shown.
 *
 * @param tenant where
 * @param code its twelve digits; empty for a place that only has a name
 * @param name its name
 * @param branch how its league branch stands
 * @param activity what goes on regularly in its station; without it, there is no station
 * @param area of the station, in square metres
 * @param teams its directly subordinate teams
 * @param level city or county
 * @param pilots what it is a pilot of: youth, better, or both
 */
record DemoCommunity(
    String tenant,
    String code,
    String name,
    String branch,
    String activity,
    String area,
    List<String> teams,
    String level,
    String pilots) {

  private static final String FILE = "/demo/communities.csv";

  /** All of them. */
  static List<DemoCommunity> all() {
    try (InputStream in = Objects.requireNonNull(DemoCommunity.class.getResourceAsStream(FILE));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(DemoCommunity::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoCommunity of(String line) {
    String[] cells = line.split(",", -1);
    return new DemoCommunity(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6].isEmpty() ? List.of() : List.of(cells[6].split(";")),
        cells[7],
        cells[8]);
  }
}
