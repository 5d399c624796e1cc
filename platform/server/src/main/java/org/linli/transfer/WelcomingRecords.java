package org.linli.transfer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.hours.ContinuingHours;
import org.linli.hours.MovedService;
import org.linli.hours.MovedServices;
import org.linli.outbox.Outbox;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** What the staff do where the person comes to: take the record, or send it back and say why. */
@Singleton
class WelcomingRecords {

  private final ArrivalTable arrivals;
  private final Volunteers volunteers;
  private final Contents contents;
  private final ContinuingHours continuing;
  private final MovedServices moved;
  private final Outbox outbox;
  private final Audit audit;

  WelcomingRecords(
      ArrivalTable arrivals,
      Volunteers volunteers,
      Contents contents,
      ContinuingHours continuing,
      MovedServices moved,
      Outbox outbox,
      Audit audit) {
    this.arrivals = arrivals;
    this.volunteers = volunteers;
    this.contents = contents;
    this.continuing = continuing;
    this.moved = moved;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** What came, opened for whoever answers; it must be what was released. */
  MovedService.All read(Arrival one) {
    return arrivals
        .content(one.id())
        .map(bytes -> contents.open(Contents.COMING, one.key(), bytes))
        .map(content -> contents.read(content, one.hash()))
        .orElse(new MovedService.All(List.of()));
  }

  /**
   * Agrees. It counts here as soon as it counts no more where it came from.
   *
   * @throws Refused if it was answered or taken back, is their own, or they may not serve here now
   */
  @Transactional
  void accept(long id, long by) {
    Arrival one = waiting(id, by);
    if (volunteers.find(one.volunteer()).filter(who -> who.mayServe()).isEmpty()) {
      throw new Refused("reason", "transfer.refused.notServing");
    }
    read(one);
    arrivals.answer(id, ArrivalState.AGREED, "", by);
    audit.record("transfer.agreed", "arrival", id, Map.of("from", one.from()));
    send(new TransferAnswer(one.key(), one.from(), TransferAnswer.What.AGREED, "", by));
  }

  /**
   * Sends it back: there everything stays as it was.
   *
   * @throws Refused if it was answered or taken back, or is their own
   */
  @Transactional
  void refuse(long id, String reason, long by) {
    Arrival one = waiting(id, by);
    arrivals.answer(id, ArrivalState.REFUSED, reason, by);
    audit.record("transfer.refused", "arrival", id, Map.of("reason", reason, "from", one.from()));
    send(new TransferAnswer(one.key(), one.from(), TransferAnswer.What.REFUSED, reason, by));
  }

  /**
   * Decides on a service that lies at the time of one here.
   *
   * @throws Refused if it was decided, is their own, or the other one still stands
   */
  @Transactional
  void decide(Arrival arrival, long service, boolean counts, String reason, long by) {
    notTheirOwn(arrival.volunteer(), by);
    moved
        .find(service)
        .filter(one -> one.transfer().equals(arrival.key()))
        .orElseThrow(Problem::notFound);
    continuing.decide(service, counts, reason, by);
    audit.record(
        "transfer.decided",
        "arrival",
        arrival.id(),
        Map.of(
            "service", Long.toString(service),
            "counts", Boolean.toString(counts),
            "reason", reason));
  }

  private Arrival waiting(long id, long by) {
    long volunteer = arrivals.find(id).orElseThrow(Problem::notFound).volunteer();
    volunteers.lock(List.of(volunteer));
    Arrival one = arrivals.find(id).orElseThrow();
    if (one.state() != ArrivalState.WAITING) {
      throw new Refused("reason", "transfer.refused.answered");
    }
    notTheirOwn(volunteer, by);
    return one;
  }

  private void notTheirOwn(long volunteer, long by) {
    if (volunteers.find(volunteer).filter(who -> who.isActedForBy(by)).isPresent()) {
      throw new Refused("reason", "transfer.refused.own");
    }
  }

  private void send(TransferAnswer answer) {
    Outbox.Letter letter = answer.letter();
    outbox.send(TransferAnswer.TOPIC, letter.subject(), letter.payload());
  }
}
