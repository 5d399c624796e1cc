package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;
import org.linli.volunteer.ServiceType;
import org.linli.volunteer.Skill;

/** What the current tenant has chosen about requests. */
@Singleton
class NeedRules {

  private final Sql sql;
  private final Clock clock;

  NeedRules(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Something that can be asked for.
   *
   * @param isOffered whether the form offers it
   * @param skill what somebody in the team should be able to do
   */
  record Kind(ServiceType kind, boolean isOffered, @Nullable Skill skill) {}

  NeedRule get() {
    return sql.query(
            "SELECT by_rule, teams, bad_stars, keep_days FROM need_rule WHERE id = 1",
            List.of(),
            row -> new NeedRule(row.getBoolean(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .getFirst();
  }

  /** The deadlines, the least urgent first. */
  List<Deadline> deadlines() {
    return sql.query(
        "SELECT urgency, dispatch_hours, answer_hours, done_hours FROM need_deadline"
            + " ORDER BY FIELD(urgency, 'NORMAL', 'SOON', 'URGENT')",
        List.of(),
        row ->
            new Deadline(
                Urgency.valueOf(row.getString(1)), row.getInt(2), row.getInt(3), row.getInt(4)));
  }

  List<Kind> kinds() {
    return sql.query(
        "SELECT kind, is_offered, skill FROM need_kind ORDER BY kind",
        List.of(),
        row ->
            new Kind(
                ServiceType.valueOf(row.getString(1)),
                row.getBoolean(2),
                Optional.ofNullable(row.getString(3)).map(Skill::valueOf).orElse(null)));
  }

  /** What the form offers, in the order of the platform's list. */
  List<ServiceType> offered() {
    return kinds().stream().filter(Kind::isOffered).map(Kind::kind).sorted().toList();
  }

  /** What somebody in the team should be able to do for it. */
  Optional<Skill> skillFor(ServiceType kind) {
    return kinds().stream()
        .filter(one -> one.kind() == kind)
        .flatMap(one -> Optional.ofNullable(one.skill()).stream())
        .findFirst();
  }

  void set(NeedRule rule, Collection<Deadline> deadlines, Collection<ServiceType> kinds, long by) {
    sql.update(
        "UPDATE need_rule SET by_rule = ?, teams = ?, bad_stars = ?, keep_days = ?, set_by = ?,"
            + " set_at = ? WHERE id = 1",
        rule.byRule(),
        rule.teams(),
        rule.badStars(),
        rule.keepDays(),
        by,
        clock.instant());
    sql.batch(
        "UPDATE need_deadline SET dispatch_hours = ?, answer_hours = ?, done_hours = ?"
            + " WHERE urgency = ?",
        deadlines.stream()
            .map(one -> List.of(one.dispatch(), one.answer(), one.done(), one.urgency().name()))
            .toList());
    sql.update("UPDATE need_kind SET is_offered = FALSE");
    sql.batch(
        "INSERT INTO need_kind (kind, is_offered) VALUES (?, TRUE)"
            + " ON DUPLICATE KEY UPDATE is_offered = TRUE",
        kinds.stream().map(one -> List.of(one.name())).toList());
  }
}
