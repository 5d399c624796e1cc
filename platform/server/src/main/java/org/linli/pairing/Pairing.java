package org.linli.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.organization.OrganizationKind;

/**
 * A pairing.
 *
 * @param path where its community lies
 * @param proposedBy which side proposed it
 * @param agreement the file of the agreement, if there is one
 * @param version how many times it has changed
 */
public record Pairing(
    long id,
    long community,
    String path,
    Partner partner,
    PairingTerms terms,
    PairingState state,
    Side proposedBy,
    @Nullable Long agreement,
    int version) {

  static final String FROM = " FROM pairing p JOIN community c ON c.id = p.community_id WHERE ";

  static final String SELECT =
      "SELECT p.id, p.community_id, c.path, p.partner_kind, p.partner_name, p.institution_id,"
          + " p.manner, p.duty, p.purpose, p.from_on, p.until_on, p.state, p.proposed_by,"
          + " p.agreement, p.version, p.organization_id"
          + FROM;

  static Pairing read(ResultSet row) throws SQLException {
    return new Pairing(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        new Partner(
            OrganizationKind.valueOf(row.getString(4)),
            row.getString(5),
            row.getObject(6, Long.class),
            row.getObject(16, Long.class)),
        new PairingTerms(
            Manner.valueOf(row.getString(7)),
            row.getString(8),
            row.getString(9),
            row.getObject(10, LocalDate.class),
            row.getObject(11, LocalDate.class)),
        PairingState.valueOf(row.getString(12)),
        Side.valueOf(row.getString(13)),
        row.getObject(14, Long.class),
        row.getInt(15));
  }

  /** The word for where it stands: also EXPIRED, when it was in force and its last day is over. */
  public String standing(LocalDate today) {
    LocalDate until = terms.until();
    return state == PairingState.ACCEPTED && until != null && until.isBefore(today)
        ? "EXPIRED"
        : state.name();
  }

  /** Whether its partner has a desk of its own, and answers there for itself. */
  public boolean hasDesk() {
    return partner.institution() != null;
  }

  /** Which side the tenant's people answer for: where the partner has no desk, for both. */
  Side spokenSide() {
    return hasDesk() ? Side.COMMUNITY : proposedBy.other();
  }

  /** The side that a form is about: where the partner has a desk, always the community's. */
  Side sideOf(Form form) {
    return hasDesk() ? Side.COMMUNITY : form.choice("side", Side.class).orElse(Side.COMMUNITY);
  }

  /** Which side the tenant's people end it for, or take the proposal back for. */
  Side endingSide() {
    return hasDesk() || state == PairingState.ACCEPTED ? Side.COMMUNITY : proposedBy;
  }

  /** Whether it is in force on a day. */
  public boolean isInForce(LocalDate today) {
    return standing(today).equals(PairingState.ACCEPTED.name());
  }

  /** Whether it is that institution's. */
  boolean isOf(long institution) {
    return Objects.equals(partner.institution(), institution);
  }
}
