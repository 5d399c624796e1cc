package org.linli.need;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Form;

/** Takes down what somebody says; what was asked already is pointed out first. */
@Singleton
class TakingDown {

  private final AskingForHelp asking;
  private final RequestLists lists;
  private final RequestContacts contacts;

  TakingDown(AskingForHelp asking, RequestLists lists, RequestContacts contacts) {
    this.asking = asking;
    this.lists = lists;
    this.contacts = contacts;
  }

  /** Whether somebody rang or a meeting gathered it. */
  static RequestSource source(Form form) {
    return form.choice("source", RequestSource.class)
        .filter(one -> one != RequestSource.RESIDENT)
        .orElse(RequestSource.CLERK);
  }

  /** What is alike; while it isn't said that this is something else, the form says so. */
  List<ServiceRequest> alike(long community, NewRequest said, Form form) {
    if (form.checked("anyway")) {
      return List.of();
    }
    List<ServiceRequest> found =
        lists.alike(community, said.kind().name(), contacts, said.contact(), 0);
    if (!found.isEmpty()) {
      form.reject("anyway", "need.refused.alike", found.size());
    }
    return found;
  }

  AskingForHelp.Asked take(long community, NewRequest said, long by) {
    return asking.ask(community, said, by);
  }
}
