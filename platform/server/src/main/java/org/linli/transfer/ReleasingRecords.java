package org.linli.transfer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.hours.MovedService;
import org.linli.hours.MovingHours;
import org.linli.outbox.Outbox;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** What the staff do where the person goes from: let the record go, or say why not. */
@Singleton
class ReleasingRecords {

  private final DepartureTable departures;
  private final Volunteers volunteers;
  private final MovingHours moving;
  private final Contents contents;
  private final TransferTidings tidings;
  private final Outbox outbox;
  private final Audit audit;

  ReleasingRecords(
      DepartureTable departures,
      Volunteers volunteers,
      MovingHours moving,
      Contents contents,
      TransferTidings tidings,
      Outbox outbox,
      Audit audit) {
    this.departures = departures;
    this.volunteers = volunteers;
    this.moving = moving;
    this.contents = contents;
    this.tidings = tidings;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Lets it go: all that stands today is held, and offered to the destination. Nothing changes in
   * any total.
   *
   * @throws Refused if it was answered, is their own, was asked for by the same of the staff, or
   *     hours of theirs wait for a second person
   */
  @Transactional
  void release(long id, long by) {
    Departure one = asked(id, by);
    if (one.askedFor() && one.askedBy() == by) {
      throw new Refused("reason", "transfer.refused.askedForThem");
    }
    MovedService.All all =
        new MovedService.All(moving.hold(one.key(), one.volunteer(), one.toName()));
    String content = contents.write(all);
    departures.release(
        id,
        contents.seal(Contents.LEAVING, one.key(), content),
        Contents.hash(content),
        all.services().size(),
        all.minutes(),
        by);
    audit.record(
        "transfer.released",
        "transfer",
        id,
        Map.of(
            "to", one.to(),
            "entries", Integer.toString(all.services().size()),
            "minutes", Long.toString(all.minutes()),
            "sha256", Contents.hash(content)));
    Outbox.Letter letter =
        new TransferNews(TransferNews.What.RELEASED, one.key(), one.to(), by).letter();
    outbox.send(TransferNews.TOPIC, letter.subject(), letter.payload());
  }

  /**
   * Doesn't let it go.
   *
   * @throws Refused if it was answered, or is their own
   */
  @Transactional
  void refuse(long id, String reason, long by) {
    Departure one = asked(id, by);
    departures.end(id, DepartureState.REFUSED, reason);
    tidings.refused(one, reason);
    audit.record("transfer.refused", "transfer", id, Map.of("reason", reason));
  }

  private Departure asked(long id, long by) {
    long volunteer = departures.find(id).orElseThrow(Problem::notFound).volunteer();
    volunteers.lock(List.of(volunteer));
    Departure one = departures.find(id).orElseThrow();
    if (one.state() != DepartureState.ASKED) {
      throw new Refused("reason", "transfer.refused.answered");
    }
    if (volunteers.find(volunteer).filter(who -> who.isActedForBy(by)).isPresent()) {
      throw new Refused("reason", "transfer.refused.own");
    }
    return one;
  }
}
