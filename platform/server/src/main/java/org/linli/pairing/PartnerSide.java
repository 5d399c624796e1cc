package org.linli.pairing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Problem;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.division.TypedWords;
import org.linli.file.Filing;
import org.linli.file.StoredFile;
import org.linli.institution.Institution;

/**
 * What an institution may do in the current tenant from its desk outside of it: look at a pairing
 * of its own, propose one, answer and end it. Anything else of the tenant is not to be found here.
 */
@Singleton
public class PartnerSide {

  private static final String DOER = "institution";

  private final PairingTable pairings;
  private final PairingContacts contacts;
  private final KeepingPairings keeping;
  private final ChangingPairings changing;
  private final KeepingAgreements agreements;
  private final Filing filing;
  private final Communities communities;
  private final List<PairingPart> parts;
  private final Sql sql;
  private final Audit audit;

  PartnerSide(
      PairingTable pairings,
      PairingContacts contacts,
      KeepingPairings keeping,
      ChangingPairings changing,
      KeepingAgreements agreements,
      Filing filing,
      Communities communities,
      List<PairingPart> parts,
      Sql sql,
      Audit audit) {
    this.pairings = pairings;
    this.contacts = contacts;
    this.keeping = keeping;
    this.changing = changing;
    this.agreements = agreements;
    this.filing = filing;
    this.communities = communities;
    this.parts = parts;
    this.sql = sql;
    this.audit = audit;
  }

  /** A pairing as its partner sees it. */
  public record Seen(
      Pairing pairing,
      CommunityFacts community,
      @Nullable Contact ofCommunity,
      @Nullable Contact ofPartner,
      List<PairingEvent> events,
      List<Amendment> amendments,
      List<CommunitySection.Shown> parts) {}

  /** Opens a pairing of the institution, which the tenant's log keeps. */
  @Transactional
  public Seen open(long id, long institution) {
    Pairing pairing = own(id, institution);
    audit.record("pairing.opened", "pairing", id, Map.of(DOER, Long.toString(institution)));
    Map<Side, Contact> known = contacts.of(id);
    return new Seen(
        pairing,
        Objects.requireNonNull(
            communities.everByIds(List.of(pairing.community())).get(pairing.community())),
        known.get(Side.COMMUNITY),
        known.get(Side.PARTNER),
        pairings.events(id),
        pairings.amendments(id),
        parts.stream().flatMap(part -> part.atDesk(pairing).stream()).toList());
  }

  /** A few communities of today by a part of their name. */
  public List<CommunityFacts> communities(String typed, int most) {
    String text = TypedWords.plain(typed);
    if (text.isEmpty()) {
      return List.of();
    }
    String anywhere = "%" + Condition.literal(text) + "%";
    List<Long> ids =
        sql.query(
            "SELECT id FROM community WHERE (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") AND (short_name LIKE ? OR official_name LIKE ?) ORDER BY path LIMIT ?",
            List.of(anywhere, anywhere, most),
            row -> row.getLong(1));
    Map<Long, CommunityFacts> facts = communities.byIds(ids);
    List<CommunityFacts> found = new ArrayList<>();
    ids.forEach(id -> Optional.ofNullable(facts.get(id)).ifPresent(found::add));
    return found;
  }

  /** A community of today. */
  public Optional<CommunityFacts> community(long id) {
    return Optional.ofNullable(communities.byIds(List.of(id)).get(id));
  }

  /** Proposes a pairing to a community. */
  @Transactional
  public long propose(
      long community, Institution institution, PairingTerms terms, Contact contact, long by) {
    return keeping.propose(community, Partner.of(institution), terms, Side.PARTNER, contact, by);
  }

  /** Accepts what the community proposed. */
  @Transactional
  public void accept(long id, long institution, Contact contact, long by) {
    own(id, institution);
    keeping.accept(id, Side.PARTNER, contact, null, by);
  }

  /** Declines what the community proposed. */
  @Transactional
  public void decline(long id, long institution, String reason, long by) {
    own(id, institution);
    keeping.decline(id, Side.PARTNER, reason, null, by);
  }

  /** Ends it, or takes back what was proposed. */
  @Transactional
  public void end(long id, long institution, String reason, long by) {
    own(id, institution);
    keeping.end(id, Side.PARTNER, reason, by);
  }

  /** Puts another contact in the place of the partner's. */
  @Transactional
  public void changeContact(long id, long institution, Contact contact, long by) {
    own(id, institution);
    changing.changeContact(id, Side.PARTNER, contact, by);
  }

  /** Changes the terms; the community's people are told why. */
  @Transactional
  public void amend(long id, long institution, NewTerms terms, long by) {
    own(id, institution);
    changing.amend(id, Side.PARTNER, terms, by);
  }

  /** An agreement, open to be read; whoever reads it closes it. */
  public record Agreement(StoredFile file, InputStream bytes) {}

  /** The agreement of a pairing of the institution; the tenant's log keeps that it was opened. */
  @Transactional
  public Agreement agreement(long id, long institution) {
    StoredFile file =
        Optional.ofNullable(own(id, institution).agreement())
            .flatMap(filing::find)
            .orElseThrow(Problem::notFound);
    audit.record("pairing.opened", "pairing", id, Map.of(DOER, Long.toString(institution)));
    return new Agreement(file, filing.open(file));
  }

  /** Keeps an agreement that the institution sent. */
  @Transactional
  public void keepAgreement(long id, long institution, String name, InputStream bytes, long by) {
    own(id, institution);
    agreements.put(id, name, bytes, by);
  }

  private Pairing own(long id, long institution) {
    return pairings.find(id).filter(one -> one.isOf(institution)).orElseThrow(Problem::notFound);
  }
}
