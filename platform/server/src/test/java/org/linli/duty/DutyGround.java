package org.linli.duty;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.division.Sql;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Browser;

/** A station of a community nobody else's test knows, with posts, shifts and people. */
public final class DutyGround {

  /** Where one sees the own shifts. */
  static final String MINE = "/zhanjiang/my-duty";

  static final long CLERK = 7;

  final LinliServer server;
  final String tenant;
  public final long community;
  public final String path;
  public final long station;
  public final ServingVolunteers volunteers;

  public DutyGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    String name = "花园" + UUID.randomUUID().toString().substring(0, 8);
    this.community = here(() -> server.get(Communities.class).namedPlace(name, township));
    this.path =
        here(
            () ->
                Objects.requireNonNull(
                        server.get(Communities.class).byIds(List.of(community)).get(community))
                    .path());
    this.station = here(this::open);
    this.volunteers = new ServingVolunteers(server, tenant);
  }

  private long open() {
    Sql sql = server.get(Sql.class);
    long id =
        sql.insert(
            "INSERT INTO station (community_id, kind, opened_on, contact_name, contact_phone,"
                + " created_at) VALUES (?, 'STATION', '2024-03-01', '', '', ?)",
            community,
            server.get(Clock.class).instant());
    sql.update(
        "INSERT INTO station_period (station_id, from_on, name, host, address, activity,"
            + " recorded_at) VALUES (?, '2024-03-01', '花园志愿服务站', '', '', '', ?)",
        id,
        server.get(Clock.class).instant());
    return id;
  }

  public <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  static DutyDetails details(int people, boolean ownStaff) {
    return new DutyDetails(
        "便民服务岗", "接待居民，登记求助", people, 0, Set.of(), "往返注意安全", "0759-1234567", ownStaff);
  }

  /** A post for so many people. */
  long post(int people) {
    return here(() -> server.get(KeepingPosts.class).add(station, details(people, false), CLERK));
  }

  void serve(long post, Pattern... patterns) {
    run(() -> server.get(KeepingPosts.class).serve(post, List.of(patterns), CLERK));
  }

  static Pattern weekly(long post, DayOfWeek day, LocalDate from, boolean skipsHolidays) {
    return new Pattern(
        0, post, day, LocalTime.of(9, 0), LocalTime.of(11, 30), from, null, skipsHolidays, "");
  }

  static Pattern once(long post, LocalDate day) {
    return new Pattern(
        0, post, day.getDayOfWeek(), LocalTime.of(9, 0), LocalTime.of(11, 30), day, day, false, "");
  }

  /** One shift in some days, for so many people. */
  long shift(int people, int inDays) {
    long post = post(people);
    serve(post, once(post, today().plusDays(inDays)));
    return only(post).id();
  }

  Shift only(long post) {
    return ahead(post).getFirst();
  }

  List<Shift> ahead(long post) {
    return here(() -> server.get(Shifts.class).ahead(post, server.get(Clock.class).instant()));
  }

  Shift known(long shift) {
    return here(() -> server.get(Shifts.class).find(shift)).orElseThrow();
  }

  Roster.Line line(long shift) {
    return here(
        () -> server.get(Rosters.class).line(server.get(Shifts.class).find(shift).orElseThrow()));
  }

  public long volunteer() {
    return volunteers.approved(community);
  }

  public VolunteerFacts facts(long volunteer) {
    return here(() -> server.get(Volunteers.class).find(volunteer)).orElseThrow();
  }

  void take(long shift, long volunteer) {
    run(() -> server.get(FillingShifts.class).take(shift, volunteer, CLERK));
  }

  void leave(long shift, long volunteer) {
    run(() -> server.get(FillingShifts.class).leave(shift, volunteer, "发烧了", CLERK));
  }

  /** Lets a shift have been so many minutes from now on. */
  void move(long shift, int beginsIn, int endsIn) {
    java.time.Instant now = server.get(Clock.class).instant();
    Long session = known(shift).session();
    run(
        () -> {
          Sql sql = server.get(Sql.class);
          for (String table : List.of("duty_shift", "activity_session")) {
            sql.update(
                "UPDATE " + table + " SET starts_at = ?, ends_at = ? WHERE id = ?",
                now.plusSeconds(beginsIn * 60L),
                now.plusSeconds(endsIn * 60L),
                table.equals("duty_shift") ? shift : session);
          }
        });
  }

  /** Lets the first shift of a post that is still to come be on now; tells its session. */
  public long happensNow(long post) {
    Shift shift = only(post);
    move(shift.id(), -60, 60);
    return Objects.requireNonNull(shift.session());
  }

  long count(String query, Object... values) {
    return here(
        () ->
            server.get(Sql.class).query(query, List.of(values), row -> row.getLong(1)).getFirst());
  }

  /** Takes a shift on a phone. */
  static Browser.Answer take(Browser phone, long shift, long volunteer) {
    return phone.postFrom(
        MINE, MINE + "/" + shift + "/taking", Map.of("volunteer", "" + volunteer));
  }
}
