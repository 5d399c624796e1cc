package org.linli.plan;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.pairing.Pairing;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** Who was asked to agree to which version, and what they said. */
@Singleton
class AgreementTable {

  private static final String SELECT =
      "SELECT id, version_id, side, pairing_id, partner_name, institution_id, answer, reason,"
          + " spoken_by, manner, answered_on, noted_at FROM plan_agreement WHERE ";

  private final Sql sql;
  private final Sealing sealing;
  private final Clock clock;

  AgreementTable(Sql sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** What somebody without a desk said: who of them, how and when. */
  record Spoken(String by, AnswerManner manner, LocalDate on) {}

  List<PlanAgreement> of(long version) {
    return sql.query(SELECT + "version_id = ? ORDER BY id", List.of(version), this::read);
  }

  /** What a partner was asked about the versions of a plan, the newest first. */
  List<PlanAgreement> newest(long plan, long pairing, int most) {
    return sql.query(
        SELECT
            + "pairing_id = ? AND version_id IN (SELECT v.id FROM plan_version v"
            + " WHERE v.plan_id = ?) ORDER BY version_id DESC LIMIT ?",
        List.of(pairing, plan, most),
        this::read);
  }

  Optional<PlanAgreement> find(long id) {
    return sql.query(SELECT + "id = ?", List.of(id), this::read).stream().findFirst();
  }

  void askPartners(long version, List<Pairing> pairings) {
    sql.batch(
        "INSERT INTO plan_agreement (version_id, side, pairing_id, partner_name, institution_id,"
            + " reason) VALUES (?, 'PARTNER', ?, ?, ?, '')",
        pairings.stream()
            .map(
                one ->
                    Arrays.<@Nullable Object>asList(
                        version, one.id(), one.partner().name(), one.partner().institution()))
            .toList());
  }

  void askStaff(long version) {
    sql.update(
        "INSERT INTO plan_agreement (version_id, side, partner_name, reason)"
            + " VALUES (?, 'STAFF', '', '')",
        version);
  }

  /** What the community says itself. */
  void say(long version, PlanAnswer answer, String reason, long by) {
    sql.update(
        "INSERT INTO plan_agreement (version_id, side, partner_name, answer, reason, answered_on,"
            + " account, noted_at) VALUES (?, 'COMMUNITY', '', ?, ?, ?, ?, ?)",
        version,
        answer.name(),
        reason,
        Time.today(clock),
        by,
        clock.instant());
  }

  /** Notes an answer. */
  void answer(long id, PlanAnswer answer, String reason, @Nullable Spoken spoken, long by) {
    sql.update(
        "UPDATE plan_agreement SET answer = ?, reason = ?, spoken_by = ?, manner = ?,"
            + " answered_on = ?, account = ?, noted_at = ? WHERE id = ?",
        answer.name(),
        reason,
        spoken == null ? null : sealing.seal(CurrentTenant.get().id(), cell(id), spoken.by()),
        spoken == null ? null : spoken.manner().name(),
        spoken == null ? Time.today(clock) : spoken.on(),
        by,
        clock.instant(),
        id);
  }

  private PlanAgreement read(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    String answer = row.getString(7);
    byte[] sealed = row.getBytes(9);
    String manner = row.getString(10);
    Timestamp at = row.getTimestamp(12);
    return new PlanAgreement(
        id,
        row.getLong(2),
        PlanSide.valueOf(row.getString(3)),
        row.getObject(4, Long.class),
        row.getString(5),
        row.getObject(6, Long.class),
        answer == null ? null : PlanAnswer.valueOf(answer),
        row.getString(8),
        sealed == null ? null : sealing.open(CurrentTenant.get().id(), cell(id), sealed),
        manner == null ? null : AnswerManner.valueOf(manner),
        row.getObject(11, LocalDate.class),
        at == null ? null : at.toInstant());
  }

  private static Cell cell(long id) {
    return new Cell("plan_agreement.spoken_by", id);
  }
}
