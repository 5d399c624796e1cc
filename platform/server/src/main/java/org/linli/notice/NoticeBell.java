package org.linli.notice;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.web.ShellPart;

/** The bell in the frame, with how many notices wait to be read. */
@Singleton
final class NoticeBell implements ShellPart {

  /** No further than so far is counted. */
  static final int MOST = 100;

  private final NoticeTable table;
  private final NoticesOutside outside;
  private final Viewer viewer;

  NoticeBell(NoticeTable table, NoticesOutside outside, Viewer viewer) {
    this.table = table;
    this.outside = outside;
    this.viewer = viewer;
  }

  @Override
  public Optional<Bell> bell() {
    return CurrentTenant.find().isEmpty() || !viewer.isSignedIn()
        ? Optional.empty()
        : Optional.of(new Bell("/notices", table.countUnread(viewer.account(), MOST)));
  }

  @Override
  public Optional<Bell> platformBell() {
    return viewer.has(Role.INSTITUTION_STAFF) && !outside.places().isEmpty()
        ? Optional.of(new Bell("/university/notices", Math.min(MOST, outside.unread())))
        : Optional.empty();
  }
}
