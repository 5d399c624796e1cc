package org.linli.pairing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.key.RevealingContacts;
import org.linli.organization.OrganizationFacts;
import org.linli.organization.OrganizationKind;
import org.linli.organization.Organizations;
import org.linli.tenant.Time;

/** Puts the pages about pairings together for those who keep them. */
@Singleton
class PairingPages {

  private static final int ON_A_PAGE = 50;
  private static final int MOST = 30;
  private static final List<String> STANDINGS =
      List.of(
          "ACCEPTED", "PROPOSED", "EXPIRING", "EXPIRED", "DECLINED", "WITHDRAWN", "ENDED", "ALL");

  private final PairingTable pairings;
  private final PairingContacts contacts;
  private final Institutions institutions;
  private final Organizations organizations;
  private final Answers answers;
  private final Communities communities;
  private final AreaChoices areas;
  private final List<PairingPart> parts;
  private final Viewer viewer;
  private final Clock clock;

  PairingPages(
      PairingTable pairings,
      PairingContacts contacts,
      Institutions institutions,
      Organizations organizations,
      Answers answers,
      Communities communities,
      AreaChoices areas,
      List<PairingPart> parts,
      Viewer viewer,
      Clock clock) {
    this.pairings = pairings;
    this.contacts = contacts;
    this.institutions = institutions;
    this.organizations = organizations;
    this.answers = answers;
    this.communities = communities;
    this.areas = areas;
    this.parts = parts;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(Pairing pairing, @Nullable CommunityFacts community, String standing) {}

  Page list(PairingFilter filter, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, pairings.count(filter, scope));
    List<Pairing> found = pairings.page(filter, scope, paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Pairing::community).distinct().toList());
    LocalDate today = Time.today(clock);
    return Page.of("pairing/list")
        .with("filter", filter)
        .with("chosenKind", filter.kind().orElse(null))
        .with("area", areas.of(scope, filter.area()))
        .with("standings", STANDINGS)
        .with("kinds", OrganizationKind.values())
        .with("only", only(filter.community()))
        .with("waiting", pairings.waiting(scope))
        .with(
            "lines",
            found.stream()
                .map(one -> new Line(one, places.get(one.community()), one.standing(today)))
                .toList())
        .with("paging", paging);
  }

  /** A pairing's page, the telephone numbers masked. */
  Page show(long id, Form form) {
    return RevealingContacts.masked(page(id)).with(form);
  }

  /** The same with the telephone numbers in full. */
  Page revealed(long id) {
    return RevealingContacts.inFull(page(id)).with(Form.empty());
  }

  private Page page(long id) {
    Pairing pairing = pairings.find(id).orElseThrow(Problem::notFound);
    CommunityFacts community = everCommunity(pairing.community());
    Map<Side, Contact> known = contacts.of(id);
    return Page.of("pairing/show")
        .crumb("/pairings", "pairing.title")
        .crumb("/communities/" + community.id(), Message.asItIs(community.shortName()))
        .with("pairing", pairing)
        .with("community", community)
        .with("standing", pairing.standing(Time.today(clock)))
        .with("answer", answers.of(pairing).orElse(null))
        .with("amendments", pairings.amendments(id))
        .with("mayChange", pairing.isInForce(Time.today(clock)))
        .with("ways", AnswerWay.values())
        .with("ofCommunity", known.get(Side.COMMUNITY))
        .with("ofPartner", known.get(Side.PARTNER))
        .with("events", pairings.events(id))
        .with("parts", parts.stream().flatMap(part -> part.of(pairing).stream()).toList())
        .with("answering", mayAnswer(pairing))
        .with("ending", mayEnd(pairing));
  }

  private static boolean mayAnswer(Pairing pairing) {
    return pairing.state() == PairingState.PROPOSED && pairing.spokenSide() != pairing.proposedBy();
  }

  private static boolean mayEnd(Pairing pairing) {
    return pairing.state() == PairingState.ACCEPTED
        || pairing.state() == PairingState.PROPOSED && pairing.endingSide() == pairing.proposedBy();
  }

  /** What can be changed while it is in force: whom to ask for, and the terms. */
  Page changing(long id, Form form) {
    Pairing pairing = pairings.find(id).orElseThrow(Problem::notFound);
    return Page.of("pairing/edit")
        .crumb("/pairings", "pairing.title")
        .crumb("/pairings/" + id, Message.asItIs(pairing.partner().name()))
        .with("pairing", pairing)
        .with("community", everCommunity(pairing.community()))
        .with("sides", pairing.hasDesk() ? List.of(Side.COMMUNITY) : List.of(Side.values()))
        .with(form);
  }

  private @Nullable CommunityFacts only(@Nullable Long community) {
    return community == null ? null : communities.everByIds(List.of(community)).get(community);
  }

  /** The first question: with whom? A university of the platform, or anyone else. */
  Page asking(long community, String q) {
    CommunityFacts facts = community(community);
    String text = q.strip();
    return crumbs(Page.of("pairing/whom"), facts)
        .with("community", facts)
        .with("q", text)
        .with("found", text.isEmpty() ? List.of() : institutions.named(text, MOST))
        .with("organizations", text.isEmpty() ? List.of() : organizations.named(text, MOST));
  }

  /**
   * The form that proposes a pairing.
   *
   * @param institution the university or college; null for anyone else
   * @param organization the organization of the register; null for who isn't there
   */
  Page proposing(
      long community,
      @Nullable Institution institution,
      @Nullable OrganizationFacts organization,
      Form form) {
    CommunityFacts facts = community(community);
    return crumbs(Page.of("pairing/new"), facts)
        .with("community", facts)
        .with("institution", institution)
        .with("organization", organization)
        .with("kinds", Partner.typedKinds())
        .with("manners", Manner.values())
        .with(form);
  }

  private static Page crumbs(Page page, CommunityFacts community) {
    return page.crumb("/pairings", "pairing.title")
        .crumb("/communities/" + community.id(), Message.asItIs(community.shortName()));
  }

  private CommunityFacts community(long id) {
    return Optional.ofNullable(communities.byIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }

  private CommunityFacts everCommunity(long id) {
    return Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }
}
