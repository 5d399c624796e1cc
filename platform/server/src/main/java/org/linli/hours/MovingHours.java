package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.hours.Ledger.NewEntry;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * Takes a person's service out of their total here because it goes on counting in another tenant.
 *
 * <p>What was served stays where it was served: the entries themselves stand, so a community's, a
 * team's and a project's totals keep them, the session keeps its hours, and nobody can be in two
 * places then. Only the person's own total changes. For each entry a row is added that takes its
 * minutes off the person and belongs to no community, team or project ({@link
 * Evidence#TRANSFERRED_OUT}). In the other tenant the same minutes are the person's and no
 * community's, so that in no report anything is counted in two places.
 *
 * <p>An entry is held while its transfer runs, and goes once: held or gone it can't be corrected
 * here any more.
 */
@Singleton
public class MovingHours {

  /** As many as go at once; whoever has more asks again for the rest. */
  static final int MOST = 5000;

  /** Belongs to no session, community, team or project of this tenant. */
  static final Occasion NOWHERE_HERE = new Occasion(0, 0, null, null);

  private final Volunteers volunteers;
  private final Ledger ledger;
  private final Proposals proposals;
  private final DescribingServices describing;
  private final Sql sql;

  MovingHours(
      Volunteers volunteers,
      Ledger ledger,
      Proposals proposals,
      DescribingServices describing,
      Sql sql) {
    this.volunteers = volunteers;
    this.ledger = ledger;
    this.proposals = proposals;
    this.describing = describing;
    this.sql = sql;
  }

  /** What of a person's would go today. */
  public Totals.Total movable(long volunteer) {
    List<Entry> all = entries(volunteer);
    return new Totals.Total(all.stream().mapToLong(Entry::minutes).sum(), all.size());
  }

  /**
   * Holds all that stands for a person, and tells it as the other tenant is to know it.
   *
   * @throws Refused if nothing stands, or hours of theirs wait for a second person
   */
  @Transactional
  public List<MovedService> hold(UUID transfer, long volunteer, String to) {
    volunteers.lock(Set.of(volunteer));
    if (proposals.anyWaiting(volunteer)) {
      throw new Refused("reason", "hours.refused.waitsFirst");
    }
    List<Entry> all = entries(volunteer);
    if (all.isEmpty()) {
      throw new Refused("reason", "hours.refused.nothingToMove");
    }
    sql.batch(
        "INSERT INTO moved_entry (entry_id, transfer_key, volunteer_id, to_name)"
            + " VALUES (?, ?, ?, ?)",
        all.stream().map(one -> List.of(one.id(), transfer.toString(), volunteer, to)).toList());
    return describing.of(all);
  }

  /** They stay after all: held no more. What has gone already doesn't come back. */
  @Transactional
  public void letGo(UUID transfer) {
    sql.update(
        "DELETE FROM moved_entry WHERE transfer_key = ? AND counter_id IS NULL",
        transfer.toString());
  }

  /**
   * They go: each held entry gets the row that takes its minutes off the person. A second time
   * there is nothing to do.
   */
  @Transactional
  public void leave(UUID transfer, long volunteer, String reason, long by) {
    volunteers.lock(Set.of(volunteer));
    List<Long> held =
        sql.query(
            "SELECT entry_id FROM moved_entry WHERE transfer_key = ? AND counter_id IS NULL"
                + " ORDER BY entry_id",
            List.of(transfer.toString()),
            row -> row.getLong(1));
    if (held.isEmpty()) {
      return;
    }
    List<Entry> entries = ledger.byIds(held);
    Map<UUID, Long> ids =
        ledger.add(entries.stream().map(one -> counter(one, reason, by)).toList());
    List<List<Object>> counters = new ArrayList<>();
    entries.forEach(one -> counters.add(List.of(ids.get(counterKey(one)), one.id())));
    sql.batch("UPDATE moved_entry SET counter_id = ? WHERE entry_id = ?", counters);
  }

  /** Whether an entry has gone to another tenant or is on its way: it is put right there. */
  public boolean isMoved(long entry) {
    return ledger.isMoved(entry);
  }

  /**
   * Where entries have gone or are going: the tenant's name by the entry; one that stays is not
   * there.
   */
  public Map<Long, String> goneTo(Collection<Long> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    Condition these = Condition.in("entry_id", entries);
    return sql
        .query(
            "SELECT entry_id, to_name FROM moved_entry WHERE counter_id IS NOT NULL AND "
                + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Entry> entries(long volunteer) {
    return ledger.movable(volunteer, MOST);
  }

  private static NewEntry counter(Entry entry, String reason, long by) {
    return new NewEntry(
        new Served(counterKey(entry), entry.volunteer(), entry.from(), entry.to()),
        NOWHERE_HERE,
        entry.servedOn(),
        -entry.minutes(),
        Evidence.TRANSFERRED_OUT,
        null,
        null,
        reason,
        by,
        null);
  }

  private static UUID counterKey(Entry entry) {
    return UUID.nameUUIDFromBytes(("moves " + entry.key()).getBytes(StandardCharsets.UTF_8));
  }
}
