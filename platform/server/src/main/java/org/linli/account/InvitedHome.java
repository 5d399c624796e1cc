package org.linli.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.web.HomePart;

/** Who was invited and hasn't come in yet, for the tenant's administrator. */
@Singleton
final class InvitedHome implements HomePart {

  private static final int SHOWN = 8;
  private static final int ORDER = 30;

  private final PeopleRows people;
  private final Viewer viewer;

  InvitedHome(PeopleRows people, Viewer viewer) {
    this.people = people;
    this.viewer = viewer;
  }

  @Override
  public List<Panel> panels() {
    if (!viewer.has(Role.TENANT_ADMINISTRATOR)) {
      return List.of();
    }
    String tenant = CurrentTenant.get().id().value();
    List<PeopleRows.Row> some = people.invited(tenant, SHOWN);
    return some.isEmpty()
        ? List.of()
        : List.of(
            new Panel(
                "account/invited-home",
                ORDER,
                false,
                Map.of("people", some, "total", people.countInvited(tenant))));
  }
}
