package org.linli.notice;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;

/** Tells those who keep communities how many things in their part of the tenant wait for them. */
@Singleton
public class TellingKeepers {

  /** Who keeps communities. */
  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final Holders holders;
  private final Notices notices;

  TellingKeepers(Holders holders, Notices notices) {
    this.holders = holders;
    this.notices = notices;
  }

  /**
   * One notice for each keeper with at least one of the things in their scope: how many they are.
   *
   * @param places where each thing lies: one path for each
   * @param path where it is dealt with, below the tenant
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void count(NoticeKind kind, Collection<String> places, String path) {
    if (places.isEmpty()) {
      return;
    }
    List<NewNotice> told = new ArrayList<>();
    holders
        .scopes(KEEPERS)
        .forEach(
            (account, scope) -> {
              long count = places.stream().filter(scope::contains).count();
              if (count > 0) {
                told.add(new NewNotice(kind, account, null, path, List.of(Long.toString(count))));
              }
            });
    notices.write(told);
  }

  /** One notice for each keeper of a place; while one stands unread, no second one is written. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void waits(NoticeKind kind, String place, String path, long by) {
    notices.write(
        holders.over(KEEPERS, place).stream()
            .filter(account -> account != by)
            .map(account -> NewNotice.plain(kind, account, path))
            .toList());
  }
}
