package org.linli.station;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What residents and the level above want to know of a station besides: as it is now; empty texts
 * for what nobody has said.
 *
 * @param phone the station's own number, which residents are to call: no person's
 * @param latitude WGS 84, with {@code longitude} or not at all
 * @param signOn since when its sign has been up
 * @param services a group a line, its name before a colon
 * @param equipment a piece a line
 * @param compound the residential compound that a point is in (BB-3)
 * @param propertyCompany the company with which the point is run there (BB-3)
 */
record StationProfile(
    String phone,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    @Nullable LocalDate signOn,
    String services,
    String equipment,
    String compound,
    String propertyCompany) {

  static final StationProfile NOTHING = new StationProfile("", null, null, null, "", "", "", "");

  /**
   * Services that belong together.
   *
   * @param name what the group is called; empty for those without a group
   */
  record Group(String name, List<String> services) {}

  /** The services, group by group. */
  public List<Group> groups() {
    return lines(services).map(StationProfile::group).toList();
  }

  /** The pieces of equipment. */
  public List<String> pieces() {
    return lines(equipment).toList();
  }

  private static Group group(String line) {
    int colon = line.indexOf('：');
    return new Group(
        colon < 0 ? "" : line.substring(0, colon).strip(),
        Arrays.stream(line.substring(colon + 1).split("[、，,；;]"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList());
  }

  private static java.util.stream.Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty());
  }
}
