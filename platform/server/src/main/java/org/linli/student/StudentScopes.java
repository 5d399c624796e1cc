package org.linli.student;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.division.Sql;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** What a university keeps lies with the university or college whose it is. */
@Factory
final class StudentScopes {

  private final Tenants tenants;
  private final Sql sql;

  StudentScopes(Tenants tenants, Sql sql) {
    this.tenants = tenants;
    this.sql = sql;
  }

  @Singleton
  @Named("student")
  ScopeSource student() {
    return new AtHome("student", "SELECT path FROM student WHERE id = ?");
  }

  @Singleton
  @Named("branch")
  ScopeSource branch() {
    return new AtHome("branch", "SELECT path FROM student_branch WHERE id = ?");
  }

  @Singleton
  @Named("school")
  ScopeSource school() {
    return new AtHome("school", "SELECT path FROM school_link WHERE id = ?");
  }

  @Singleton
  @Named("claim")
  ScopeSource claim() {
    return new AtHome("claim", "SELECT path FROM student_claim WHERE id = ?");
  }

  private final class AtHome implements ScopeSource {

    private final String name;
    private final String select;

    AtHome(String name, String select) {
      this.name = name;
      this.select = select;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<String> pathOf(String id) {
      return HomeKey.read(id)
          .flatMap(
              key ->
                  tenants
                      .find(key.tenant())
                      .filter(tenant -> tenants.stateOf(tenant) == TenantState.ACTIVE)
                      .flatMap(
                          tenant ->
                              tenants.within(
                                  tenant,
                                  () ->
                                      sql
                                          .query(select, List.of(key.id()), row -> row.getString(1))
                                          .stream()
                                          .findFirst())));
    }
  }
}
