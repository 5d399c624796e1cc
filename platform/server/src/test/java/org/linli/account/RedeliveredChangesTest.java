package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.account.PeopleChange.Appointment;
import org.linli.account.PeopleChange.Outcome;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.outbox.OutboxMessage;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;

/** What a tenant decided about its people happens once, however often word of it arrives. */
@LinliTest
class RedeliveredChangesTest {

  private static final Subject BEIBEI = Subject.of(new TenantId("beibei"));
  private static final Scope ALL = new Scope(List.of("500109"));

  private final LinliServer server;
  private final Tenants tenants;
  private final Memberships memberships;
  private final ReceivedChanges received;
  private final TakenChanges taken;
  private final Clock clock;
  private long account;

  RedeliveredChangesTest(
      LinliServer server,
      Tenants tenants,
      Memberships memberships,
      ReceivedChanges received,
      TakenChanges taken,
      Clock clock) {
    this.server = server;
    this.tenants = tenants;
    this.memberships = memberships;
    this.received = received;
    this.taken = taken;
    this.clock = clock;
  }

  @BeforeEach
  void someone_is_an_auditor() {
    String login =
        new People(server).enroll("redelivered." + UUID.randomUUID(), BEIBEI, Role.AUDITOR, ALL);
    account = server.get(Accounts.class).findByLogin(login).orElseThrow().key();
  }

  @Test
  void what_a_node_decided_before_it_died_is_carried_out_by_another() {
    DecidedChanges decided = server.get(DecidedChanges.class);
    tenants.within(
        server.tenant("beibei"),
        () ->
            decided.note(
                "account.role-taken", appointment(Membership.State.DISABLED), Map.of(), now()));

    Await.until(
        "the outbox has brought it",
        () -> Optional.of(state()).filter(Membership.State.DISABLED::equals));
  }

  @Test
  void a_change_delivered_twice_acts_once() {
    OutboxMessage message = message(Membership.State.DISABLED, now());
    received.receive(message);
    assertThat(state()).isEqualTo(Membership.State.DISABLED);
    memberships.put(account, BEIBEI, Role.AUDITOR, Membership.State.ACTIVE, ALL, before());

    received.receive(message);

    assertThat(state()).isEqualTo(Membership.State.ACTIVE);
  }

  @Test
  void a_change_that_failed_half_way_leaves_nothing_and_acts_when_it_comes_again() {
    OutboxMessage message = message(Membership.State.DISABLED, now());
    assertThatThrownBy(
            () ->
                ControlTables.transactions(server)
                    .executeWrite(
                        status -> {
                          received.receive(message);
                          throw new IllegalStateException("the node is killed");
                        }))
        .hasMessage("the node is killed");
    assertThat(state()).isEqualTo(Membership.State.ACTIVE);
    assertThat(taken.find(message.id().toString())).isEmpty();

    received.receive(message);
    received.receive(message);

    assertThat(state()).isEqualTo(Membership.State.DISABLED);
    assertThat(taken.find(message.id().toString()).orElseThrow().outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void a_change_that_comes_late_gives_way_to_what_was_decided_after_it() {
    OutboxMessage late = message(Membership.State.DISABLED, before());

    received.receive(late);

    assertThat(state()).isEqualTo(Membership.State.ACTIVE);
    assertThat(taken.find(late.id().toString()).orElseThrow().outcome())
        .isEqualTo(Outcome.OUTDATED);
  }

  private OutboxMessage message(Membership.State state, Instant decided) {
    Map<String, String> payload = new HashMap<>(PeopleChangeTexts.write(appointment(state)));
    payload.put(DecidedChanges.DECIDED, decided.toString());
    return new OutboxMessage(
        UUID.randomUUID(),
        server.tenant("beibei"),
        DecidedChanges.TOPIC,
        String.valueOf(account),
        payload);
  }

  private Appointment appointment(Membership.State state) {
    return new Appointment(account, Role.AUDITOR, ALL, state);
  }

  private Membership.State state() {
    return memberships.of(account).getFirst().state();
  }

  /** Later than the appointment, however the database rounds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(1);
  }

  private Instant before() {
    return clock.instant().minusSeconds(60);
  }
}
