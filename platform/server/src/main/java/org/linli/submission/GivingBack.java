package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.outbox.Outbox;
import org.linli.tenant.Tenant;
import org.linli.web.template.Messages;

/** Gives a version back to who asks for it, unless somebody has decided about it. */
@Singleton
public class GivingBack {

  private final ReceivedTable received;
  private final Messages messages;
  private final Outbox outbox;
  private final Audit audit;

  GivingBack(ReceivedTable received, Messages messages, Outbox outbox, Audit audit) {
    this.received = received;
    this.messages = messages;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Gives it back in the current tenant, which is above the sender; twice the same changes nothing.
   *
   * @throws IllegalStateException if it hasn't come yet: it will be tried again
   */
  @Transactional
  public void give(Tenant sender, AskedBack asked) {
    long id =
        received
            .id(sender, asked.submission(), asked.version())
            .orElseThrow(() -> new IllegalStateException("asked for before it came"));
    Received one = received.lock(id).orElseThrow();
    if (one.state() != Received.State.WAITING || !received.isNewest(id)) {
      return;
    }
    String reason = messages.say("submission.withdrawn.below");
    received.decide(id, Received.State.WITHDRAWN, reason, asked.by());
    audit.record(
        "submission.given-back",
        "submission",
        one.submission(),
        Map.of("to", one.sender(), "version", Integer.toString(one.version())));
    ReceivedAnswer.send(outbox, one, ReceivedAnswer.Kind.WITHDRAWN, "", List.of(), asked.by());
  }
}
