package org.linli.relay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.pairing.Pairing;
import org.linli.pairing.Pairings;
import org.linli.relay.Parties.Party;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/**
 * What an institution may do in the current tenant from its desk outside of it: look at the relays
 * of a community that it is paired with, take weeks that nobody covers, give up its own and hand
 * over. The pairing must be its own and in force.
 */
@Singleton
public class RelayPartnerSide {

  private static final int MOST = 10;

  private final Pairings pairings;
  private final RelayTable relays;
  private final KeepingTurns turns;
  private final HandingOver handing;
  private final RelaySheets sheets;
  private final Audit audit;
  private final Clock clock;

  RelayPartnerSide(
      Pairings pairings,
      RelayTable relays,
      KeepingTurns turns,
      HandingOver handing,
      RelaySheets sheets,
      Audit audit,
      Clock clock) {
    this.pairings = pairings;
    this.relays = relays;
    this.turns = turns;
    this.handing = handing;
    this.sheets = sheets;
    this.audit = audit;
    this.clock = clock;
  }

  /** The relays of the pairing's community that run, week by week; the tenant's log keeps it. */
  @Transactional
  public List<RelaySheet> open(long pairing, long institution) {
    Pairing own = own(pairing, institution);
    audit.record(
        "relay.opened", "pairing", pairing, Map.of("institution", Long.toString(institution)));
    return isInForce(own)
        ? relays.running(own.community(), MOST).stream()
            .map(one -> sheets.of(one, mine(pairing)))
            .toList()
        : List.of();
  }

  /** Takes a week for the institution; what is wrong stands beside the fields. */
  public boolean take(long pairing, long institution, Form form) {
    Pairing own = own(pairing, institution);
    if (!isInForce(own)) {
      form.reject("named", "relay.refused.notPaired");
    }
    String named = form.text("named", Holder.LONGEST);
    LocalDate week = Week.read(form);
    LocalDate until = own.terms().until();
    if (until != null && until.isBefore(week)) {
      form.reject("named", "relay.refused.pairingEnds");
    }
    Holder holder = Holder.ofPartner(pairing, own.partner().name(), named);
    return Trying.done(
        form,
        () -> turns.take(relay(own, form), week, new Party(holder, own.partner().institution())));
  }

  /** Gives a week of the institution up. */
  public boolean giveUp(long pairing, long institution, Form form) {
    Pairing own = own(pairing, institution);
    String reason = form.required("reason", RelayController.LONGEST_REASON);
    return Trying.done(
        form, () -> turns.giveUp(relay(own, form), Week.read(form), mine(pairing), reason));
  }

  /** Writes what the institution leaves to the next one. */
  public boolean handOver(long pairing, long institution, Form form, long by) {
    Pairing own = own(pairing, institution);
    String note = HandingOver.note(form);
    return Trying.done(
        form, () -> handing.write(relay(own, form), Week.read(form), mine(pairing), note, by));
  }

  /** Says that the institution has read what was left to it. */
  public boolean acknowledge(long pairing, long institution, Form form, long by) {
    Pairing own = own(pairing, institution);
    return Trying.done(
        form, () -> handing.acknowledge(relay(own, form), Week.read(form), mine(pairing), by));
  }

  private static Predicate<Turn> mine(long pairing) {
    return turn -> turn.holder() != null && Long.valueOf(pairing).equals(turn.pairing());
  }

  private long relay(Pairing own, Form form) {
    return form.whole("relay", 1, Long.MAX_VALUE)
        .flatMap(relays::find)
        .filter(one -> one.community() == own.community())
        .orElseThrow(Problem::notFound)
        .id();
  }

  private boolean isInForce(Pairing own) {
    return own.standing(Time.today(clock)).equals("ACCEPTED");
  }

  private Pairing own(long id, long institution) {
    return pairings
        .find(id)
        .filter(one -> Long.valueOf(institution).equals(one.partner().institution()))
        .orElseThrow(Problem::notFound);
  }
}
