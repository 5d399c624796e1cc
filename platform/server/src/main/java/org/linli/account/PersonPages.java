package org.linli.account;

import jakarta.inject.Singleton;
import org.linli.account.People.Person;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Viewer;

/** The pages about one of the tenant's people. */
@Singleton
final class PersonPages {

  private final ScopeNames names;
  private final ScopeChoice scopes;
  private final Viewer viewer;

  PersonPages(ScopeNames names, ScopeChoice scopes, Viewer viewer) {
    this.names = names;
    this.scopes = scopes;
    this.viewer = viewer;
  }

  Page show(Person person) {
    return Page.of("account/person")
        .crumb("/people", "account.people.title")
        .with("person", person)
        .with("oneself", person.account() == viewer.account())
        .with("places", names.of(person.memberships().stream().map(Membership::scope).toList()));
  }

  /** Gives one role more. */
  Page add(Person person) {
    return form(person).with("action", "/people/" + person.account() + "/roles");
  }

  /** Changes a role or its scope. */
  Page change(Person person, Membership membership) {
    return form(person)
        .with("action", "/people/" + person.account() + "/roles/" + membership.role())
        .with("changing", true);
  }

  private Page form(Person person) {
    return Page.of("account/role")
        .crumb("/people", "account.people.title")
        .crumb("/people/" + person.account(), Message.asItIs(person.name()))
        .with("person", person)
        .with("roles", GivenRole.all())
        .with("divisions", scopes.divisions());
  }
}
