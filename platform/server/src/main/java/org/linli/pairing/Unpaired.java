package org.linli.pairing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** Who has no pairing in force here: communities, and colleges at home in the tenant (GD-14). */
@Singleton
class Unpaired {

  private final Sql sql;
  private final Institutions institutions;
  private final PairedAnywhere anywhere;
  private final Clock clock;

  Unpaired(Sql sql, Institutions institutions, PairedAnywhere anywhere, Clock clock) {
    this.sql = sql;
    this.institutions = institutions;
    this.anywhere = anywhere;
    this.clock = clock;
  }

  long countCommunities(AreaFilter area, Scope scope) {
    Condition where = communities(area, scope);
    return sql.query(
            "SELECT COUNT(*) FROM community c WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** The ids of some communities, in the order of the tree. */
  List<Long> communities(AreaFilter area, Scope scope, Paging paging) {
    Condition where = communities(area, scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT c.id FROM community c WHERE " + where.sql() + " ORDER BY c.path LIMIT ? OFFSET ?",
        values,
        row -> row.getLong(1));
  }

  /**
   * A college without a pairing in force here.
   *
   * @param elsewhere whether it has one in another tenant
   */
  record College(Institution institution, boolean elsewhere) {}

  /** The colleges of the universities at home here that are paired with no community here. */
  List<College> colleges() {
    Set<Long> here =
        new HashSet<>(
            sql.query(
                "SELECT DISTINCT institution_id FROM pairing WHERE institution_id IS NOT NULL"
                    + " AND state = 'ACCEPTED' AND (until_on IS NULL OR until_on >= ?)",
                List.of(Time.today(clock)),
                row -> row.getLong(1)));
    List<Institution> none =
        institutions.collegesAtHome(CurrentTenant.get().id().value()).stream()
            .filter(one -> !here.contains(one.id()))
            .toList();
    Set<Long> elsewhere = anywhere.among(none.stream().map(Institution::id).toList());
    return none.stream().map(one -> new College(one, elsewhere.contains(one.id()))).toList();
  }

  private Condition communities(AreaFilter area, Scope scope) {
    return area.within("c.path", scope)
        .and(
            Condition.of(
                "c.kind IN ('COMMUNITY', 'VILLAGE') AND (c.valid_to IS NULL OR c.valid_to > "
                    + Sql.TODAY
                    + ") AND NOT EXISTS (SELECT 1 FROM pairing p WHERE p.community_id = c.id"
                    + " AND p.state = 'ACCEPTED' AND (p.until_on IS NULL OR p.until_on >= ?))",
                Time.today(clock)));
  }
}
