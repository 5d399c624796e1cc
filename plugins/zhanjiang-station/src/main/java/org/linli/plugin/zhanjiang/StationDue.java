package org.linli.plugin.zhanjiang;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.api.Setting;
import org.linli.api.Settings;

/** By which day every community has a station (ZJ-1), as the tenant has it. */
final class StationDue {

  private static final String DUE = "station-due";

  private StationDue() {}

  static List<Setting> settings() {
    return List.of(
        new Setting(
            DUE,
            ZhanjiangStation.ID + ".setting." + DUE,
            new Setting.Day(),
            "2018-11-30",
            Clauses.ZJ_1));
  }

  /** The day; empty where the tenant wants none. */
  static Optional<LocalDate> chosen(Settings settings) {
    String day = settings.value(ZhanjiangStation.ID, DUE);
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
  }
}
