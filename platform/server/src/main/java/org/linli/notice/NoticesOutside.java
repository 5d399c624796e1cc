package org.linli.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/** One's own notices from outside of tenants; for everyone else they don't exist. */
@Singleton
class NoticesOutside {

  private final NoticeHomes homes;
  private final NoticeTable table;
  private final Tenants tenants;
  private final Viewer viewer;
  private final Clock clock;

  NoticesOutside(
      NoticeHomes homes, NoticeTable table, Tenants tenants, Viewer viewer, Clock clock) {
    this.homes = homes;
    this.table = table;
    this.tenants = tenants;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * Those of one place.
   *
   * @param unread how many wait to be read, counted up to a hundred
   */
  record Read(Tenant home, List<Notice> notices, Paging paging, int unread) {}

  /** Where the viewer is told things; someone works for one university, hardly ever for two. */
  List<Tenant> places() {
    return homes.ofViewer();
  }

  /** A part of those that were told at one place, or at the first; empty if there is none. */
  Optional<Read> read(String asked, int page, int size) {
    List<Tenant> all = places();
    if (asked.isEmpty() && all.isEmpty()) {
      return Optional.empty();
    }
    Tenant home = asked.isEmpty() ? all.getFirst() : place(all, asked);
    long account = viewer.account();
    return Optional.of(
        within(
            home,
            () -> {
              Paging paging = new Paging(page, size, table.count(account));
              return new Read(
                  home,
                  table.of(account, paging),
                  paging,
                  table.countUnread(account, NoticeBell.MOST));
            }));
  }

  /** How many wait to be read at all places, counted up to a hundred at each. */
  int unread() {
    return places().stream()
        .mapToInt(one -> within(one, () -> table.countUnread(viewer.account(), NoticeBell.MOST)))
        .sum();
  }

  /** Reads one; tells where it is dealt with, as it stands outside of tenants. */
  String open(String at, long id) {
    Tenant home = place(places(), at);
    return within(
        home,
        () -> {
          Notice own =
              table
                  .find(id)
                  .filter(one -> one.account() == viewer.account())
                  .orElseThrow(Problem::notFound);
          table.markRead(own.account(), own.id(), clock.instant());
          return own.isOutside() ? own.path() : "/" + home.id() + own.path();
        });
  }

  /** Marks those read that one could see. */
  void readAll(String at, long newest) {
    within(
        place(places(), at),
        () -> {
          table.markAllRead(viewer.account(), newest, clock.instant());
          return newest;
        });
  }

  private static Tenant place(List<Tenant> all, String asked) {
    return all.stream()
        .filter(one -> one.id().value().equals(asked))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private <T> T within(Tenant home, Supplier<T> work) {
    return tenants.within(home, work);
  }
}
