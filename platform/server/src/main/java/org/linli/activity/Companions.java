package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Refused;

/** The guardians who come along: named at the sign-up, sealed, and seen there by the leader. */
@Singleton
public class Companions {

  private static final String NAME = "sign_up.company_name";
  private static final String RELATION = "sign_up.company_relation";
  private static final String PHONE = "sign_up.company_phone";

  private final Sql sql;
  private final Sealing sealing;
  private final Audit audit;
  private final Clock clock;

  Companions(Sql sql, Sealing sealing, Audit audit, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A guardian who is expected, and whether the leader has seen them.
   *
   * @param companion who it is; null if nobody was named at the sign-up
   */
  public record Expected(@Nullable Companion companion, boolean here) {}

  /** Who comes along to a session, by the volunteer's id. */
  public Map<Long, Expected> of(long session) {
    return sql
        .query(
            "SELECT id, volunteer_id, company_name, company_relation, company_phone,"
                + " company_here_at IS NOT NULL FROM sign_up WHERE session_id = ?"
                + " AND (company_name IS NOT NULL OR company_here_at IS NOT NULL)",
            List.of(session),
            row -> {
              long id = row.getLong(1);
              byte[] name = row.getBytes(3);
              Companion companion =
                  name == null
                      ? null
                      : new Companion(
                          open(NAME, id, name),
                          open(RELATION, id, row.getBytes(4)),
                          open(PHONE, id, row.getBytes(5)));
              return Map.entry(row.getLong(2), new Expected(companion, row.getBoolean(6)));
            })
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The person in charge has seen the guardian. */
  public void seen(long session, long volunteer, long by) {
    int changed =
        sql.update(
            "UPDATE sign_up SET company_here_at = ?, company_seen_by = ?"
                + " WHERE session_id = ? AND volunteer_id = ?"
                + " AND state IN ('CONFIRMED', 'WALKED_IN')",
            clock.instant(),
            by,
            session,
            volunteer);
    if (changed == 1) {
      audit.record(
          "signUp.guardian-seen",
          "activity-session",
          session,
          Map.of("volunteer", Long.toString(volunteer)));
    }
  }

  /**
   * Lets nobody come in who may be there only beside a guardian whom the leader hasn't seen.
   *
   * @throws Refused if so
   */
  public void require(SessionFacts session, VolunteerFacts volunteer) {
    if (volunteer.needsCompanyOn(session.day())
        && sql.query(
                "SELECT id FROM sign_up WHERE session_id = ? AND volunteer_id = ?"
                    + " AND company_here_at IS NOT NULL",
                List.of(session.id(), volunteer.id()),
                row -> row.getLong(1))
            .isEmpty()) {
      throw new Refused("volunteer", "attendance.refused.guardian");
    }
  }

  /** Keeps who comes along with a sign-up, or that nobody does. */
  void keep(long signUp, @Nullable Companion companion) {
    sql.update(
        "UPDATE sign_up SET company_name = ?, company_relation = ?, company_phone = ?,"
            + " company_here_at = NULL, company_seen_by = NULL WHERE id = ?",
        companion == null ? null : seal(NAME, signUp, companion.name()),
        companion == null ? null : seal(RELATION, signUp, companion.relation()),
        companion == null ? null : seal(PHONE, signUp, companion.phone()),
        signUp);
  }

  /** Forgets who came along with someone whose data is deleted. */
  static void forget(Sql sql, long volunteer) {
    sql.update(
        "UPDATE sign_up SET company_name = NULL, company_relation = NULL, company_phone = NULL"
            + " WHERE volunteer_id = ?",
        volunteer);
  }

  private byte[] seal(String column, long id, String text) {
    return sealing.seal(CurrentTenant.get().id(), new Cell(column, id), text);
  }

  private String open(String column, long id, byte @Nullable [] sealed) {
    return sealed == null
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(column, id), sealed);
  }
}
