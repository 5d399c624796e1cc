package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.division.Sql;

/** What became of everything that was posted for a session, for those who keep its list. */
@Singleton
public class SessionHours {

  private final Sql sql;

  SessionHours(Sql sql) {
    this.sql = sql;
  }

  /** What became of one posting. */
  public enum State {
    /** It stands in the ledger, perhaps corrected. */
    STANDS,
    /** It waits for a second person. */
    WAITS,
    /** The second person refused it. */
    REFUSED,
    /** It was taken back, and nothing stands for it. */
    REVERSED;

    /** Whether it counts, or may yet: it can't be entered once more. */
    public boolean holds() {
      return this == STANDS || this == WAITS;
    }
  }

  /** By the keys of the postings; one that was never posted is missing. */
  public Map<UUID, State> of(long session) {
    Map<UUID, State> states = new HashMap<>();
    sql.query(
            "SELECT entry_key, state FROM hours_proposal WHERE session_id = ?"
                + " AND corrects_id IS NULL AND state <> 'CONFIRMED'",
            List.of(session),
            row -> Map.entry(UUID.fromString(row.getString(1)), row.getString(2)))
        .forEach(
            one ->
                states.put(
                    one.getKey(), one.getValue().equals("WAITING") ? State.WAITS : State.REFUSED));
    List<Entry> entries =
        sql.query(
            "SELECT " + Entry.COLUMNS + Entry.FROM + " WHERE e.session_id = ?",
            List.of(session),
            Entry::read);
    Map<Long, Entry> inPlaceOf =
        entries.stream()
            .filter(one -> one.corrects() != null)
            .collect(Collectors.toMap(Entry::corrects, Function.identity()));
    entries.stream()
        .filter(one -> one.reverses() == null)
        .forEach(
            one -> states.put(one.key(), stands(one, inPlaceOf) ? State.STANDS : State.REVERSED));
    return states;
  }

  /** An entry that was corrected stands as long as the last of those in its place does. */
  private static boolean stands(Entry entry, Map<Long, Entry> inPlaceOf) {
    Entry last = entry;
    while (inPlaceOf.containsKey(last.id())) {
      last = inPlaceOf.get(last.id());
    }
    return last.stands();
  }
}
