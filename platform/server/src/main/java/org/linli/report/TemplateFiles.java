package org.linli.report;

import jakarta.inject.Singleton;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;

/** A form's own spreadsheet has nothing in it yet; everyone on the tenant's staff may read it. */
@Singleton
final class TemplateFiles implements FileOwner {

  private final Viewer viewer;

  TemplateFiles(Viewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KeepingTemplates.FILES;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return viewer.has(Role.STAFF, Role.TENANT_ADMINISTRATOR);
  }
}
