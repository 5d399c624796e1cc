package org.linli.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.linli.tenant.CurrentTenant;

/** Takes every message of the topic {@code test}. */
@Singleton
final class Mailbox implements OutboxReceiver {

  private final BlockingQueue<OutboxMessage> messages = new LinkedBlockingQueue<>();

  @Override
  public String topic() {
    return "test";
  }

  @Override
  public void receive(OutboxMessage message) {
    if (CurrentTenant.find().isPresent()) {
      throw new IllegalStateException("delivered within a tenant");
    }
    messages.add(message);
  }

  /** The next message, waited for. */
  Optional<OutboxMessage> next() throws InterruptedException {
    return Optional.ofNullable(messages.poll(20, TimeUnit.SECONDS));
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }
}
