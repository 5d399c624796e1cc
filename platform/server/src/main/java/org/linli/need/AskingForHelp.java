package org.linli.need;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.account.OneTimeCode;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.web.Refused;

/** Takes a request (点单): from the resident's own form, from a clerk, or from a meeting (GD-5). */
@Singleton
class AskingForHelp {

  private static final String KIND = "service_request";

  private final RequestTable requests;
  private final RequestContacts contacts;
  private final RequestHistory history;
  private final NeedRules rules;
  private final Dispatching dispatching;
  private final NeedTelling telling;
  private final Audit audit;

  AskingForHelp(
      RequestTable requests,
      RequestContacts contacts,
      RequestHistory history,
      NeedRules rules,
      Dispatching dispatching,
      NeedTelling telling,
      Audit audit) {
    this.requests = requests;
    this.contacts = contacts;
    this.history = history;
    this.rules = rules;
    this.dispatching = dispatching;
    this.telling = telling;
    this.audit = audit;
  }

  /**
   * What was asked, and the code by which it is followed.
   *
   * @param code told once: only its hash is kept
   */
  record Asked(long id, OneTimeCode code) {}

  /**
   * Takes a request; where the tenant's rule says so, it is sent to teams at once.
   *
   * @param by the account that wrote it down; 0 for a resident without one
   * @throws Refused if the community was closed
   */
  @Transactional
  Asked ask(long community, NewRequest said, long by) {
    if (!requests.hold(community)) {
      throw new Refused("what", "community.refused.gone");
    }
    OneTimeCode code = OneTimeCode.random();
    long id = requests.add(community, said, code, by);
    contacts.put(id, said.contact());
    history.note(id, Step.ASKED, null, "", by);
    audit.record("need.asked", KIND, id, Map.of("source", said.source().name()));
    ServiceRequest request = requests.find(id).orElseThrow();
    if (!rules.get().byRule() || !dispatching.byRule(request)) {
      telling.asked(request, by);
    }
    return new Asked(id, code);
  }

  /** Makes a new code in place of the one before, which opens nothing any more. */
  @Transactional
  OneTimeCode newCode(long id) {
    ServiceRequest request = requests.lock(id).orElseThrow(Problem::notFound);
    if (request.state().isOver()) {
      throw new Refused("code", "need.refused.over");
    }
    OneTimeCode code = OneTimeCode.random();
    requests.setCode(id, code);
    audit.record("need.code-issued", KIND, id);
    return code;
  }
}
