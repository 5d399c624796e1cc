package org.linli.institution;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.web.ShellPart;

/** The way to the institutions, for the operator. */
@Singleton
final class InstitutionMenu implements ShellPart {

  @Override
  public List<MenuEntry> platformMenu() {
    return List.of(
        new MenuEntry(
            "/operator/institutions",
            "institution.title",
            "building-community",
            12,
            Set.of(Role.OPERATOR)),
        new MenuEntry(
            "/university/institutions",
            "institution.own",
            "pencil",
            58,
            Set.of(Role.INSTITUTION_STAFF)));
  }
}
