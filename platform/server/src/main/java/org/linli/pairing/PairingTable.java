package org.linli.pairing;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** The rows of the current tenant's pairings. */
@Singleton
class PairingTable {

  private final Sql sql;
  private final Clock clock;

  PairingTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Pairing> find(long id) {
    return sql.query(Pairing.SELECT + "p.id = ?", List.of(id), Pairing::read).stream().findFirst();
  }

  /** As {@link #find}, held until the transaction ends. */
  Optional<Pairing> lock(long id) {
    return sql.query(
                "SELECT id FROM pairing WHERE id = ? FOR UPDATE",
                List.of(id),
                row -> row.getLong(1))
            .isEmpty()
        ? Optional.empty()
        : find(id);
  }

  /** Holds a community of today, so that nobody else pairs it meanwhile; false if it is closed. */
  boolean hold(long community) {
    return !sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** Whether the two have one that is proposed or in force. */
  boolean isPaired(long community, Partner partner) {
    Long institution = partner.institution();
    Condition who =
        institution == null ? named(partner) : Condition.of("institution_id = ?", institution);
    Condition where =
        Condition.of(
                "community_id = ? AND (state = 'PROPOSED' OR state = 'ACCEPTED'"
                    + " AND (until_on IS NULL OR until_on >= ?))",
                community,
                Time.today(clock))
            .and(who);
    return !sql.query(
            "SELECT id FROM pairing WHERE " + where.sql(), where.values(), row -> row.getLong(1))
        .isEmpty();
  }

  private static Condition named(Partner partner) {
    Long organization = partner.organization();
    return organization == null
        ? Condition.of("institution_id IS NULL AND partner_name = ?", partner.name())
        : Condition.of(
            "(organization_id = ? OR institution_id IS NULL AND partner_name = ?)",
            organization,
            partner.name());
  }

  long add(long community, Partner partner, PairingTerms terms, Side by) {
    return sql.insert(
        "INSERT INTO pairing (community_id, partner_kind, partner_name, institution_id,"
            + " organization_id, manner, duty, purpose, from_on, until_on, state, proposed_by,"
            + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        community,
        partner.kind().name(),
        partner.name(),
        partner.institution(),
        partner.organization(),
        terms.manner().name(),
        terms.duty(),
        terms.purpose(),
        terms.from(),
        terms.until(),
        PairingState.PROPOSED.name(),
        by.name());
  }

  void setState(long id, PairingState state) {
    sql.update(
        "UPDATE pairing SET state = ?, version = version + 1 WHERE id = ?", state.name(), id);
  }

  void setAgreement(long id, long file) {
    sql.update("UPDATE pairing SET agreement = ? WHERE id = ?", file, id);
  }

  /** Puts new terms in the place of those that hold, and notes both. */
  void amend(Pairing pairing, NewTerms terms, Side side, long by) {
    sql.update(
        "UPDATE pairing SET duty = ?, purpose = ?, until_on = ?, version = version + 1"
            + " WHERE id = ?",
        terms.duty(),
        terms.purpose(),
        terms.until(),
        pairing.id());
    sql.insert(
        "INSERT INTO pairing_amendment (pairing_id, side, duty_before, duty, purpose_before,"
            + " purpose, until_before, until_on, reason, account, done_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        pairing.id(),
        side.name(),
        pairing.terms().duty(),
        terms.duty(),
        pairing.terms().purpose(),
        terms.purpose(),
        pairing.terms().until(),
        terms.until(),
        terms.reason(),
        by,
        clock.instant());
  }

  /** How its terms changed, the latest first. */
  List<Amendment> amendments(long id) {
    return sql.query(
        "SELECT side, duty_before, duty, purpose_before, purpose, until_before, until_on, reason,"
            + " done_at FROM pairing_amendment WHERE pairing_id = ? ORDER BY id DESC LIMIT 50",
        List.of(id),
        row ->
            new Amendment(
                Side.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getTimestamp(9).toInstant()));
  }

  /** The account that proposed it. */
  long proposer(long id) {
    return sql.query(
            "SELECT account FROM pairing_event WHERE pairing_id = ? ORDER BY id LIMIT 1",
            List.of(id),
            row -> row.getLong(1))
        .getFirst();
  }

  void note(long id, PairingState state, Side side, String reason, long by) {
    sql.insert(
        "INSERT INTO pairing_event (pairing_id, state, side, reason, account, done_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        id,
        state.name(),
        side.name(),
        reason,
        by,
        Timestamp.from(clock.instant()));
  }

  /** What happened to it, the latest first; there is never more than a few. */
  List<PairingEvent> events(long id) {
    return sql.query(
        "SELECT state, side, reason, done_at FROM pairing_event WHERE pairing_id = ?"
            + " ORDER BY id DESC LIMIT 50",
        List.of(id),
        row ->
            new PairingEvent(
                PairingState.valueOf(row.getString(1)),
                Side.valueOf(row.getString(2)),
                row.getString(3),
                row.getTimestamp(4).toInstant()));
  }

  long count(PairingFilter filter, Scope scope) {
    Condition where = filter.within(scope, Time.today(clock));
    return sql.query(
            "SELECT COUNT(*)" + Pairing.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, the newest first. */
  List<Pairing> page(PairingFilter filter, Scope scope, Paging paging) {
    Condition where = filter.within(scope, Time.today(clock));
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        Pairing.SELECT + where.sql() + " ORDER BY p.id DESC LIMIT ? OFFSET ?",
        values,
        Pairing::read);
  }

  /** Those of a community that are proposed or in force, the oldest first. */
  List<Pairing> of(long community, int most) {
    return sql.query(
        Pairing.SELECT
            + "p.community_id = ? AND p.state IN ('PROPOSED', 'ACCEPTED')"
            + " AND (p.until_on IS NULL OR p.until_on >= ?) ORDER BY p.id LIMIT ?",
        List.of(community, Time.today(clock), most),
        Pairing::read);
  }

  /** How many wait for an answer of the community's side. */
  long waiting(Scope scope) {
    Condition where =
        Condition.of(
                "p.state = 'PROPOSED' AND p.proposed_by = 'PARTNER'"
                    + " AND p.institution_id IS NOT NULL")
            .and(Condition.within("c.path", scope));
    return sql.query(
            "SELECT COUNT(*)" + Pairing.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }
}
