package org.linli.calendar;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/** The tenant's holidays and worked weekends, a year at a time. */
@Controller("/working-days")
@Produces(MediaType.TEXT_HTML)
class CalendarController {

  private static final String LINES = "lines";
  private static final int LONGEST = 10_000;
  private static final int FIRST = 2000;
  private static final int LAST = 2099;

  private final WorkingCalendar calendar;
  private final Messages messages;
  private final KeepingWorkingDays keeping;
  private final Clock clock;

  CalendarController(
      WorkingCalendar calendar, Messages messages, KeepingWorkingDays keeping, Clock clock) {
    this.calendar = calendar;
    this.messages = messages;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show(@QueryValue(defaultValue = "0") int year) {
    return page(year).with(Form.empty());
  }

  /** Sets the days that were typed or pasted. */
  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer set(@Body Form form) {
    String text = form.required(LINES, LONGEST);
    int shown = form.whole("year", FIRST, LAST).orElse(Long.valueOf(0)).intValue();
    if (!form.isValid()) {
      return page(shown).with(form);
    }
    PastedDays reader =
        new PastedDays(messages.say("calendar.word.off"), messages.say("calendar.word.works"));
    List<DayException> days;
    try {
      days = reader.read(LINES, text);
    } catch (Refused refused) {
      form.reject(refused.field(), refused.messageKey(), refused.args());
      return page(shown).with(form);
    }
    keeping.set(days);
    return Redirect.to("/working-days?year=" + days.getFirst().day().getYear())
        .saying("calendar.set", days.size());
  }

  /** Lets a day be what its weekday says. */
  @Post("/removal")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer clear(@Body Form form) {
    try {
      LocalDate day = LocalDate.parse(form.text("day"));
      keeping.clear(day);
      return Redirect.to("/working-days?year=" + day.getYear()).saying("calendar.cleared", day);
    } catch (DateTimeParseException e) {
      return Redirect.to("/working-days");
    }
  }

  private Page page(int asked) {
    int year = asked < FIRST || asked > LAST ? Time.today(clock).getYear() : asked;
    List<DayException> days = calendar.of(year);
    return Page.of("calendar/show")
        .with("year", year)
        .with("before", year - 1)
        .with("after", year + 1)
        .with("days", days);
  }
}
