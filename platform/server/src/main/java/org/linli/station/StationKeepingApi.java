package org.linli.station;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Trying;

/** What is kept of one station, for programs: hours, special days, the profile, the staff. */
@Controller("/api/stations/{station}")
class StationKeepingApi {

  private final StationPages pages;
  private final KeepingHours hours;
  private final KeepingProfile profiles;
  private final KeepingStaff staff;

  StationKeepingApi(
      StationPages pages, KeepingHours hours, KeepingProfile profiles, KeepingStaff staff) {
    this.pages = pages;
    this.hours = hours;
    this.profiles = profiles;
    this.staff = staff;
  }

  /** Says when it is open in an ordinary week; a day that isn't named is closed. */
  @Put("/hours")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Week week(long station, @Body Week week) {
    Form form = Form.empty();
    week.hours().forEach((day, spans) -> form.put(day.name(), spans));
    Map<DayOfWeek, List<Span>> read = HoursForm.week(form);
    done(form, () -> hours.week(station, read));
    return week;
  }

  /** Says how a day, or some days in a row, are otherwise; without spans it is closed. */
  @Post("/special-days")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Status(HttpStatus.NO_CONTENT)
  void otherwise(long station, @Body Otherwise said) {
    Form form =
        Form.empty()
            .put("day", said.day())
            .put("to", said.to())
            .put("spans", said.spans())
            .put("specialReason", said.reason());
    KeepingHours.Otherwise what = HoursForm.otherwise(form);
    done(form, () -> hours.otherwise(station, what));
  }

  /** A day is as ordinary as others again. */
  @Post("/special-days/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Status(HttpStatus.NO_CONTENT)
  void asUsual(long station, @Body Otherwise said) {
    Form form = Form.empty().put("day", said.day());
    form.required("day");
    form.day("day").ifPresent(day -> hours.asUsual(station, day));
    done(form, () -> {});
  }

  /** Says what residents and the level above want to know of it besides. */
  @Put("/profile")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Profile profile(long station, @Body Profile said) {
    Form form = said.form();
    StationProfile profile = ProfileForm.read(form, pages.station(station).kind());
    List<Long> teams = said.teams() == null ? List.of() : said.teams();
    done(form, () -> profiles.keep(station, profile, teams));
    return said;
  }

  /** Someone works there, once for each {@code Idempotency-Key}. */
  @Post("/staff")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(long station, @Body NewMember said) {
    Form form = said.form();
    StaffMember who = StaffForm.read(form);
    return Trying.with(form, () -> staff.add(station, who))
        .map(id -> HttpResponse.created(new Made(id)))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Someone no longer works there. */
  @Post("/staff/leaving")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Status(HttpStatus.NO_CONTENT)
  void leave(long station, @Body Leaving who) {
    staff.leave(station, who.member());
  }

  private static void done(Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
  }

  /** Spans of each weekday, 08:30-11:30 15:00-18:00. */
  @Serdeable
  record Week(Map<DayOfWeek, String> hours) {}

  /**
   * What is otherwise.
   *
   * @param to the last day; without it, the day alone
   */
  @Serdeable
  record Otherwise(
      @Nullable String day, @Nullable String to, @Nullable String spans, @Nullable String reason) {}

  /**
   * What is to be known besides.
   *
   * @param services a group a line, its name before a colon
   * @param equipment a piece a line
   * @param teams ids of teams of its community
   */
  @Serdeable
  record Profile(
      @Nullable String phone,
      @Nullable BigDecimal latitude,
      @Nullable BigDecimal longitude,
      @Nullable String signOn,
      @Nullable String services,
      @Nullable String equipment,
      @Nullable String compound,
      @Nullable String propertyCompany,
      @Nullable List<Long> teams) {

    Form form() {
      return Form.empty()
          .put("phone", phone)
          .put("latitude", ProfileForm.plain(latitude))
          .put("longitude", ProfileForm.plain(longitude))
          .put("signOn", signOn)
          .put("services", services)
          .put("equipment", equipment)
          .put("compound", compound)
          .put("propertyCompany", propertyCompany);
    }
  }

  /** Someone who works there from a day on. */
  @Serdeable
  record NewMember(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String duty,
      boolean fullTime,
      @Nullable String from) {

    Form form() {
      return Form.empty()
          .put("staffName", name)
          .put("staffPhone", phone)
          .put("duty", duty)
          .put("time", fullTime ? StaffForm.Time.FULL : StaffForm.Time.PART)
          .put("staffFrom", from);
    }
  }

  /** Who leaves, by their id among its staff. */
  @Serdeable
  record Leaving(long member) {}
}
