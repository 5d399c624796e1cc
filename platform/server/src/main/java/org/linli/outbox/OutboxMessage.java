package org.linli.outbox;

import java.util.Map;
import java.util.UUID;
import org.linli.tenant.Tenant;

/**
 * A message on its way.
 *
 * @param id its own id: a receiver that sees it a second time does nothing
 * @param from the tenant that sent it
 * @param topic what it is about; it finds the receiver
 * @param subject the thing it is about; messages on one subject arrive in order
 * @param payload what it says; ids and codes
 */
public record OutboxMessage(
    UUID id, Tenant from, String topic, String subject, Map<String, String> payload) {

  /** A message keeps its own copy. */
  public OutboxMessage {
    payload = Map.copyOf(payload);
  }
}
