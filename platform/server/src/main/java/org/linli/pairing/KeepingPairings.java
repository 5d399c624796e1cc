package org.linli.pairing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Problem;
import org.linli.outbox.Outbox;
import org.linli.web.Refused;

/**
 * Proposes pairings, answers them and ends them, in the current tenant. What an institution with a
 * desk of its own must know of it leaves by the outbox, in the same transaction.
 */
@Singleton
class KeepingPairings {

  private final PairingTable pairings;
  private final PairingContacts contacts;
  private final Communities communities;
  private final List<PairingEnding> endings;
  private final Outbox outbox;
  private final Audit audit;

  KeepingPairings(
      PairingTable pairings,
      PairingContacts contacts,
      Communities communities,
      List<PairingEnding> endings,
      Outbox outbox,
      Audit audit) {
    this.pairings = pairings;
    this.contacts = contacts;
    this.communities = communities;
    this.endings = endings;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Proposes a pairing.
   *
   * @param side which side proposes it
   * @param contact whom the other side asks for
   * @throws Refused if the community was closed, or the two have one already
   */
  @Transactional
  long propose(
      long community, Partner partner, PairingTerms terms, Side side, Contact contact, long by) {
    if (!pairings.hold(community)) {
      throw new Refused("partner", "community.refused.gone");
    }
    if (pairings.isPaired(community, partner)) {
      throw new Refused("partner", "pairing.refused.already", partner.name());
    }
    long id = pairings.add(community, partner, terms, side);
    contacts.put(id, side, contact);
    note(id, PairingState.PROPOSED, side, "", by);
    audit.record("pairing.proposed", "pairing", id, Map.of("side", side.name()));
    return id;
  }

  /**
   * The side that was asked accepts.
   *
   * @param contact whom the other side asks for
   */
  @Transactional
  void accept(long id, Side side, Contact contact, long by) {
    requireAnswerOf(side, lock(id));
    pairings.setState(id, PairingState.ACCEPTED);
    contacts.put(id, side, contact);
    note(id, PairingState.ACCEPTED, side, "", by);
    audit.record("pairing.accepted", "pairing", id, Map.of("side", side.name()));
  }

  /** The side that was asked declines, and says why. */
  @Transactional
  void decline(long id, Side side, String reason, long by) {
    requireAnswerOf(side, lock(id));
    pairings.setState(id, PairingState.DECLINED);
    note(id, PairingState.DECLINED, side, reason, by);
    audit.record("pairing.declined", "pairing", id, Map.of("side", side.name()));
  }

  /** One side ends it and says why; who proposed it may take it back before it is answered. */
  @Transactional
  void end(long id, Side side, String reason, long by) {
    Pairing pairing = lock(id);
    boolean unanswered = pairing.state() == PairingState.PROPOSED;
    if (!pairing.state().isOpen() || unanswered && pairing.proposedBy() != side) {
      throw new Refused("reason", "pairing.refused.notToEnd");
    }
    PairingState state = unanswered ? PairingState.WITHDRAWN : PairingState.ENDED;
    pairings.setState(id, state);
    note(id, state, side, reason, by);
    if (!unanswered) {
      endings.forEach(one -> one.ended(pairing, reason, by));
    }
    audit.record(
        "pairing.ended", "pairing", id, Map.of("side", side.name(), "state", state.name()));
  }

  private Pairing lock(long id) {
    return pairings.lock(id).orElseThrow(Problem::notFound);
  }

  private static void requireAnswerOf(Side side, Pairing pairing) {
    if (pairing.state() != PairingState.PROPOSED) {
      throw new Refused("state", "pairing.refused.answered");
    }
    if (pairing.proposedBy() == side) {
      throw new Refused("state", "pairing.refused.ownProposal");
    }
  }

  private void note(long id, PairingState state, Side side, String reason, long by) {
    pairings.note(id, state, side, reason, by);
    Pairing pairing = pairings.find(id).orElseThrow();
    Optional.ofNullable(pairing.partner().institution())
        .ifPresent(
            institution ->
                outbox.send(
                    PairingNews.TOPIC,
                    Long.toString(id),
                    news(pairing, institution, by).payload()));
  }

  private PairingNews news(Pairing pairing, long institution, long by) {
    CommunityFacts community =
        Objects.requireNonNull(
            communities.everByIds(List.of(pairing.community())).get(pairing.community()));
    return new PairingNews(
        pairing.id(),
        institution,
        community.shortName(),
        community.placeFrom(DivisionLevel.COUNTY),
        pairing.terms().manner(),
        pairing.terms().duty(),
        pairing.terms().from(),
        pairing.terms().until(),
        pairing.state(),
        pairing.proposedBy(),
        pairing.version(),
        by);
  }
}
