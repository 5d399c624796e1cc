package org.linli.youth;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunitySection.Shown;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.organization.OrganizationFacts;
import org.linli.organization.OrganizationPart;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/** Where young people's social organizations are reached from; a province has none. */
@Singleton
final class YouthHome implements ShellPart, OrganizationPart {

  private final YouthTable table;

  YouthHome(YouthTable table) {
    this.table = table;
  }

  @Override
  public List<MenuEntry> menu() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent()
        ? List.of(
            new MenuEntry(
                "/youth-organizations",
                "youth.title",
                "users-group",
                23,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }

  @Override
  public Optional<Shown> of(OrganizationFacts organization) {
    if (!KeepingYouth.mayBe(organization)) {
      return Optional.empty();
    }
    Optional<Basis> basis = table.basis(organization.id());
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("organization", organization.id());
    model.put("basis", basis.orElse(null));
    model.put("instructors", basis.isEmpty() ? List.of() : table.instructors(organization.id()));
    return Optional.of(new Shown("youth.title", "youth/section", model));
  }
}
