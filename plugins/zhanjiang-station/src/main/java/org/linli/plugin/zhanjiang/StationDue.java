package org.linli.plugin.zhanjiang;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.api.CommunityKind;
import org.linli.api.Setting;
import org.linli.api.Settings;
import org.linli.api.StationDeadline;

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

  /** What it binds: residents' committees; a village may have a station, and needn't (ZJ-1). */
  static Optional<StationDeadline> deadline(Settings settings) {
    return chosen(settings)
        .map(day -> new StationDeadline(day, Set.of(CommunityKind.COMMUNITY), Clauses.ZJ_1));
  }
}
