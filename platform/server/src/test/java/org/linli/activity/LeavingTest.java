package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.volunteer.ServingVolunteers;

/** Whoever serves no more gives their places to come to those who wait. */
@LinliTest
class LeavingTest {

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;

  LeavingTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
  }

  @Test
  void a_place_goes_on_to_who_waits_and_a_wait_ends() {
    long session = desk.published(community, ActivityDesk.details("清洁花园"), 1);
    long first = desk.volunteer(community);
    long second = desk.volunteer(community);
    long third = desk.volunteer(community);
    desk.take(session, first);
    SignUp waiting = desk.take(session, second);
    SignUp last = desk.take(session, third);

    new ServingVolunteers(server, "zhanjiang").leave(third);
    assertThat(desk.signUp(last.id()).state()).isEqualTo(SignUpState.CANCELLED);
    new ServingVolunteers(server, "zhanjiang").leave(first);
    assertThat(desk.signUp(waiting.id()).state()).isEqualTo(SignUpState.OFFERED);
    assertThat(desk.session(session).taken()).isEqualTo(1);
    assertThat(desk.session(session).waiting()).isZero();
  }

  @Test
  void what_they_joined_they_take_along() {
    long session = desk.published(community, ActivityDesk.details("清洁花园"), 1);
    long volunteer = desk.volunteer(community);
    desk.take(session, volunteer);

    Object kept = desk.here(() -> server.get(SignUpTrace.class).kept(volunteer));
    assertThat(kept.toString()).contains("activity=清洁花园", "state=CONFIRMED");
  }
}
