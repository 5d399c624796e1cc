package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.linli.account.ClockedServer;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.SettableClock;

/** What the stories that go through the API alone do again and again. */
final class ApiStory {

  static final String TOWNSHIP = "440802001";

  final LinliServer server = ClockedServer.get();
  private final SettableClock clock = ClockedServer.CLOCK;
  private final People people = new People(server);

  /** Somebody with an account, as a program: each time with a fresh token. */
  Program program(String login) {
    return Program.of(server, "zhanjiang", login);
  }

  /** Somebody who holds a role in the township, or in the whole city. */
  String appointed(Role role) {
    return role == Role.TENANT_ADMINISTRATOR
        ? people.enroll("zhanjiang", role)
        : people.enroll("zhanjiang", role, TOWNSHIP);
  }

  /** A real community of the township. */
  long community(Program keeper) {
    return ((Number)
            Objects.requireNonNull(
                keeper
                    .get("communities?kind=COMMUNITY&township=" + TOWNSHIP)
                    .list()
                    .getFirst()
                    .get("id")))
        .longValue();
  }

  /** The day that lies so many days ahead. */
  LocalDate day(int ahead) {
    return LocalDate.ofInstant(clock.instant(), Time.ZONE).plusDays(ahead);
  }

  static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(Time.ZONE).toInstant();
  }

  /** Lets the clock go on until a moment. */
  void until(Instant moment) {
    clock.pass(Duration.between(clock.instant(), moment));
  }

  /** An activity of a community that is published with one session. */
  long publish(Program keeper, long community, Map<String, ?> activity, Map<String, ?> session) {
    long id = keeper.post("communities/" + community + "/activities", activity).number("id");
    var added = keeper.post("activities/" + id + "/sessions", session);
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    var published = keeper.post("activities/" + id + "/publication");
    assertThat(published.status()).as(published.body()).isEqualTo(204);
    return number(added.list().getFirst(), "id");
  }

  static long number(Map<String, Object> object, String name) {
    return ((Number) Objects.requireNonNull(object.get(name))).longValue();
  }
}
