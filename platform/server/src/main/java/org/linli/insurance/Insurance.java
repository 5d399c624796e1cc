package org.linli.insurance;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.volunteer.VolunteerFacts;

/** Who is insured against accidents, for other domains: read once for many people and days. */
@Singleton
public class Insurance {

  private static final String COVERS =
      "(p.covers = 'TENANT' OR (p.covers = 'COMMUNITY' AND p.community_id = ?)"
          + " OR (p.covers = 'NAMED' AND EXISTS (SELECT 1 FROM insurance_insured n"
          + " WHERE n.policy_id = p.id AND n.volunteer_id = ?)))";

  private final Sql sql;

  Insurance(Sql sql) {
    this.sql = sql;
  }

  /** What covers some people between two days, both included. */
  public Coverage of(Collection<VolunteerFacts> people, LocalDate from, LocalDate to) {
    if (people.isEmpty()) {
      return Coverage.NONE;
    }
    Condition named =
        Condition.in("n.volunteer_id", people.stream().map(VolunteerFacts::id).toList());
    Condition communities =
        Condition.in(
            "p.community_id",
            people.stream().map(VolunteerFacts::community).collect(Collectors.toSet()));
    List<Object> values = new ArrayList<>(named.values());
    values.add(to);
    values.add(from);
    values.addAll(communities.values());
    return new Coverage(
        sql.query(
            "SELECT p.covers, p.community_id, n.volunteer_id, p.from_on, p.until_on"
                + " FROM insurance_policy p LEFT JOIN insurance_insured n"
                + " ON n.policy_id = p.id AND p.covers = 'NAMED' AND "
                + named.sql()
                + " WHERE p.kind = 'ACCIDENT' AND p.from_on <= ? AND p.until_on >= ?"
                + " AND (p.covers = 'TENANT' OR n.volunteer_id IS NOT NULL OR"
                + " (p.covers = 'COMMUNITY' AND "
                + communities.sql()
                + "))",
            values,
            row ->
                new Coverage.Term(
                    Covers.valueOf(row.getString(1)),
                    row.getLong(2),
                    row.getLong(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class))));
  }

  /**
   * Whether someone is covered on a day, as a condition for a list.
   *
   * @param day an expression of the day
   */
  public static Condition covers(VolunteerFacts volunteer, String day) {
    return Condition.of(
        "EXISTS (SELECT 1 FROM insurance_policy p WHERE p.kind = 'ACCIDENT' AND p.from_on <= "
            + day
            + " AND p.until_on >= "
            + day
            + " AND "
            + COVERS
            + ")",
        volunteer.community(),
        volunteer.id());
  }
}
