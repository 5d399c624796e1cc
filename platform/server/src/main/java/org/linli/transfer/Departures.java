package org.linli.transfer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.api.Audit;
import org.linli.hours.MovingHours;
import org.linli.outbox.Outbox;
import org.linli.volunteer.SamePerson;
import org.linli.volunteer.Volunteers;

/** The side that somebody goes from, for {@code exchange}. What comes twice changes nothing. */
@Singleton
public class Departures {

  private final DepartureTable table;
  private final Volunteers volunteers;
  private final MovingHours moving;
  private final SamePerson same;
  private final Contents contents;
  private final TransferTidings tidings;
  private final Outbox outbox;
  private final Audit audit;

  Departures(
      DepartureTable table,
      Volunteers volunteers,
      MovingHours moving,
      SamePerson same,
      Contents contents,
      TransferTidings tidings,
      Outbox outbox,
      Audit audit) {
    this.table = table;
    this.volunteers = volunteers;
    this.moving = moving;
    this.same = same;
    this.contents = contents;
    this.tidings = tidings;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** What goes, if it is still to go. */
  @Transactional
  public Optional<Parcel> parcel(UUID key) {
    Optional<Departure> released =
        table.byKey(key).filter(one -> one.state() == DepartureState.RELEASED);
    return released.flatMap(
        one ->
            same.of(one.volunteer())
                .flatMap(who -> table.content(one.id()).map(content -> parcel(one, who, content))));
  }

  private Parcel parcel(Departure one, SamePerson.Identity who, DepartureTable.Content content) {
    return new Parcel(
        one.key(),
        who,
        contents.open(Contents.LEAVING, one.key(), content.sealed()),
        content.hash(),
        one.entries(),
        one.minutes(),
        one.reason());
  }

  /** The destination has it. */
  @Transactional
  public void offered(UUID key) {
    lock(key)
        .filter(one -> one.state() == DepartureState.RELEASED)
        .ifPresent(
            one -> {
              table.move(one.id(), DepartureState.OFFERED);
              audit.record("transfer.offered", "transfer", one.id(), Map.of("to", one.to()));
            });
  }

  /** The destination answered. */
  @Transactional
  public void answered(TransferAnswer answer) {
    Optional<Departure> found =
        lock(answer.key())
            .filter(one -> one.state().isAway() || one.state() == DepartureState.WITHDRAWING);
    if (found.isEmpty()) {
      return;
    }
    Departure one = found.get();
    switch (answer.what()) {
      case AGREED -> {
        moving.leave(one.key(), one.volunteer(), one.toName(), answer.by());
        table.end(one.id(), DepartureState.ACCEPTED, "");
        tidings.left(one);
        Outbox.Letter letter =
            new TransferNews(TransferNews.What.LEFT, one.key(), one.to(), answer.by()).letter();
        outbox.send(TransferNews.TOPIC, letter.subject(), letter.payload());
      }
      case REFUSED, NOT_THERE -> {
        moving.letGo(one.key());
        table.end(one.id(), DepartureState.RETURNED, answer.reason());
        tidings.returned(one, answer);
      }
      case WITHDRAWN -> {
        moving.letGo(one.key());
        table.end(one.id(), DepartureState.WITHDRAWN, "");
      }
    }
    audit.record(
        "transfer.answered",
        "transfer",
        one.id(),
        Map.of("to", one.to(), "answer", answer.what().name()));
  }

  /** Behind the person's lock, which whoever changes anything of it holds. */
  private Optional<Departure> lock(UUID key) {
    return table
        .byKey(key)
        .flatMap(
            one -> {
              volunteers.lock(List.of(one.volunteer()));
              return table.byKey(key);
            });
  }
}
