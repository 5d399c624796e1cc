package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.api.Audit;
import org.linli.outbox.Outbox;

/** Notes changes among people where they are decided: in the tenant. */
@Singleton
class DecidedChanges {

  static final String TOPIC = "people";
  static final String DECIDED = "decided";

  private final Outbox outbox;
  private final Audit audit;

  DecidedChanges(Outbox outbox, Audit audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Notes a decision in the current tenant: in its audit log and in its outbox, or in neither. */
  @Transactional
  UUID note(String action, PeopleChange change, Map<String, String> details, Instant decided) {
    audit.record(action, "account", change.account(), details);
    Map<String, String> payload = new HashMap<>(PeopleChangeTexts.write(change));
    payload.put(DECIDED, decided.toString());
    return outbox.send(TOPIC, String.valueOf(change.account()), payload);
  }
}
