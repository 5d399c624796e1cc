package org.linli.station;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a station; empty texts and no area for what nobody has said.
 *
 * @param name its name, at most 100 characters
 * @param host the facility that houses it, at most 100 characters
 * @param hostKind what kind of facility that is; null if nobody has said
 * @param address at most 200 characters
 * @param area in square metres, at most two decimals
 * @param activity what goes on there regularly, at most 200 characters
 */
record StationDetails(
    String name,
    String host,
    @Nullable HostKind hostKind,
    String address,
    @Nullable BigDecimal area,
    String activity) {

  static final BigDecimal LARGEST_AREA = new BigDecimal("100000");

  /** Details of which nobody has said what kind of facility houses it. */
  StationDetails(
      String name, String host, String address, @Nullable BigDecimal area, String activity) {
    this(name, host, null, address, area, activity);
  }

  /** An area is the same however many zeros it ends with. */
  StationDetails {
    area = area == null ? null : area.setScale(2, RoundingMode.HALF_UP);
  }

  boolean lacksSomething() {
    return host.isEmpty() || address.isEmpty() || area == null || activity.isEmpty();
  }
}
