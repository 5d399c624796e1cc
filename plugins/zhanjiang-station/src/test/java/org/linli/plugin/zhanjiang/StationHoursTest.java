package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.api.Setting;
import org.linli.api.Settings;
import org.linli.api.UsualHours;

/** ZJ-12: the hours of the annex, until the tenant chooses others. */
class StationHoursTest {

  @Test
  void a_station_is_usually_open_as_the_annex_says() {
    var fallbacks =
        StationHours.settings().stream().collect(Collectors.toMap(Setting::key, Setting::fallback));
    UsualHours hours = StationHours.chosen((plugin, key) -> fallbacks.get(key));
    assertThat(hours.week())
        .hasSize(7)
        .containsEntry(DayOfWeek.FRIDAY, "08:30-11:30 15:00-18:00")
        .containsEntry(DayOfWeek.SATURDAY, "09:00-11:30 15:00-18:30");
    assertThat(hours.clause().id()).isEqualTo("ZJ-12");
  }

  @Test
  void a_tenant_that_empties_the_weekend_proposes_nothing_for_it() {
    Settings weekdaysOnly = (plugin, key) -> key.endsWith("weekend") ? "" : "9:00-12:00";
    assertThat(StationHours.chosen(weekdaysOnly).week())
        .containsOnlyKeys(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY);
  }
}
