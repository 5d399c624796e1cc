package org.linli.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.DivisionLevel;

/** An organization as it is kept. */
record Organization(
    long id,
    OrganizationKind kind,
    String name,
    boolean leagueAffiliated,
    @Nullable Long parent,
    @Nullable String parentName,
    Place place,
    @Nullable String creditCode,
    @Nullable String codeReason,
    @Nullable String nationalCode,
    @Nullable LocalDate dissolvedOn,
    @Nullable String dissolvedReason) {

  static final String COLUMNS =
      "o.id, o.kind, o.name, o.league_affiliated, o.parent_id, p.name, o.path, o.community_id,"
          + " o.credit_code, o.code_reason, o.national_code, o.dissolved_on, o.dissolved_reason";

  static final String FROM = " FROM organization o LEFT JOIN organization p ON p.id = o.parent_id ";

  static Organization read(ResultSet row) throws SQLException {
    return new Organization(
        row.getLong(1),
        OrganizationKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getBoolean(4),
        row.getObject(5, Long.class),
        row.getString(6),
        new Place(row.getString(7), row.getObject(8, Long.class)),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getObject(12, LocalDate.class),
        row.getString(13));
  }

  /** The key of what it is: a league committee by the level of the place where it lies. */
  public String titleKey() {
    return kind == OrganizationKind.LEAGUE_COMMITTEE
        ? "organization.level." + DivisionLevel.of(place.path()).orElse(DivisionLevel.COMMUNITY)
        : "organization.kind." + kind;
  }

  OrganizationFacts facts() {
    return new OrganizationFacts(
        id,
        kind,
        name,
        leagueAffiliated,
        parent,
        place.path(),
        place.community(),
        nationalCode,
        dissolvedOn);
  }
}
