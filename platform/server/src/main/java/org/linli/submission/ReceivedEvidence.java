package org.linli.submission;

import jakarta.inject.Singleton;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;
import org.linli.tenant.CurrentTenant;

/** What came with a version from below is read by those who review it. */
@Singleton
final class ReceivedEvidence implements FileOwner {

  static final String KIND = "received-submission";

  private final Viewer viewer;

  ReceivedEvidence(Viewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return viewer
        .scope(Role.STAFF, Role.TENANT_ADMINISTRATOR)
        .contains(CurrentTenant.get().division());
  }
}
