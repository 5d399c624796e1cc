package org.linli.plan;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's plans and their versions. */
@Singleton
class PlanTable {

  private final Sql sql;
  private final Clock clock;

  PlanTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Plan> find(long id) {
    return sql.query(Plan.SELECT + "p.id = ?", List.of(id), Plan::read).stream().findFirst();
  }

  Optional<Plan> of(long community, int year) {
    return sql
        .query(
            Plan.SELECT + "p.community_id = ? AND p.year = ?", List.of(community, year), Plan::read)
        .stream()
        .findFirst();
  }

  /** The newest plans of a community, the latest year first. */
  List<Plan> newest(long community, int most) {
    return sql.query(
        Plan.SELECT + "p.community_id = ? ORDER BY p.year DESC LIMIT ?",
        List.of(community, most),
        Plan::read);
  }

  /** Those of some communities for a year of which a version holds. */
  List<Plan> agreedIn(Collection<Long> communities, int year) {
    Condition these =
        Condition.in("p.community_id", communities)
            .and(Condition.of("p.year = ? AND p.agreed_id IS NOT NULL", year));
    return sql.query(Plan.SELECT + these.sql(), these.values(), Plan::read);
  }

  /** As {@link #find}, held until the transaction ends. */
  Optional<Plan> lock(long id) {
    return sql.query(
                "SELECT id FROM community_plan WHERE id = ? FOR UPDATE",
                List.of(id),
                row -> row.getLong(1))
            .isEmpty()
        ? Optional.empty()
        : find(id);
  }

  /**
   * Holds a community of today, so that nobody else begins a plan for it; false if it is closed.
   */
  boolean hold(long community) {
    return !sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** A plan without a version, which is to follow in the same transaction. */
  long add(long community, int year) {
    return sql.insert(
        "INSERT INTO community_plan (community_id, year, state, changes) VALUES (?, ?, ?, 0)",
        community,
        year,
        PlanState.DRAFT.name());
  }

  /** Adds a draft, which becomes the newest version. */
  long addVersion(long plan, int number, long by) {
    long id =
        sql.insert(
            "INSERT INTO plan_version (plan_id, number, state, edits, saved_by, saved_at)"
                + " VALUES (?, ?, ?, 0, ?, ?)",
            plan,
            number,
            PlanState.DRAFT.name(),
            by,
            Timestamp.from(clock.instant()));
    sql.update(
        "UPDATE community_plan SET latest_id = ?, state = ?, changes = changes + 1 WHERE id = ?",
        id,
        PlanState.DRAFT.name(),
        plan);
    return id;
  }

  Optional<PlanVersion> version(long id) {
    return sql.query(PlanVersion.SELECT + "id = ?", List.of(id), PlanVersion::read).stream()
        .findFirst();
  }

  /** Its versions, the newest first. */
  List<PlanVersion> versions(long plan) {
    return sql.query(
        PlanVersion.SELECT + "plan_id = ? ORDER BY number DESC LIMIT 100",
        List.of(plan),
        PlanVersion::read);
  }

  /** Notes that a draft was saved; false if somebody saved it meanwhile, or it is none any more. */
  boolean saved(long version, int edits, long by) {
    return sql.update(
            "UPDATE plan_version SET edits = edits + 1, saved_by = ?, saved_at = ?"
                + " WHERE id = ? AND edits = ? AND state = ?",
            by,
            clock.instant(),
            version,
            edits,
            PlanState.DRAFT.name())
        > 0;
  }

  void proposed(PlanVersion version, long by) {
    sql.update(
        "UPDATE plan_version SET proposed_by = ?, proposed_at = ? WHERE id = ?",
        by,
        clock.instant(),
        version.id());
    setState(version, PlanState.PROPOSED);
  }

  /** It was agreed on, and takes the place of the one that held. */
  void agreed(Plan plan, PlanVersion version) {
    Long before = plan.agreed();
    if (before != null) {
      sql.update(
          "UPDATE plan_version SET state = ? WHERE id = ?", PlanState.SUPERSEDED.name(), before);
    }
    decided(version, PlanState.AGREED);
    sql.update("UPDATE community_plan SET agreed_id = ? WHERE id = ?", version.id(), plan.id());
  }

  void decided(PlanVersion version, PlanState state) {
    Instant now = clock.instant();
    sql.update("UPDATE plan_version SET decided_at = ? WHERE id = ?", now, version.id());
    setState(version, state);
  }

  /** Somebody answered, and it stands as before. */
  void touched(long plan) {
    sql.update("UPDATE community_plan SET changes = changes + 1 WHERE id = ?", plan);
  }

  private void setState(PlanVersion version, PlanState state) {
    sql.update("UPDATE plan_version SET state = ? WHERE id = ?", state.name(), version.id());
    sql.update(
        "UPDATE community_plan SET state = ?, changes = changes + 1 WHERE id = ?",
        state.name(),
        version.plan());
  }
}
