package org.linli.exchange;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.key.RevealingContacts;
import org.linli.pairing.Manner;
import org.linli.pairing.PairingState;
import org.linli.pairing.PartnerSide;
import org.linli.pairing.Side;
import org.linli.submission.OwedByUniversities;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantKind;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;

/** Puts the pages of the universities' desk together. */
@Singleton
class UniversityPages {

  private static final int ON_A_PAGE = 50;
  private static final List<String> STANDINGS =
      List.of(
          "WAITING",
          "EXPIRING",
          "CHANGED",
          "ACCEPTED",
          "PROPOSED",
          "EXPIRED",
          "DECLINED",
          "WITHDRAWN",
          "ENDED",
          "ALL");
  private static final List<String> DUE = List.of("WAITING", "EXPIRING", "CHANGED");

  private final PairingRegister register;
  private final RelayRegister relays;
  private final Institutions institutions;
  private final OwedByUniversities owed;
  private final Tenants tenants;
  private final Viewer viewer;
  private final Clock clock;

  UniversityPages(
      PairingRegister register,
      RelayRegister relays,
      Institutions institutions,
      OwedByUniversities owed,
      Tenants tenants,
      Viewer viewer,
      Clock clock) {
    this.register = register;
    this.relays = relays;
    this.institutions = institutions;
    this.owed = owed;
    this.tenants = tenants;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(RegisteredPairing pairing, String tenant, String standing) {}

  /** Something to look at first: what waits for an answer, ends soon, changed lately. */
  record Due(String state, long count) {}

  /** A college, and whether it is paired anywhere. */
  record College(Institution institution, boolean paired) {}

  /** The part of the universities that the viewer works for. */
  Scope scope() {
    return viewer.scope(Role.INSTITUTION_STAFF);
  }

  Page list(String state, String tenant, int page) {
    Scope scope = scope();
    Paging paging = new Paging(page, ON_A_PAGE, register.count(scope, state, tenant));
    LocalDate today = Time.today(clock);
    Map<String, String> names = names();
    return Page.of("university/list")
        .with("state", state)
        .with("tenantChosen", tenant)
        .with("standings", STANDINGS)
        .with("gaps", relays.gaps(scope))
        .with("places", names)
        .with("reports", owed.count())
        .with(
            "due",
            DUE.stream()
                .map(one -> new Due(one, register.count(scope, one, "")))
                .filter(one -> one.count() > 0)
                .toList())
        .with("mine", institutions.within(scope).stream().limit(1).toList())
        .with(
            "lines",
            register.page(scope, state, tenant, paging).stream()
                .map(
                    one ->
                        new Line(
                            one,
                            names.getOrDefault(one.tenant(), one.tenant()),
                            one.standing(today)))
                .toList())
        .with("paging", paging);
  }

  Page show(RegisteredPairing entry, Tenant tenant, PartnerSide.Seen seen, Form form) {
    boolean waits =
        seen.pairing().state() == PairingState.PROPOSED
            && seen.pairing().proposedBy() == Side.COMMUNITY;
    boolean ends =
        seen.pairing().state() == PairingState.ACCEPTED
            || seen.pairing().state() == PairingState.PROPOSED && !waits;
    // Telephone numbers stand in full here: opening the page is what the tenant's log keeps.
    return RevealingContacts.inFull(Page.of("university/pairing"))
        .crumb("/university", "university.title")
        .with("entry", entry)
        .with("place", tenant.name())
        .with("pairing", seen.pairing())
        .with("community", seen.community())
        .with("standing", seen.pairing().standing(Time.today(clock)))
        .with("ofCommunity", seen.ofCommunity())
        .with("ofPartner", seen.ofPartner())
        .with("events", seen.events())
        .with("amendments", seen.amendments())
        .with("mayChange", seen.pairing().isInForce(Time.today(clock)))
        .with("parts", seen.parts())
        .with("answering", waits)
        .with("ending", ends)
        .with(form);
  }

  /** What the partner can change while a pairing is in force. */
  Page changing(RegisteredPairing entry, PartnerSide.Seen seen, Form form) {
    return Page.of("university/edit")
        .crumb("/university", "university.title")
        .with("entry", entry)
        .with("pairing", seen.pairing())
        .with("community", seen.community())
        .with("sides", List.of(Side.PARTNER))
        .with(form);
  }

  Page colleges(boolean none, int page) {
    Scope scope = scope();
    Set<Long> paired = register.paired(scope);
    List<College> all =
        institutions.within(scope).stream()
            .filter(one -> !one.isUniversity())
            .map(one -> new College(one, paired.contains(one.id())))
            .filter(one -> !none || !one.paired())
            .toList();
    Paging paging = new Paging(page, ON_A_PAGE, all.size());
    return Page.of("university/colleges")
        .crumb("/university", "university.title")
        .with("none", none)
        .with("colleges", all.stream().skip(paging.offset()).limit(paging.size()).toList())
        .with("paging", paging);
  }

  /** Looks for a community to propose a pairing to. */
  Page asking(String tenant, String q, List<CommunityFacts> found) {
    return Page.of("university/whom")
        .crumb("/university", "university.title")
        .with("places", open())
        .with("tenantChosen", tenant)
        .with("q", q)
        .with("found", found);
  }

  Page proposing(Tenant tenant, CommunityFacts community, Form form) {
    return Page.of("university/new")
        .crumb("/university", "university.title")
        .with("tenantChosen", tenant.id().value())
        .with("place", tenant.name())
        .with("community", community)
        .with("parts", parts())
        .with("manners", Manner.values())
        .with(form);
  }

  private Map<Long, String> parts() {
    Map<Long, String> parts = new LinkedHashMap<>();
    for (Institution one : institutions.within(scope())) {
      if (one.isOpen()) {
        parts.put(one.id(), one.fullName());
      }
    }
    return parts;
  }

  /** The names of the tenants, by id. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    tenants.all().forEach(one -> names.put(one.id().value(), one.name()));
    return names;
  }

  /** The tenants that have communities, and are open. */
  private Map<String, String> open() {
    Map<String, String> names = new LinkedHashMap<>();
    tenants.all().stream()
        .filter(UniversityPages::hasCommunities)
        .filter(one -> tenants.stateOf(one) == TenantState.ACTIVE)
        .forEach(one -> names.put(one.id().value(), one.name()));
    return names;
  }

  static boolean hasCommunities(Tenant tenant) {
    return tenant.isPublic() && tenant.kind() != TenantKind.PROVINCE;
  }
}
