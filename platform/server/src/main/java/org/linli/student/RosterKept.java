package org.linli.student;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.institution.KeptAtHome;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** A university with students or league branches at home can't have another home. */
@Singleton
final class RosterKept implements KeptAtHome {

  private final Tenants tenants;
  private final Sql sql;

  RosterKept(Tenants tenants, Sql sql) {
    this.tenants = tenants;
    this.sql = sql;
  }

  @Override
  public boolean isKept(Institution university) {
    String home = university.home();
    return home != null
        && tenants
            .find(home)
            .filter(tenant -> tenants.stateOf(tenant) != TenantState.ONBOARDING)
            .map(tenant -> tenants.within(tenant, () -> isKeptHere(university)))
            .orElse(false);
  }

  private boolean isKeptHere(Institution university) {
    String below = university.path() + "%";
    return !sql.query(
            "SELECT 1 FROM student WHERE path LIKE ? UNION SELECT 1 FROM student_branch"
                + " WHERE path LIKE ? UNION SELECT 1 FROM school_link WHERE path LIKE ? LIMIT 1",
            List.of(below, below, below),
            row -> row.getInt(1))
        .isEmpty();
  }
}
