package org.linli.pairing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Changes a pairing while it is in force. Each side changes its own contact. Either side notes an
 * amendment of the terms with its reason; the other side is told at once and reads before and after
 * in the history. That is simpler than a second proposal and answer, and safe: who does not agree
 * ends the pairing, which either side can at any time.
 */
@Singleton
class ChangingPairings {

  private final PairingTable pairings;
  private final PairingContacts contacts;
  private final PairingDelivery delivery;
  private final PairingTelling telling;
  private final Audit audit;
  private final Clock clock;

  ChangingPairings(
      PairingTable pairings,
      PairingContacts contacts,
      PairingDelivery delivery,
      PairingTelling telling,
      Audit audit,
      Clock clock) {
    this.pairings = pairings;
    this.contacts = contacts;
    this.delivery = delivery;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts another contact in the place of one side's.
   *
   * @throws Refused if the pairing is not in force
   */
  @Transactional
  void changeContact(long id, Side side, Contact contact, long by) {
    Pairing pairing = hold(id, "contactName");
    contacts.put(id, side, contact);
    telling.changed(pairing, "pairing.told.contact", by);
    audit.record("pairing.contact-changed", "pairing", id, Map.of("side", side.name()));
  }

  /**
   * Changes the terms.
   *
   * @throws Refused if the pairing is not in force, nothing changes, or the last day is over
   */
  @Transactional
  void amend(long id, Side side, NewTerms terms, long by) {
    Pairing pairing = hold(id, "reason");
    PairingTerms before = pairing.terms();
    LocalDate until = terms.until();
    if (until != null && until.isBefore(Time.today(clock))) {
      throw new Refused("until", "pairing.refused.untilOver");
    }
    if (terms.duty().equals(before.duty())
        && terms.purpose().equals(before.purpose())
        && Objects.equals(until, before.until())) {
      throw new Refused("duty", "pairing.refused.nothingChanged");
    }
    pairings.amend(pairing, terms, side, by);
    Pairing after = pairings.find(id).orElseThrow();
    delivery.send(after, by);
    telling.changed(after, terms.reason(), by);
    audit.record("pairing.amended", "pairing", id, Map.of("side", side.name()));
  }

  private Pairing hold(long id, String field) {
    Pairing pairing = pairings.lock(id).orElseThrow(Problem::notFound);
    if (!pairing.isInForce(Time.today(clock))) {
      throw new Refused(field, "pairing.refused.notInForce");
    }
    return pairing;
  }
}
