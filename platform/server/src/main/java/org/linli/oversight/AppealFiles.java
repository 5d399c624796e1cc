package org.linli.oversight;

import jakarta.inject.Singleton;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;
import org.linli.volunteer.Volunteers;

/** Evidence is read by the volunteer and by those who may answer. */
@Singleton
final class AppealFiles implements FileOwner {

  static final String KIND = "appeal";

  private final AppealTable appeals;
  private final Volunteers volunteers;
  private final Viewer viewer;

  AppealFiles(AppealTable appeals, Volunteers volunteers, Viewer viewer) {
    this.appeals = appeals;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return appeals
        .find(file.owner())
        .filter(
            one ->
                CommunityKeepers.scope(viewer).contains(one.path())
                    || volunteers
                        .find(one.volunteer())
                        .filter(own -> viewer.isSignedIn() && own.isActedForBy(viewer.account()))
                        .isPresent())
        .isPresent();
  }
}
