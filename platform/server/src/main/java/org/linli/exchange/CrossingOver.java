package org.linli.exchange;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.pairing.PartnerSide;
import org.linli.relay.RelayPartnerSide;
import org.linli.relay.RelaySheet;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/**
 * Opens one pairing in the tenant that holds it, for those whose it is, and nothing else there. The
 * tenant's log and the platform's both keep that it was opened.
 */
@Singleton
class CrossingOver {

  private final PairingRegister register;
  private final PartnerSide partners;
  private final RelayPartnerSide relays;
  private final Tenants tenants;
  private final Audit audit;

  CrossingOver(
      PairingRegister register,
      PartnerSide partners,
      RelayPartnerSide relays,
      Tenants tenants,
      Audit audit) {
    this.register = register;
    this.partners = partners;
    this.relays = relays;
    this.tenants = tenants;
    this.audit = audit;
  }

  RegisteredPairing entry(long id) {
    return register.find(id).orElseThrow(Problem::notFound);
  }

  /** The tenant, if it is open. */
  Tenant tenant(String id) {
    Tenant tenant =
        tenants.find(id).filter(UniversityPages::hasCommunities).orElseThrow(Problem::notFound);
    if (tenants.stateOf(tenant) != TenantState.ACTIVE) {
      throw Problem.conflict("university.closed", tenant.name());
    }
    return tenant;
  }

  PartnerSide.Seen open(RegisteredPairing entry) {
    Tenant tenant = tenant(entry.tenant());
    PartnerSide.Seen seen =
        tenants.within(tenant, () -> partners.open(entry.pairing(), entry.institution()));
    note(entry);
    return seen;
  }

  @Transactional("control")
  void note(RegisteredPairing entry) {
    audit.record("pairing.opened", "pairing", entry.pairing(), Map.of("tenant", entry.tenant()));
  }

  /** The relays of the pairing's community, as far as they concern the institution. */
  List<RelaySheet> openRelays(RegisteredPairing entry) {
    Tenant tenant = tenant(entry.tenant());
    List<RelaySheet> sheets =
        tenants.within(tenant, () -> relays.open(entry.pairing(), entry.institution()));
    noteRelay(entry, "relay.opened");
    return sheets;
  }

  /** What was done with a relay there; the tenant's log knows of which week. */
  @Transactional("control")
  void noteRelay(RegisteredPairing entry, String action) {
    audit.record(action, "pairing", entry.pairing(), Map.of("tenant", entry.tenant()));
  }
}
