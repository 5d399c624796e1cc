package org.linli.operator;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.web.ShellPart;

/** The way to the desk, for the operator outside of any tenant. */
@Singleton
final class OperatorMenu implements ShellPart {

  private static final List<PersonalEntry> DESK =
      List.of(new PersonalEntry("/operator", "operator.title", "server", 5, false));

  private final Viewer viewer;

  OperatorMenu(Viewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public List<PersonalEntry> personal() {
    return CurrentTenant.find().isEmpty() && viewer.has(Role.OPERATOR) ? DESK : List.of();
  }
}
