package org.linli.certificate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/** Where certificates are reached from; a province issues none. */
@Singleton
final class CertificateHome implements ShellPart {

  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  @Override
  public List<MenuEntry> menu() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent()
        ? List.of(
            new MenuEntry(
                "/volunteer/certificates",
                "certificate.mine",
                "printer",
                7,
                Set.of(Role.VOLUNTEER)),
            new MenuEntry("/certificates", "certificate.title", "printer", 55, KEEPERS))
        : List.of();
  }
}
