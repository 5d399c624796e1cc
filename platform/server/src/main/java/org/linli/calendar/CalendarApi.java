package org.linli.calendar;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.tenant.Time;

/** The tenant's holidays and worked weekends for programs. */
@Controller("/api/working-days")
class CalendarApi {

  private static final int MOST = 400;
  private static final int LONGEST_NAME = 50;
  private static final int FIRST = 2000;
  private static final int LAST = 2099;

  private final WorkingCalendar calendar;
  private final KeepingWorkingDays keeping;
  private final Clock clock;

  CalendarApi(WorkingCalendar calendar, KeepingWorkingDays keeping, Clock clock) {
    this.calendar = calendar;
    this.keeping = keeping;
    this.clock = clock;
  }

  /**
   * The days of a year that aren't what their weekday says; this year's without one.
   *
   * @param year from 2000 to 2099
   */
  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  List<Day> list(@QueryValue(defaultValue = "0") int year) {
    return days(year < FIRST || year > LAST ? Time.today(clock).getYear() : year);
  }

  /** Sets days, at most 400; one that was set before gives way. Answers all of the first's year. */
  @Put
  @Access(Role.TENANT_ADMINISTRATOR)
  List<Day> set(@Body NewDays said) {
    List<Day> asked = said.days();
    Form form = Form.empty();
    if (asked == null || asked.isEmpty() || asked.size() > MOST) {
      throw Problem.wrong(form.reject("days", "calendar.days.howMany", MOST));
    }
    boolean fit =
        asked.stream()
            .allMatch(
                one ->
                    one.day().getYear() >= FIRST
                        && one.day().getYear() <= LAST
                        && one.title().length() <= LONGEST_NAME);
    if (!fit) {
      throw Problem.wrong(form.reject("days", "calendar.days.wrong", LONGEST_NAME));
    }
    keeping.set(
        asked.stream().map(one -> new DayException(one.day(), one.works(), one.title())).toList());
    return days(asked.getFirst().day().getYear());
  }

  /** Lets a day be what its weekday says. */
  @Delete
  @Access(Role.TENANT_ADMINISTRATOR)
  @Status(HttpStatus.NO_CONTENT)
  void clear(@QueryValue LocalDate day) {
    keeping.clear(day);
  }

  private List<Day> days(int year) {
    return calendar.of(year).stream()
        .map(one -> new Day(one.day(), one.works(), one.name()))
        .toList();
  }

  /** Days to be set. */
  @Serdeable
  record NewDays(@Nullable List<Day> days) {}

  /**
   * A day.
   *
   * @param works whether people work on it
   * @param name why, such as the holiday's name
   */
  @Serdeable
  record Day(LocalDate day, boolean works, @Nullable String name) {

    String title() {
      return name == null ? "" : name.strip();
    }
  }
}
