package org.linli.transfer;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.hours.MovingHours;
import org.linli.outbox.Outbox;
import org.linli.volunteer.SamePerson;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * Asks that a record goes on elsewhere, and takes that back: the volunteer does, or the staff for
 * somebody without an account, who agreed in writing.
 */
@Singleton
public class AskingForTransfer {

  private final DepartureTable departures;
  private final Destinations destinations;
  private final ConsentTable consents;
  private final SamePerson same;
  private final Volunteers volunteers;
  private final MovingHours moving;
  private final TransferTidings tidings;
  private final Outbox outbox;
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;

  AskingForTransfer(
      DepartureTable departures,
      Destinations destinations,
      ConsentTable consents,
      SamePerson same,
      Volunteers volunteers,
      MovingHours moving,
      TransferTidings tidings,
      Outbox outbox,
      Audit audit,
      @Named("default") TransactionOperations<Connection> transactions) {
    this.departures = departures;
    this.destinations = destinations;
    this.consents = consents;
    this.same = same;
    this.volunteers = volunteers;
    this.moving = moving;
    this.tidings = tidings;
    this.outbox = outbox;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Asks that all that stands of somebody's record goes on in another tenant. Called outside of any
   * transaction, as the other tenant is asked whether they are known there.
   *
   * @throws Refused if they may not serve here or there, nothing would go, or one runs already
   */
  public long ask(long volunteer, String to, String reason, long by) {
    return ask(volunteer, to, reason, null, by);
  }

  /**
   * Asks for somebody without an account. Called outside of any transaction, as {@link #ask}.
   *
   * @throws Refused if they or who acts for them can ask, and as {@link #ask} does
   */
  long askFor(long volunteer, String to, String reason, Consent consent, long by) {
    requireNoAccount(volunteer);
    return ask(volunteer, to, reason, consent, by);
  }

  private long ask(long volunteer, String to, String reason, @Nullable Consent consent, long by) {
    Destinations.Destination there =
        destinations.all().stream()
            .filter(one -> one.id().equals(to))
            .findFirst()
            .orElseThrow(() -> new Refused("to", "form.notAChoice"));
    boolean known =
        same.of(volunteer).filter(who -> destinations.isVolunteer(there, who)).isPresent();
    if (!known) {
      throw new Refused("to", "transfer.refused.notThere", there.name());
    }
    return transactions.executeWrite(status -> write(volunteer, there, reason, consent, by));
  }

  private long write(
      long volunteer,
      Destinations.Destination there,
      String reason,
      @Nullable Consent consent,
      long by) {
    VolunteerFacts person = volunteers.lock(List.of(volunteer)).get(volunteer);
    if (person == null) {
      throw new Refused("to", "transfer.refused.notApproved");
    }
    if (departures.running(volunteer).isPresent()) {
      throw new Refused("to", "transfer.refused.running");
    }
    if (moving.movable(volunteer).services() == 0) {
      throw new Refused("to", "transfer.refused.nothing");
    }
    long id = departures.add(volunteer, person.community(), there, reason, by);
    if (consent != null) {
      consents.add(id, consent);
    }
    tidings.asked(departures.find(id).orElseThrow(), by);
    audit.record(
        "transfer.asked",
        "transfer",
        id,
        Map.of("to", there.id(), "consent", consent == null ? "" : consent.givenOn().toString()));
    return id;
  }

  /**
   * Takes it back for somebody without an account.
   *
   * @throws Refused if they or who acts for them can, and as {@link #withdraw} does
   */
  @Transactional
  void withdrawFor(long volunteer, long by) {
    requireNoAccount(volunteer);
    withdraw(volunteer, by);
  }

  /** Whether somebody asks and takes back on their own, or who acts for them. */
  static boolean actsAlone(VolunteerFacts person) {
    return person.account() != null || person.guardianAccount() != null;
  }

  private void requireNoAccount(long volunteer) {
    if (volunteers.find(volunteer).filter(AskingForTransfer::actsAlone).isPresent()) {
      throw new Refused("to", "transfer.refused.hasAccount");
    }
  }

  /**
   * Takes it back. Once it was released the destination says whether that is in time.
   *
   * @throws Refused if it is over, or taken back already
   */
  @Transactional
  public void withdraw(long volunteer, long by) {
    volunteers.lock(List.of(volunteer));
    Departure one = departures.running(volunteer).orElseThrow(Problem::notFound);
    if (!one.state().mayBeWithdrawn()) {
      throw new Refused("to", "transfer.refused.over");
    }
    if (one.state() == DepartureState.ASKED) {
      departures.end(one.id(), DepartureState.WITHDRAWN, "");
    } else {
      departures.move(one.id(), DepartureState.WITHDRAWING);
      Outbox.Letter letter =
          new TransferNews(TransferNews.What.WITHDRAWN, one.key(), one.to(), by).letter();
      outbox.send(TransferNews.TOPIC, letter.subject(), letter.payload());
    }
    audit.record("transfer.withdrawn", "transfer", one.id());
  }
}
