package org.linli.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.SettableClock;

/** What a change has to tell elsewhere arrives if the change stands, and only then. */
@LinliTest
class OutboxTest {

  /** Later than anything a running server claims, so that only the test's own delivering acts. */
  private final SettableClock clock = new SettableClock(Instant.parse("2036-11-22T06:00:00Z"));

  private final String topic = UUID.randomUUID().toString();
  private final Tenants tenants;
  private final Tenant beibei;
  private final Outbox outbox;
  private final OutboxTable table;
  private final Mailbox mailbox;
  private final TransactionOperations<Connection> transactions;
  private final List<String> taken = new ArrayList<>();

  @SuppressWarnings("unchecked")
  OutboxTest(
      LinliServer server, Tenants tenants, Outbox outbox, OutboxTable table, Mailbox mailbox) {
    this.tenants = tenants;
    this.beibei = server.tenant("beibei");
    this.outbox = outbox;
    this.table = table;
    this.mailbox = mailbox;
    this.transactions =
        server.context().getBean(TransactionOperations.class, Qualifiers.byName("default"));
  }

  @Test
  void a_message_arrives_once_its_change_is_committed() throws InterruptedException {
    UUID id =
        inTransaction(
            () -> {
              UUID sent = outbox.send("test", "volunteer 7", Map.of("state", "active"));
              assertThat(mailbox.isEmpty()).isTrue();
              return sent;
            });

    assertThat(mailbox.next())
        .hasValueSatisfying(
            message -> {
              assertThat(message.id()).isEqualTo(id);
              assertThat(message.from()).isEqualTo(beibei);
              assertThat(message.payload()).containsEntry("state", "active");
            });
  }

  @Test
  void a_message_of_a_change_rolled_back_never_was() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      outbox.send(topic, "volunteer 7", Map.of());
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");

    delivering(message -> taken.add(message.subject())).deliver(beibei);
    assertThat(taken).isEmpty();
  }

  @Test
  void a_message_outside_of_a_transaction_is_refused() {
    assertThatThrownBy(
            () -> tenants.within(beibei, () -> outbox.send(topic, "volunteer 7", Map.of())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_wasnt_taken_comes_again_later_and_later_while_the_rest_of_its_subject_waits() {
    write("volunteer 7", "1");
    write("volunteer 7", "2");
    write("volunteer 8", "3");
    boolean[] broken = {true};
    Delivering delivering =
        delivering(
            message -> {
              if (broken[0] && message.subject().equals("volunteer 7")) {
                throw new IllegalStateException("the control schema is away");
              }
              taken.add(message.payload().get("number"));
            });

    delivering.deliver(beibei);
    assertThat(taken).containsExactly("3");
    for (int seconds : new int[] {1, 2, 4, 8}) {
      clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
      delivering.deliver(beibei);
      clock.pass(Duration.ofMillis(1));
      delivering.deliver(beibei);
    }
    assertThat(tenants.within(beibei, outbox::failing)).isEqualTo(1);

    broken[0] = false;
    clock.pass(Duration.ofSeconds(16));
    delivering.deliver(beibei);

    assertThat(taken).containsExactly("3", "1", "2");
    assertThat(tenants.within(beibei, outbox::failing)).isZero();
  }

  @Test
  void a_message_claimed_by_a_node_that_died_is_delivered_by_another() {
    write("volunteer 7", "1");
    Delivering delivering = delivering(message -> taken.add(message.payload().get("number")));
    tenants.within(
        beibei, () -> table.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(2))));

    delivering.deliver(beibei);
    assertThat(taken).isEmpty();
    clock.pass(Duration.ofMinutes(2));
    delivering.deliver(beibei);

    assertThat(taken).containsExactly("1");
  }

  private void write(String subject, String number) {
    tenants.within(
        beibei,
        () ->
            table.add(
                clock.instant(),
                topic,
                List.of(UUID.randomUUID()),
                List.of(new Outbox.Letter(subject, Map.of("number", number)))));
  }

  private Delivering delivering(java.util.function.Consumer<OutboxMessage> receive) {
    OutboxReceiver receiver =
        new OutboxReceiver() {
          @Override
          public String topic() {
            return topic;
          }

          @Override
          public void receive(OutboxMessage message) {
            receive.accept(message);
          }
        };
    return new Delivering(tenants, table, clock, List.of(receiver));
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    return tenants.within(beibei, () -> transactions.executeWrite(status -> work.get()));
  }
}
