package org.linli.pairing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** With which communities institutions are or were paired, for other domains. */
@Singleton
public class PairedInstitutions {

  private final Sql sql;

  PairedInstitutions(Sql sql) {
    this.sql = sql;
  }

  /** A pairing that was agreed, and the days on which it held. */
  public record Paired(
      long pairing, long institution, long community, LocalDate from, @Nullable LocalDate until) {

    /** Whether it held on a day. */
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /** The pairings in force of some institutions with some communities. */
  public List<Paired> of(Collection<Long> institutions, Collection<Long> communities) {
    Condition where =
        Condition.of("state = 'ACCEPTED'")
            .and(Condition.in("institution_id", institutions))
            .and(Condition.in("community_id", communities));
    return sql.query(
        "SELECT id, institution_id, community_id, from_on, until_on FROM pairing WHERE "
            + where.sql()
            + " ORDER BY id",
        where.values(),
        row ->
            new Paired(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class)));
  }
}
