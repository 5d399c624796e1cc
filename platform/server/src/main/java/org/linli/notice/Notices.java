package org.linli.notice;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells accounts of the current tenant what concerns them. One call for many. */
@Singleton
public class Notices {

  private final NoticeTable table;
  private final NoticeMail mail;
  private final Choices choices;
  private final Clock clock;

  Notices(NoticeTable table, NoticeMail mail, Choices choices, Clock clock) {
    this.table = table;
    this.mail = mail;
    this.choices = choices;
    this.clock = clock;
  }

  /** Writes notices; in the transaction of what they tell of, so that both stand or neither. */
  @Transactional
  public void write(Collection<NewNotice> notices) {
    List<NewNotice> fresh = fresh(notices);
    if (!fresh.isEmpty()) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      table.add(fresh, now);
      mail.order(fresh, now);
    }
  }

  /** What was told about a volunteer, for the file that the person takes along. */
  public List<Map<String, Object>> about(long volunteer) {
    return table.about(volunteer).stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "kind", one.kind().name(), "at", one.at().toString(), "words", one.words()))
        .toList();
  }

  /** Forgets what was told about a volunteer whose data is being deleted. */
  @Transactional
  public void forget(long volunteer) {
    table.forget(volunteer);
  }

  /** The e-mail address that an account gave for its notices; empty if it gave none. */
  public String address(long account) {
    String email = choices.of(account).email();
    return email == null ? "" : email;
  }

  /** Forgets the e-mail address of an account. */
  @Transactional
  public void forgetAddress(long account) {
    choices.forgetAddress(account);
  }

  /** Without those that would tell nothing new. */
  private List<NewNotice> fresh(Collection<NewNotice> notices) {
    Map<NoticeKind, Set<Long>> told = new HashMap<>();
    Arrays.stream(NoticeKind.values())
        .filter(NoticeKind::isOnceUnread)
        .forEach(
            kind -> {
              Set<Long> accounts =
                  notices.stream()
                      .filter(one -> one.kind() == kind)
                      .map(NewNotice::account)
                      .collect(Collectors.toSet());
              if (!accounts.isEmpty()) {
                told.put(kind, table.withUnread(kind, accounts));
              }
            });
    return notices.stream()
        .filter(one -> !told.getOrDefault(one.kind(), Set.of()).contains(one.account()))
        .toList();
  }
}
