package org.linli.station;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** One station for programs: all that is known of it, and what is said of it from a day on. */
@Controller("/api/stations/{station}")
class StationDetailApi {

  private final StationPages pages;
  private final StationsByDay byDay;
  private final Suspensions suspensions;
  private final HoursTable hours;
  private final ProfileTable profiles;
  private final StaffTable staff;
  private final ChangingStation changing;
  private final Clock clock;

  StationDetailApi(
      StationPages pages,
      StationsByDay byDay,
      Suspensions suspensions,
      HoursTable hours,
      ProfileTable profiles,
      StaffTable staff,
      ChangingStation changing,
      Clock clock) {
    this.pages = pages;
    this.byDay = byDay;
    this.suspensions = suspensions;
    this.hours = hours;
    this.profiles = profiles;
    this.staff = staff;
    this.changing = changing;
    this.clock = clock;
  }

  /** A station with its hours, its states from the latest to the first, and its staff masked. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Detail show(long station) {
    LocalDate today = Time.today(clock);
    OpeningHours times = hours.of(station, today);
    StationLife life = StationLife.of(pages.station(station), suspensions.of(station));
    StationProfile profile = profiles.of(station);
    return new Detail(
        StationApi.Item.of(byDay.byIds(today, List.of(station)).getFirst()),
        week(times),
        WeekLine.special(times).stream()
            .map(one -> new Special(one.day(), Span.typed(one.spans()), one.reason()))
            .toList(),
        life.stages().stream()
            .map(one -> new Stage(one.state(), one.from(), one.reason()))
            .toList(),
        profile.phone(),
        profile.latitude(),
        profile.longitude(),
        profile.signOn(),
        profile.services(),
        profile.equipment(),
        profile.compound(),
        profile.propertyCompany(),
        profiles.teamsAt(station).stream().sorted().toList(),
        staff.at(station, today).stream().map(Member::of).toList());
  }

  /** Says what is true of it from a day on; of a planned one, from the start. */
  @Put
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Detail change(long station, @Body Change change) {
    LocalDate today = Time.today(clock);
    Station known = pages.station(station);
    Form form = change.form(known);
    boolean planned = known.isPlanned(today);
    ChangingStation.Request request =
        new ChangingStation.Request(
            station,
            planned ? today : DayOnRecord.read(form, "openedOn"),
            planned ? today : DayOnRecord.read(form, "from"),
            StationForm.details(form),
            ContactChange.NOTHING);
    if (!Trying.done(form, () -> changing.change(request))) {
      throw Problem.wrong(form);
    }
    return show(station);
  }

  static Map<DayOfWeek, String> week(OpeningHours times) {
    Map<DayOfWeek, String> week = new TreeMap<>();
    times.week().forEach((day, spans) -> week.put(day, Span.typed(spans)));
    return week;
  }

  /**
   * All that is known of a station.
   *
   * @param hours spans of each weekday, 08:30-11:30 15:00-18:00; a day without any is missing
   * @param specialDays from today on
   * @param phone the station's own number
   * @param services a group a line
   * @param teams the ids of the teams that serve there
   */
  @Serdeable
  record Detail(
      StationApi.Item station,
      Map<DayOfWeek, String> hours,
      List<Special> specialDays,
      List<Stage> states,
      String phone,
      @Nullable BigDecimal latitude,
      @Nullable BigDecimal longitude,
      @Nullable LocalDate signOn,
      String services,
      String equipment,
      String compound,
      String propertyCompany,
      List<Long> teams,
      List<Member> staff) {}

  /** A day that is otherwise; no spans for closed. */
  @Serdeable
  record Special(LocalDate day, String spans, String reason) {}

  /** A state from a day on. */
  @Serdeable
  record Stage(StationState state, LocalDate from, String reason) {}

  /** Someone who works there, masked. */
  @Serdeable
  record Member(long id, String name, String phone, String duty, boolean fullTime, LocalDate from) {

    static Member of(StaffMember one) {
      StaffMember masked = one.masked();
      return new Member(
          one.id(), masked.name(), masked.phone(), one.duty(), one.fullTime(), one.fromOn());
    }
  }

  /** What is true of it; without a first day that stays, without another day from today on. */
  @Serdeable
  record Change(
      @Nullable String name,
      @Nullable String host,
      @Nullable String hostKind,
      @Nullable String address,
      @Nullable BigDecimal area,
      @Nullable String activity,
      @Nullable String openedOn,
      @Nullable String from) {

    Form form(Station known) {
      return Form.empty()
          .put("name", name)
          .put("host", host)
          .put("hostKind", hostKind)
          .put("address", address)
          .put("area", area == null ? null : area.toPlainString())
          .put("activity", activity)
          .put("openedOn", openedOn == null ? known.openedOn() : openedOn)
          .put("from", from);
    }
  }
}
