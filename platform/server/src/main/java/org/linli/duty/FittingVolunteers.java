package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;
import org.linli.volunteer.Skill;

/**
 * Whom a shift may be offered to: who belongs to the community or to one of its teams, has the
 * skills and the age, is free then, and didn't decline it or ask for leave. Those come first who
 * have served at the station before. What else may exclude someone is asked when they take it.
 */
@Singleton
class FittingVolunteers {

  private static final int MOST = 30;

  private final Sql sql;

  FittingVolunteers(Sql sql) {
    this.sql = sql;
  }

  List<Long> of(Shift shift, DutyDetails details) {
    long session = Objects.requireNonNull(shift.session());
    LocalDate day = LocalDate.ofInstant(shift.from(), Time.ZONE);
    Condition these =
        Condition.of(
            "v.state = 'APPROVED' AND (v.account_id IS NOT NULL OR v.guardian_account_id IS NOT"
                + " NULL)"
                + " AND (v.community_id = ? OR EXISTS (SELECT 1 FROM team_membership m JOIN team t"
                + " ON t.id = m.team_id WHERE m.volunteer_id = v.id AND t.community_id = ?"
                + " AND m.state = 'MEMBER' AND m.is_open))"
                + " AND TIMESTAMPDIFF(YEAR, v.birth_date, ?) >= ?"
                + " AND NOT EXISTS (SELECT 1 FROM sign_up u JOIN activity_session a"
                + " ON a.id = u.session_id WHERE u.volunteer_id = v.id AND a.state <> 'CANCELLED'"
                + " AND u.state IN ('CONFIRMED', 'WAITING', 'OFFERED')"
                + " AND a.starts_at < ? AND a.ends_at > ?)"
                + " AND NOT EXISTS (SELECT 1 FROM duty_leave l WHERE l.shift_id = ?"
                + " AND l.volunteer_id = v.id)"
                + " AND NOT EXISTS (SELECT 1 FROM duty_offer o WHERE o.shift_id = ?"
                + " AND o.volunteer_id = v.id AND o.state IN ('OFFERED', 'DECLINED'))",
            shift.community(),
            shift.community(),
            day,
            Math.max(details.minimumAge(), org.linli.volunteer.Age.REGISTERS),
            shift.to(),
            shift.from(),
            shift.id(),
            shift.id());
    for (Skill skill : details.skills()) {
      these = these.and(Condition.of("FIND_IN_SET(?, v.skills)", skill.name()));
    }
    List<Object> values = new ArrayList<>(these.values());
    values.add(session);
    values.add(MOST);
    return sql.query(
        "SELECT v.id FROM volunteer v WHERE "
            + these.sql()
            + " ORDER BY (SELECT COUNT(*) FROM sign_up u JOIN activity_session a"
            + " ON a.id = u.session_id WHERE u.volunteer_id = v.id AND u.state = 'CONFIRMED'"
            + " AND a.activity_id = (SELECT b.activity_id FROM activity_session b WHERE b.id = ?))"
            + " DESC, v.id LIMIT ?",
        values,
        row -> row.getLong(1));
  }
}
