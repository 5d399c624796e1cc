package org.linli.plugin.zhanjiang;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.linli.api.CommunityKind;
import org.linli.api.Form;
import org.linli.api.Problem;

/** The day that somebody asks for; nothing typed is today, and a day to come can't be told. */
record AskedDay(Form form, LocalDate day, LocalDate today) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static AskedDay of(String typed, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    Form form = Form.sent(Map.of("on", List.of(typed)));
    LocalDate day = form.day("on").orElse(today);
    if (day.isAfter(today)) {
      form.reject("on", ZhanjiangStation.ID + ".without.future");
    }
    if (!form.isValid()) {
      return new AskedDay(form, today, today);
    }
    form.put("on", day);
    return new AskedDay(form, day, today);
  }

  /** For programs and files: what can't be told is refused. */
  AskedDay orRefused() {
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    return this;
  }

  boolean isToday() {
    return day.equals(today);
  }

  /** Villages where they are asked for, else residents' committees. */
  static CommunityKind kind(String asked) {
    return asked.equals(CommunityKind.VILLAGE.name())
        ? CommunityKind.VILLAGE
        : CommunityKind.COMMUNITY;
  }
}
