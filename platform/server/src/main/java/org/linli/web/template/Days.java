package org.linli.web.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Time;

/**
 * Days and hours: {@code {{day x}}} 2026年11月22日 (周日), {@code {{day-short x}}} 11-22, {@code
 * {{moment x}}} 2026年11月22日 (周日) 14:30, {@code {{moment-short x}}} 11-22 14:30, {@code {{time-of
 * x}}} 14:30, {@code {{iso x}}} 2026-11-22, {@code {{hours minutes}}} 12.5 小时, {@code {{clock
 * minutes}}} 12:30 for sums.
 */
@Singleton
final class Days implements Vocabulary {

  private final Messages messages;

  Days(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void addTo(Handlebars handlebars) {
    handlebars.registerHelper("day", formatted("common.pattern.day"));
    handlebars.registerHelper("day-short", formatted("common.pattern.dayShort"));
    handlebars.registerHelper("month", formatted("common.pattern.month"));
    handlebars.registerHelper("moment", formatted("common.pattern.moment"));
    handlebars.registerHelper("moment-short", formatted("common.pattern.momentShort"));
    handlebars.registerHelper("time-of", formatted("common.pattern.time"));
    handlebars.registerHelper("iso", (value, options) -> iso(value));
    handlebars.registerHelper("hours", (value, options) -> hours(value));
    handlebars.registerHelper("clock", (value, options) -> clock(value));
  }

  private Helper<Object> formatted(String key) {
    return (value, options) -> {
      TemporalAccessor time = local(value);
      return time == null
          ? ""
          : DateTimeFormatter.ofPattern(messages.say(key), Locale.CHINA).format(time);
    };
  }

  private static @Nullable TemporalAccessor local(@Nullable Object value) {
    return switch (value) {
      case Instant instant -> instant.atZone(Time.ZONE);
      case ZonedDateTime zoned -> zoned.withZoneSameInstant(Time.ZONE);
      case LocalDateTime local -> local;
      case LocalDate day -> day.atStartOfDay();
      case TemporalAccessor other -> other;
      case null, default -> null;
    };
  }

  private static CharSequence iso(@Nullable Object value) {
    TemporalAccessor time = local(value);
    return time == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(time);
  }

  private CharSequence hours(@Nullable Object minutes) {
    if (!(minutes instanceof Number number)) {
      return "";
    }
    String amount =
        BigDecimal.valueOf(number.longValue())
            .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return messages.say("common.hours", amount);
  }

  private static CharSequence clock(@Nullable Object minutes) {
    if (!(minutes instanceof Number number)) {
      return "";
    }
    long all = Math.abs(number.longValue());
    return (number.longValue() < 0 ? "−" : "") + all / 60 + ":" + String.format("%02d", all % 60);
  }
}
