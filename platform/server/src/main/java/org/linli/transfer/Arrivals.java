package org.linli.transfer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.api.Audit;
import org.linli.hours.ContinuingHours;
import org.linli.hours.MovedService;
import org.linli.hours.MovedServices;
import org.linli.tenant.Tenant;
import org.linli.volunteer.SamePerson;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** The side that somebody comes to, for {@code exchange}. What comes twice changes nothing. */
@Singleton
public class Arrivals {

  private final ArrivalTable table;
  private final Volunteers volunteers;
  private final ContinuingHours continuing;
  private final MovedServices moved;
  private final SamePerson same;
  private final Contents contents;
  private final TransferTidings tidings;
  private final Audit audit;

  Arrivals(
      ArrivalTable table,
      Volunteers volunteers,
      ContinuingHours continuing,
      MovedServices moved,
      SamePerson same,
      Contents contents,
      TransferTidings tidings,
      Audit audit) {
    this.table = table;
    this.volunteers = volunteers;
    this.continuing = continuing;
    this.moved = moved;
    this.same = same;
    this.contents = contents;
    this.tidings = tidings;
    this.audit = audit;
  }

  /** Takes one to be answered; false if the person isn't a volunteer here. */
  @Transactional
  public boolean take(Tenant from, Parcel parcel) {
    if (table.byKey(parcel.key()).isPresent()) {
      return true;
    }
    Optional<VolunteerFacts> here = same.here(parcel.who());
    if (here.isEmpty()) {
      return false;
    }
    table.add(
        from.id().value(),
        from.name(),
        here.get(),
        parcel,
        contents.seal(Contents.COMING, parcel.key(), parcel.content()));
    Arrival one = table.byKey(parcel.key()).orElseThrow();
    tidings.came(one);
    audit.record(
        "transfer.came",
        "arrival",
        one.id(),
        Map.of(
            "from", one.from(),
            "entries", Integer.toString(one.entries()),
            "minutes", Long.toString(one.minutes()),
            "sha256", one.hash()));
    return true;
  }

  /** The volunteer takes it back: whether that is in time. */
  @Transactional
  public boolean withdraw(UUID key) {
    Optional<Arrival> found = lock(key);
    if (found.isEmpty()) {
      return true;
    }
    Arrival one = found.get();
    if (one.state() == ArrivalState.WAITING) {
      table.end(one.id(), ArrivalState.WITHDRAWN);
      audit.record("transfer.withdrawn", "arrival", one.id(), Map.of("from", one.from()));
      return true;
    }
    return one.state() == ArrivalState.WITHDRAWN;
  }

  /** It counts no more where it came from: it is entered here. */
  @Transactional
  public void enter(UUID key) {
    Optional<Arrival> agreed = lock(key).filter(one -> one.state() == ArrivalState.AGREED);
    if (agreed.isEmpty()) {
      return;
    }
    Arrival one = agreed.get();
    String content = contents.open(Contents.COMING, key, table.content(one.id()).orElseThrow());
    MovedService.All all = contents.read(content, one.hash());
    long by = one.answeredBy() == null ? 0 : one.answeredBy();
    continuing.take(key, one.from(), one.fromName(), one.volunteer(), all.services(), by);
    table.end(one.id(), ArrivalState.ACCEPTED);
    long clashes = moved.clashes(key);
    tidings.entered(one, clashes);
    audit.record(
        "transfer.entered",
        "arrival",
        one.id(),
        Map.of("from", one.from(), "clashes", Long.toString(clashes)));
  }

  private Optional<Arrival> lock(UUID key) {
    return table
        .byKey(key)
        .flatMap(
            one -> {
              volunteers.lock(List.of(one.volunteer()));
              return table.byKey(key);
            });
  }
}
