package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** What other domains ask about volunteers. */
@LinliTest
class VolunteersTest {

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final Volunteers volunteers;
  private final ReadingNames names;

  VolunteersTest(LinliServer server, Volunteers volunteers, ReadingNames names) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.volunteers = volunteers;
    this.names = names;
  }

  @Test
  void many_are_read_at_once_and_another_tenants_are_not_there() {
    long one = serving();
    long other = serving();
    List<Long> ids = List.of(one, other);
    assertThat(desk.in("zhanjiang", () -> volunteers.byIds(ids)).keySet())
        .isEqualTo(Set.copyOf(ids));
    assertThat(desk.in("beibei", () -> volunteers.byIds(ids))).isEmpty();
  }

  @Test
  void a_lock_needs_a_transaction_and_returns_only_who_may_serve() {
    long serving = serving();
    long applied = applied();
    assertThatThrownBy(() -> desk.in("zhanjiang", () -> volunteers.lock(List.of(serving))))
        .isNotNull();
    assertThat(
            desk.in("zhanjiang", () -> server.get(Locking.class).lock(List.of(applied, serving))))
        .containsExactly(serving);
  }

  @Test
  void names_read_for_a_roster_are_noted_as_a_look_at_personal_data() {
    long serving = serving();
    assertThat(desk.in("zhanjiang", () -> names.of(List.of(serving), "session", serving)))
        .containsEntry(serving, "陈晓宇");
    assertThat(Tables.audited(server, "zhanjiang", "session", serving))
        .containsExactly("volunteer.namesRead");
  }

  private long serving() {
    Browser clerk = new People(server).logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
    var form = clerk.get("/zhanjiang/communities/" + desk.place() + "/volunteers/new");
    return VolunteerDesk.idIn(
        clerk.submit(form, VolunteerDesk.adult(VolunteerDesk.idNumber())).header("Location"));
  }

  private long applied() {
    Browser person = new Browser(server);
    var form = person.get("/zhanjiang/volunteer/join?community=" + desk.place());
    return VolunteerDesk.idIn(
        person
            .submit(form, VolunteerDesk.withAccount(VolunteerDesk.adult(VolunteerDesk.idNumber())))
            .header("Location"));
  }
}
