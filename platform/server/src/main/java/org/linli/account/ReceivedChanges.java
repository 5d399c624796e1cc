package org.linli.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;

/** Carries out what a tenant decided and could not carry out at once. */
@Singleton
final class ReceivedChanges implements OutboxReceiver {

  private final CarryingOutChanges carrying;
  private final Standings standings;

  ReceivedChanges(CarryingOutChanges carrying, Standings standings) {
    this.carrying = carrying;
    this.standings = standings;
  }

  @Override
  public String topic() {
    return DecidedChanges.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    PeopleChange change = PeopleChangeTexts.read(message.payload());
    carrying.carryOut(
        message.id().toString(),
        Subject.of(message.from().id()),
        Instant.parse(message.payload().get(DecidedChanges.DECIDED)),
        change);
    standings.forget(change.account());
  }
}
