package org.linli.need;

import jakarta.inject.Singleton;
import org.linli.api.Audit;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;

/** A request's photos may show a home: those who keep the community, and the team at work. */
@Singleton
final class NeedFiles implements FileOwner {

  static final String KIND = "service_request";

  private final RequestTable requests;
  private final Assigned assigned;
  private final Viewer viewer;
  private final Audit audit;

  NeedFiles(RequestTable requests, Assigned assigned, Viewer viewer, Audit audit) {
    this.requests = requests;
    this.assigned = assigned;
    this.viewer = viewer;
    this.audit = audit;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return requests
        .find(file.owner())
        .filter(
            one ->
                CommunityKeepers.scope(viewer).contains(one.path())
                    || assigned.isAtWork(one, viewer.account()))
        .isPresent();
  }

  @Override
  public void isRead(StoredFile file) {
    audit.record("need.photoOpened", KIND, file.owner());
  }
}
