package org.linli.plugin.zhanjiang;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linli.api.Setting;
import org.linli.api.Settings;
import org.linli.api.UsualHours;

/** When a station of Zhanjiang is usually open (ZJ-12), as the tenant has it. */
final class StationHours {

  private static final String WEEKDAYS = "hours-weekdays";
  private static final String WEEKEND = "hours-weekend";
  private static final String WORDS = ZhanjiangStation.ID + ".setting.";
  private static final int LONGEST = 60;

  private StationHours() {}

  static List<Setting> settings() {
    return List.of(
        setting(WEEKDAYS, "08:30-11:30 15:00-18:00"), setting(WEEKEND, "09:00-11:30 15:00-18:30"));
  }

  private static Setting setting(String key, String fallback) {
    return new Setting(key, WORDS + key, new Setting.Text(LONGEST), fallback, Clauses.ZJ_12);
  }

  static UsualHours chosen(Settings settings) {
    String weekdays = settings.value(ZhanjiangStation.ID, WEEKDAYS);
    String weekend = settings.value(ZhanjiangStation.ID, WEEKEND);
    return new UsualHours(
        Arrays.stream(DayOfWeek.values())
            .filter(Predicate.not(day -> hours(day, weekdays, weekend).isBlank()))
            .collect(Collectors.toMap(day -> day, day -> hours(day, weekdays, weekend))),
        Clauses.ZJ_12);
  }

  private static String hours(DayOfWeek day, String weekdays, String weekend) {
    return day.compareTo(DayOfWeek.FRIDAY) > 0 ? weekend : weekdays;
  }
}
