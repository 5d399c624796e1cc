package org.linli.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.tenant.CurrentTenant;

/** The people of the current tenant. */
@Singleton
final class People {

  private static final int PAGE = 50;

  private final PeopleRows rows;
  private final Memberships memberships;

  People(PeopleRows rows, Memberships memberships) {
    this.rows = rows;
    this.memberships = memberships;
  }

  /**
   * Someone with a membership here.
   *
   * @param disabled whether the operator has taken the account away everywhere
   * @param memberships those in this tenant
   */
  record Person(
      long account, String login, String name, boolean disabled, List<Membership> memberships) {

    /** Whether an invitation waits to be accepted, and nothing else is in force. */
    public boolean waits() {
      return memberships.stream().noneMatch(Membership::isActive)
          && memberships.stream().anyMatch(one -> one.state() == Membership.State.INVITED);
    }

    /** Whether something is in force. */
    public boolean isActive() {
      return memberships.stream().anyMatch(Membership::isActive);
    }
  }

  /** A page of a list. */
  record Found(List<Person> people, Paging paging) {}

  Found list(PeopleFilter filter) {
    String tenant = tenant();
    long total = rows.count(tenant, filter.role(), filter.like());
    Paging paging = new Paging(filter.page(), PAGE, total);
    List<PeopleRows.Row> found =
        rows.list(tenant, filter.role(), filter.like(), paging.size(), paging.offset());
    return new Found(persons(found), paging);
  }

  Optional<Person> find(long account) {
    return rows.find(tenant(), account).map(row -> persons(List.of(row)).getFirst());
  }

  private List<Person> persons(List<PeopleRows.Row> found) {
    Subject here = Subject.of(CurrentTenant.get().id());
    Map<Long, List<Membership>> all =
        memberships.of(found.stream().map(PeopleRows.Row::id).toList());
    return found.stream()
        .map(
            row ->
                new Person(
                    row.id(),
                    row.login(),
                    row.name(),
                    row.disabled(),
                    all.getOrDefault(row.id(), List.of()).stream()
                        .filter(membership -> membership.subject().equals(here))
                        .toList()))
        .toList();
  }

  private static String tenant() {
    return CurrentTenant.get().id().value();
  }
}
