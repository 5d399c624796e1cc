package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;
import org.linli.hours.Ledger.NewEntry;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * Goes on counting what a person served in another tenant. It is the person's and keeps its day of
 * service, so that their total, their years, their stars and their certificates go on; it is no
 * community's, team's or project's here, since nobody was served here.
 *
 * <p>What lies at the time of an entry here can't have been served twice: it isn't counted, and
 * somebody decides.
 */
@Singleton
public class ContinuingHours {

  private final Volunteers volunteers;
  private final Ledger ledger;
  private final MovedServices moved;
  private final Sql sql;
  private final Clock clock;

  ContinuingHours(Volunteers volunteers, Ledger ledger, MovedServices moved, Sql sql, Clock clock) {
    this.volunteers = volunteers;
    this.ledger = ledger;
    this.moved = moved;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Takes in what came, once: what is here already stays as it is.
   *
   * @param tenant the id of the tenant it comes from
   * @param name what that is called
   */
  @Transactional
  public void take(
      UUID transfer, String tenant, String name, long volunteer, List<MovedService> all, long by) {
    volunteers.lock(Set.of(volunteer));
    if (all.isEmpty() || moved.count(transfer) > 0) {
      return;
    }
    List<Taken> taken = new ArrayList<>(taken(volunteer, all));
    Map<UUID, NewEntry> counted = new HashMap<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Instant now = clock.instant();
    for (MovedService one : all) {
      Served served = new Served(key(tenant, one.entry()), volunteer, one.from(), one.to());
      Taken other =
          taken.stream().filter(it -> it.served().overlaps(served)).findFirst().orElse(null);
      if (other == null) {
        taken.add(new Taken(0, served));
        counted.put(served.key(), entry(served, one, name, by));
      }
      rows.add(row(transfer, name, volunteer, one, served.key(), other, now));
    }
    sql.batch(
        "INSERT INTO moved_service (entry_key, transfer_key, volunteer_id, from_name, from_entry,"
            + " served_on, started_at, ended_at, minutes, activity, place, content, organizer,"
            + " unit, state, clash_entry, came_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    count(List.copyOf(counted.values()));
  }

  /**
   * Somebody decides on a service that lies at the time of an entry here.
   *
   * @throws Refused if it was decided, or is to count while the other entry still stands
   */
  @Transactional
  public void decide(long id, boolean counts, String reason, long by) {
    long volunteer = moved.find(id).orElseThrow().volunteer();
    volunteers.lock(Set.of(volunteer));
    MovedServices.Row row = moved.find(id).orElseThrow();
    if (row.state() != MovedServices.State.CLASHES) {
      throw new Refused("reason", "hours.refused.decided");
    }
    if (counts) {
      MovedService one = row.service();
      Served served = new Served(row.key(), volunteer, one.from(), one.to());
      if (taken(volunteer, List.of(one)).stream().anyMatch(it -> it.served().overlaps(served))) {
        throw new Refused("reason", "hours.refused.stillThere");
      }
      count(List.of(entry(served, one, row.from(), by)));
    }
    sql.update(
        "UPDATE moved_service SET state = ?, reason = ?, decided_by = ?, decided_at = ?"
            + " WHERE id = ?",
        (counts ? MovedServices.State.COUNTED : MovedServices.State.DROPPED).name(),
        reason,
        by,
        clock.instant(),
        id);
  }

  private void count(List<NewEntry> entries) {
    List<List<Object>> ids = new ArrayList<>();
    ledger.add(entries).forEach((key, id) -> ids.add(List.of(id, key.toString())));
    if (!ids.isEmpty()) {
      sql.batch("UPDATE moved_service SET entry_id = ? WHERE entry_key = ?", ids);
      sql.batch(
          "INSERT INTO continued_entry (entry_id, moved_id) SELECT ?, id FROM moved_service"
              + " WHERE entry_key = ?",
          ids);
    }
  }

  /** Time that is taken by an entry here. */
  private record Taken(long entry, Served served) {}

  /** What the person has here at that time; what went away and now comes back isn't in its way. */
  private List<Taken> taken(long volunteer, List<MovedService> all) {
    Instant from =
        all.stream().map(MovedService::from).min(Comparator.naturalOrder()).orElseThrow();
    Instant to = all.stream().map(MovedService::to).max(Comparator.naturalOrder()).orElseThrow();
    return ledger.standingHere(volunteer, from, to).stream()
        .map(one -> new Taken(one.id(), one.served()))
        .toList();
  }

  private static NewEntry entry(Served served, MovedService one, String name, long by) {
    return new NewEntry(
        served,
        MovingHours.NOWHERE_HERE,
        one.servedOn(),
        one.minutes(),
        Evidence.TRANSFERRED_IN,
        null,
        null,
        name,
        by,
        null);
  }

  private static UUID key(String tenant, long entry) {
    return UUID.nameUUIDFromBytes(
        ("moved from " + tenant + " " + entry).getBytes(StandardCharsets.UTF_8));
  }

  private static List<@Nullable Object> row(
      UUID transfer,
      String name,
      long volunteer,
      MovedService one,
      UUID key,
      @Nullable Taken other,
      Instant now) {
    return Arrays.<@Nullable Object>asList(
        key.toString(),
        transfer.toString(),
        volunteer,
        name,
        one.entry(),
        one.servedOn(),
        one.from(),
        one.to(),
        one.minutes(),
        one.activity(),
        one.place(),
        one.content(),
        one.organizer(),
        one.unit(),
        (other == null ? MovedServices.State.COUNTED : MovedServices.State.CLASHES).name(),
        other == null || other.entry() == 0 ? null : other.entry(),
        now);
  }
}
