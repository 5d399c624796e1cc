package org.linli.pairing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.web.Refused;

/**
 * Proposes pairings, answers them and ends them, in the current tenant. What an institution with a
 * desk of its own must know of it leaves by the outbox, in the same transaction. For a partner
 * without a desk the tenant's people speak: {@link Answers} says who gave the answer, and who may
 * record it.
 */
@Singleton
class KeepingPairings {

  private final PairingTable pairings;
  private final PairingContacts contacts;
  private final Answers answers;
  private final List<PairingEnding> endings;
  private final PairingDelivery delivery;
  private final PairingTelling telling;
  private final Audit audit;

  KeepingPairings(
      PairingTable pairings,
      PairingContacts contacts,
      Answers answers,
      List<PairingEnding> endings,
      PairingDelivery delivery,
      PairingTelling telling,
      Audit audit) {
    this.pairings = pairings;
    this.contacts = contacts;
    this.answers = answers;
    this.endings = endings;
    this.delivery = delivery;
    this.telling = telling;
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
   * @param answer who said so for a partner without a desk, and how; see {@link Answers}
   */
  @Transactional
  void accept(long id, Side side, Contact contact, @Nullable GivenAnswer answer, long by) {
    Pairing pairing = lock(id);
    requireAnswerOf(side, pairing);
    answers.require(pairing, answer, pairings.proposer(id), by);
    pairings.setState(id, PairingState.ACCEPTED);
    contacts.put(id, side, contact);
    if (answer != null) {
      answers.put(id, PairingState.ACCEPTED, answer, by);
    }
    note(id, PairingState.ACCEPTED, side, "", by);
    audit.record("pairing.accepted", "pairing", id, Map.of("side", side.name()));
  }

  /**
   * The side that was asked declines, and says why.
   *
   * @param answer who said so for a partner without a desk, and how
   */
  @Transactional
  void decline(long id, Side side, String reason, @Nullable GivenAnswer answer, long by) {
    Pairing pairing = lock(id);
    requireAnswerOf(side, pairing);
    pairings.setState(id, PairingState.DECLINED);
    if (answer != null) {
      answers.put(id, PairingState.DECLINED, answer, by);
    }
    note(id, PairingState.DECLINED, side, reason, by);
    audit.record("pairing.declined", "pairing", id, Map.of("side", side.name()));
  }

  /** The community is closed: what was in force ends, what was not answered comes to nothing. */
  @Transactional
  void close(long id, String reason, long by) {
    Pairing pairing = lock(id);
    if (pairing.state() == PairingState.PROPOSED && pairing.proposedBy() == Side.PARTNER) {
      decline(id, Side.COMMUNITY, reason, null, by);
    } else if (pairing.state().isOpen()) {
      end(id, Side.COMMUNITY, reason, by);
    }
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
    delivery.send(pairing, by);
    telling.moved(pairing, state, side, reason, by);
  }
}
